import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fenced, fillRegions, findRegions } from './regions.ts';

const opening = '<!-- stagegraph:start Dockerfile -->';
const closing = '<!-- stagegraph:end -->';
const anyLine = fc.constantFrom(
  opening,
  closing,
  '',
  '# Title',
  '```',
  '~~~',
  '```mermaid',
  '> quoted',
  `  ${opening}`,
);
const document = fc
  .tuple(fc.array(anyLine, { maxLength: 12 }), fc.constantFrom('\n', '\r\n'))
  .map(([lines, newline]) => lines.join(newline));
const content = fc.array(fc.constantFrom('a', '', 'b `c`', '```', '  d'), { minLength: 1, maxLength: 4 });

describe('regions of a text', () => {
  test('what is written is there, what stands around it stays, and writing it again changes nothing', () => {
    fc.assert(
      fc.property(document, content, (text, lines) => {
        const found = findRegions(text);
        if (!found.ok) {
          expect(found.line).toBeGreaterThan(0);
          return;
        }
        const contents = found.regions.map(() => fenced(lines.join('\n'), 'mermaid'));
        const filled = fillRegions(text, found.regions, contents);
        const again = findRegions(filled);
        if (!again.ok) throw new Error('what was written cannot be read');
        expect(again.regions.map(({ says, indent }) => [says, indent])).toEqual(
          found.regions.map(({ says, indent }) => [says, indent]),
        );
        expect(fillRegions(filled, again.regions, contents)).toBe(filled);
        expect(around(filled, again.regions)).toEqual(around(text, found.regions));
      }),
    );
  });

  test.each([
    ['text\n<!-- stagegraph:end -->', { line: 2, problem: 'not-opened' }],
    [`${opening}\ntext\n`, { line: 1, problem: 'not-closed' }],
    [`${opening}\n\n${opening}\n${closing}`, { line: 3, problem: 'nested' }],
  ])('%j', (text, problem) => {
    expect(findRegions(text)).toEqual({ ok: false, ...problem });
  });

  test('examples in fenced code are none', () => {
    const text = `\`\`\`html\n${opening}\n\`\`\`\n\n> ${opening} \r\n> old\r\n> ${closing}\r\n`;
    const found = findRegions(text);
    expect(found).toMatchObject({ ok: true, regions: [{ line: 5, says: 'Dockerfile', indent: '> ' }] });
    if (!found.ok) return;
    expect(fillRegions(text, found.regions, ['new\n\nlines\n'])).toBe(
      `\`\`\`html\n${opening}\n\`\`\`\n\n> ${opening} \r\n> new\r\n>\r\n> lines\r\n> ${closing}\r\n`,
    );
  });
});

function around(
  text: string,
  regions: readonly { readonly start: number; readonly end: number }[],
): readonly string[] {
  const starts = [0, ...regions.map(({ end }) => end)];
  const ends = [...regions.map(({ start }) => start), text.length];
  return starts.map((start, index) => text.slice(start, ends[index]));
}
