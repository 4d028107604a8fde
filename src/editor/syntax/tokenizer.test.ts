import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { startState } from './lineState.ts';
import { scanLine } from './tokenizer.ts';

/** The text with every token but plain text in angle brackets: `<keyword FROM> <image alpine>`. */
function marked(text: string): string {
  let state = startState;
  const lines = text.split('\n').map((line) => {
    const { tokens, next } = scanLine(line, state);
    state = next;
    return tokens
      .map(({ from, to, kind }) => {
        const piece = line.slice(from, to);
        return kind === 'text' ? piece : `<${kind} ${piece}>`;
      })
      .join('');
  });
  return lines.join('\n');
}

function expectMarked(drawing: string): void {
  const text = drawing.replace(/<[a-z]{4,} ([^>]*)>/g, '$1');
  expect(marked(text)).toBe(drawing);
}

describe('colours of', () => {
  test('FROM, its flag, base and name', () => {
    expectMarked('<keyword FROM> <image node:24-alpine> <keyword AS> <name build>');
    expectMarked(
      '<keyword from> <flag --platform>=<variable $BUILDPLATFORM> <image golang:><variable ${GO_VERSION}> <keyword as> <name build>',
    );
    expectMarked('<keyword FROM> <operator \\>\n  <image scratch> <operator \\>\n  <keyword AS> <name out>');
  });

  test('COPY and ADD: the stage copied from stands out', () => {
    expectMarked(
      '<keyword COPY> <flag --from>=<name build> <flag --chown>=1000:1000 /app/dist <string "/a b">',
    );
    expectMarked('<keyword ADD> <flag --checksum>=sha256:1f https://example.com/a ./');
    expectMarked('<keyword COPY> a --from=b');
  });

  test('RUN with mounts, operators, strings and variables', () => {
    expectMarked(
      '<keyword RUN> <flag --mount>=type=bind,from=<name deps>,source=/a,target=/b <flag --network>=none cp /b /c <operator &&> echo <string "v=><variable $V><string "> <operator |> tee f',
    );
    expectMarked('<keyword RUN> echo \\$HOME <string \'$HOME\'> <string "a\\"b">');
  });

  test('ENV and ARG: what they define', () => {
    expectMarked(
      '<keyword ENV> <variable A>=1 <variable B>=<string "x y"> <operator \\>\n  <variable C>=<variable $A>',
    );
    expectMarked('<keyword ENV> <variable PATH> /opt/bin A=<variable $PATH>');
    expectMarked('<keyword ARG> <variable VERSION>=1.0 <variable OTHER>');
  });

  test('the JSON form', () => {
    expectMarked('<keyword CMD> [<string "nginx">, <string "-g">, <string "daemon off;">]');
  });

  test('ONBUILD and HEALTHCHECK: the keyword inside', () => {
    expectMarked('<keyword ONBUILD> <keyword COPY> <flag --from>=<name a> /x /y');
    expectMarked('<keyword HEALTHCHECK> <flag --interval>=5s <keyword CMD> curl localhost');
  });

  test('a word that is no instruction', () => {
    expectMarked('<unknown COPPY> a b');
  });
});

describe('directives', () => {
  test('count at the top only', () => {
    expectMarked(
      '<directive # syntax=docker/dockerfile:1>\n<directive # check=skip=all>\n<comment # note = x>\n<comment # more>\n<comment # escape=`>',
    );
  });

  test('escape changes what continues a line', () => {
    expectMarked('<directive # escape=`>\n<keyword RUN> dir C:\\ <operator `>\n  c:\\temp\n<keyword USER> a');
  });
});

describe('continuations', () => {
  test('go on over comments and blank lines', () => {
    expectMarked('<keyword RUN> a <operator \\>\n<comment   # why>\n\n  b\n<keyword USER> u');
  });

  test('may have blanks or a carriage return after the mark', () => {
    expectMarked('<keyword RUN> a <operator \\> \t\r\n  b\r\n<keyword USER> u');
  });

  test('need a single mark at the very end', () => {
    expectMarked('<keyword RUN> a \\\\\n<keyword USER> u');
    expectMarked('<keyword RUN> a \\ b\n<keyword USER> u');
  });

  test('carry an open string and a comment of the shell', () => {
    expectMarked('<keyword RUN> echo <string "a ><operator \\>\n  <string b"> c');
    expectMarked(
      '<keyword RUN> a <comment #> <comment hidden> <operator \\>\n  <comment hidden>\n<keyword USER> u',
    );
  });

  test('an open string ends with its instruction', () => {
    expectMarked("<keyword RUN> echo <string 'it>\n<keyword USER> u");
  });
});

describe('here-documents', () => {
  test('of RUN are scripts', () => {
    expectMarked(
      '<keyword RUN> <mark <<EOF>\nFROM x <operator &&> <variable $Y>\n<comment # note>\n EOF\n<mark EOF>\n<keyword USER> u',
    );
  });

  test('of COPY are files: variables count unless the name is quoted', () => {
    expectMarked(
      '<keyword COPY> <mark <<EOF> /a\n<body # it\'s ><variable $A><body  "b>\n<mark EOF>\n<keyword USER> u',
    );
    expectMarked('<keyword COPY> <mark <<"EOF"> /a\n<body # $A>\n<mark EOF>\n<keyword USER> u');
  });

  test('open with blanks before the name too, but not behind <<-', () => {
    expectMarked("<keyword RUN> cat <mark << 'EOF'>\nx\n<mark EOF>\n<keyword USER> u");
    expectMarked('<keyword RUN> cat <<- EOF\n<keyword USER> u');
  });

  test('close in order; tabs before the mark only with <<-', () => {
    expectMarked(
      '<keyword COPY> <mark <<A> <mark <<-B> /d/\n<body \tA>\n<mark A>\n<body x>\n<mark \tB>\r\n<keyword USER> u'.replace(
        '>\r\n',
        '\r>\n',
      ),
    );
  });

  test('begin after the last line of the instruction', () => {
    expectMarked('<keyword RUN> <mark <<EOF> <operator \\>\n  cat\nbody\n<mark EOF>');
  });

  test('are no <<< and no << inside a word, a string or another instruction', () => {
    expectMarked('<keyword RUN> cat <<<x a<<b <string "<<EOF">\n<keyword CMD> cat <<EOF\n<keyword USER> u');
  });

  test('work in ONBUILD and after a file descriptor', () => {
    expectMarked('<keyword ONBUILD> <keyword RUN> cat <mark 3<<E>\nx\n<mark E>\n<keyword USER> u');
  });
});

const piece = fc.constantFrom(
  'FROM ',
  'RUN ',
  'COPY ',
  'ENV ',
  'ONBUILD ',
  '--from=',
  '--mount=type=cache,from=',
  ' AS ',
  '<<EOF',
  "<<-'E' ",
  'EOF',
  '\\',
  '`',
  '"',
  "'",
  '$',
  '${',
  '}',
  '#',
  '# escape=`',
  ' ',
  '\t',
  '\r',
  '\n',
  '\n',
  '=',
  ',',
  'a',
  '그림',
  '🐳',
  '\ud83d',
);
const anyText = fc.oneof(
  fc.array(piece, { maxLength: 60 }).map((parts) => parts.join('')),
  fc.string({ unit: 'binary' }),
);

test('the tokens of any line cover it without gap or overlap', () => {
  fc.assert(
    fc.property(anyText, (text) => {
      let state = startState;
      for (const line of text.split('\n')) {
        const { tokens, next } = scanLine(line, state);
        expect(tokens.map(({ from, to }) => line.slice(from, to)).join('')).toBe(line);
        expect(tokens.every(({ from, to }, at) => from < to && from === (tokens[at - 1]?.to ?? 0))).toBe(
          true,
        );
        state = next;
      }
    }),
    { numRuns: 2000 },
  );
});
