import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { SourceRange } from '#core/text/range.ts';
import { anyText, dockerfileText } from '#testing/dockerfileText.ts';
import { sourceOffset } from './logical.ts';
import { maskForAst } from './mask.ts';
import { parseDockerfile } from './parse.ts';
import { namedReferences } from './references.ts';
import { parseTrigger } from './trigger.ts';
import type { ParsedDockerfile } from './types.ts';

const texts = fc.oneof({ arbitrary: dockerfileText(), weight: 5 }, anyText());
const runs = { numRuns: 1000 };

/** Every range a parse gives, with a name to find it by. */
function rangesOf(parsed: ParsedDockerfile): [string, SourceRange][] {
  const ranges: [string, SourceRange][] = parsed.problems.map((problem) => [problem.rule, problem.range]);
  for (const parsedNode of parsed.nodes) {
    const { node } = parsedNode;
    ranges.push(['node', node.range], ['keyword', node.keywordRange]);
    for (const range of node.argRanges) ranges.push(['argument', range]);
    for (const flag of node.flags) ranges.push(['flag', flag.range], ['flag value', flag.valueRange]);
    for (const { kind, range } of namedReferences(parsedNode)) ranges.push([kind, range]);
  }
  return ranges;
}

describe('any text', () => {
  test('parses without throwing, and every range lies in the text', () => {
    fc.assert(
      fc.property(texts, (text) => {
        for (const [name, { start, end }] of rangesOf(parseDockerfile(text))) {
          expect(start >= 0 && start <= end && end <= text.length, `${name} ${start}-${end}`).toBe(true);
        }
      }),
      runs,
    );
  });

  test('parses as a trigger without throwing', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const { node, problem } = parseTrigger(text);
        expect(node !== undefined || problem !== undefined).toBe(true);
      }),
      runs,
    );
  });

  test('has stages or a first problem', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const { stages, problems } = parseDockerfile(text);
        expect(stages.length > 0 || problems.length > 0).toBe(true);
      }),
      runs,
    );
  });

  test('gives every character of a logical line its place in the source', () => {
    fc.assert(
      fc.property(texts, (text) => {
        for (const { node } of parseDockerfile(text).nodes) {
          const { logical } = node;
          const places = Array.from(logical.text, (_, index) => index).filter(
            (index) => index < logical.text.length,
          );
          const back = places.map((index) => text.charAt(sourceOffset(logical, index))).join('');
          expect(back).toBe(logical.text.slice(0, places.length));
        }
      }),
      runs,
    );
  });

  test('orders nodes by line, each within the file, and puts each in one block', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const { nodes, preamble, stages, lines } = parseDockerfile(text);
        let before = 0;
        for (const { node } of nodes) {
          expect(node.line).toBeGreaterThan(before);
          expect(node.endLine).toBeGreaterThanOrEqual(node.line);
          before = node.endLine;
        }
        expect(before).toBeLessThanOrEqual(lines.starts.length);
        const placed = preamble.length + stages.reduce((count, stage) => count + 1 + stage.nodes.length, 0);
        expect(placed).toBe(nodes.length);
      }),
      runs,
    );
  });

  test('is masked to the same length with the same lines', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const mask = maskForAst(parseDockerfile(text));
        expect(mask.length).toBe(text.length);
        expect(mask.replaceAll(/[^\n]/g, '.')).toBe(text.replaceAll(/[^\n]/g, '.'));
        expect(mask.includes('<<') || mask.includes('\r')).toBe(false);
      }),
      runs,
    );
  });

  test('parses the same twice', () => {
    fc.assert(
      fc.property(texts, (text) => {
        expect(parseDockerfile(text)).toEqual(parseDockerfile(text));
      }),
      runs,
    );
  });
});

test('work grows with the text, not faster: depth and width that would overflow a stack or a call', () => {
  const wide: [string, number][] = [
    ['ONBUILD ', 20_000],
    ['${a:-', 20_000],
    ['"', 20_000],
    ['<<A ', 20_000],
    ['--exclude=é ', 20_000],
    ['\\\n', 20_000],
    ['A=1 ', 20_000],
  ];
  for (const [unit, count] of wide) {
    for (const keyword of ['RUN << ', 'COPY ', 'ARG ', 'ONBUILD RUN ', '']) {
      const parsed = parseDockerfile(`FROM a\n${keyword}${unit.repeat(count)}`);
      expect(parsed.nodes.length, keyword + unit).toBe(2);
    }
  }
});
