import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { lexShellWord } from './shellWord.ts';
import { parseDockerfile } from './parse.ts';
import { proposed, suggest } from './suggest.ts';

/** Instructions with their last lines and the names of their heredocs, then the first problem. */
function read(text: string): string[] {
  const { nodes, problems } = parseDockerfile(text);
  const rows = nodes.map(({ node }) =>
    [`${node.keyword} ${node.line}-${node.endLine}`, ...node.heredocs.map(({ name }) => name)].join(' '),
  );
  return problems[0] === undefined ? rows : [...rows, problems[0].rule];
}

describe('blanks between the operator and the name of a heredoc', () => {
  test.each([
    ["RUN cat > /f << 'EOF'\nif\nEOF", ['RUN 1-3 EOF']],
    ['RUN << EOF\nx\nEOF', ['RUN 1-3 EOF']],
    ['RUN <<\t "E F" cat\nx\nE F', ['RUN 1-3 E F']],
    ['RUN 3<< A 4<<  B\na\nA\nb\nB', ['RUN 1-5 A B']],
    ['COPY << EOF /x\ny\nEOF', ['COPY 1-3 EOF']],
    ['ONBUILD RUN << EOF\ny\nEOF', ['ONBUILD 1-3 EOF']],
    ['RUN << EOF cat\nx\nEOF', ['RUN 1-3 EOF']],
    ['RUN << \\\n  EOF\nx\nEOF', ['RUN 1-4 EOF']],
    // No heredocs: a dash, another kind of blank, quotes around the blank, a third sign, an escaped sign.
    ['RUN <<- EOF', ['RUN 1-1']],
    ['RUN <<\u00a0EOF', ['RUN 1-1']],
    ['RUN <<\fEOF', ['RUN 1-1']],
    ['RUN "<< EOF"', ['RUN 1-1']],
    ['RUN <<< EOF', ['RUN 1-1']],
    ['RUN \\<< EOF', ['RUN 1-1']],
    ['RUN <<', ['RUN 1-1']],
    ['RUN << EOF\nx', ['RUN 1-2 EOF', 'unterminated-heredoc']],
  ])('%j', (text, rows) => {
    expect(read(`${text}\n`).filter((row) => row !== 'outside-stage')).toEqual(rows);
  });

  test('quotes around the name keep the body as it is', () => {
    const expand = (text: string): boolean | undefined =>
      parseDockerfile(text).nodes[0]?.node.heredocs[0]?.expand;
    expect(expand('RUN << EOF\nEOF')).toBe(true);
    expect(expand("RUN << 'EOF'\nEOF")).toBe(false);
  });

  test('make no difference to what the instruction reads', () => {
    const name = fc.stringMatching(/^[A-Z][A-Z0-9]{0,5}$/);
    const blanks = fc.stringMatching(/^[ \t]{1,4}$/);
    fc.assert(
      fc.property(name, blanks, fc.constantFrom('', "'", '"'), (word, space, quote) => {
        const text = (between: string): string =>
          `RUN cat <<${between}${quote}${word}${quote}\n$A\n\t${word}\n${word}\nUSER u`;
        const heredocs = (between: string): unknown =>
          parseDockerfile(text(between)).nodes.map(({ node }) => [node.endLine, node.heredocs]);
        expect(heredocs(space)).toEqual(heredocs(''));
      }),
    );
  });
});

test('blanks behind << belong to the word, as in every word BuildKit splits', () => {
  const words = (text: string): unknown => {
    const lexed = lexShellWord(text, {}, () => '');
    return 'rule' in lexed ? lexed.rule : lexed.words;
  };
  expect(words('<< E')).toEqual(['<< E']);
  expect(words('a<<  b c')).toEqual(['a<<  b', 'c']);
  expect(words('a < b')).toEqual(['a', '<', 'b']);
  expect(words('<<<< \tx')).toEqual(['<<<< \tx']);
});

test('no far-fetched word is proposed for a short one', () => {
  const keywords = ['ADD', 'ENV', 'RUN', 'FROM'];
  expect(suggest('EOF', keywords)).toBe('ENV');
  expect(proposed('EOF', keywords)).toBe('');
  expect(proposed('RUM', keywords)).toBe('RUN');
  expect(proposed('FORM', keywords)).toBe('FROM');
});
