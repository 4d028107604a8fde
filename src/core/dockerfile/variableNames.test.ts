import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { anyText } from '#testing/anyDockerfile.ts';
import { parseDockerfile } from './parse.ts';
import { variableNames } from './variableNames.ts';

/** Variables of a file: `+X` declared, `X` read. */
function found(text: string): string {
  const parsed = parseDockerfile(text);
  return parsed.nodes
    .flatMap((node) => variableNames(node, parsed))
    .map(({ kind, name, range }) => {
      expect(text.slice(range.start, range.end).replace(/\\\n/g, '')).toBe(name);
      return kind === 'declared' ? `+${name}` : name;
    })
    .join(' ');
}

describe('variables of an instruction', () => {
  test.each([
    ['ARG A', '+A'],
    ['ARG A=1 B=$A C', '+A A +B +C'],
    ['ARG A="${B:-$C} x"', 'B C +A'],
    ['ENV A=1 B="$A b" C=\'$D\'', 'A +A +B +C'],
    ['ENV A b=$C', 'C +A'],
    ['ENV $A=1', 'A'],
    ['FROM --platform=$P a:${V:-1} AS x', 'P V'],
    ['WORKDIR /$A/\\$B/${C}$$D$1', 'A C'],
    ['LABEL a=$A', 'A'],
    ['COPY --chown=$U "$A" \'$B\' /', 'U A'],
    ["RUN sh -c 'echo $A' && x=${B%%.*} \\$C", 'A B'],
    ['RUN --mount=type=cache,target=/$A make', 'A'],
    ['CMD echo $A', 'A'],
    ['CMD ["echo", "$A"]', ''],
    ['ONBUILD RUN echo $A', ''],
    ['SHELL ["$A"]', ''],
    ['RUN <<EOF\necho $A\nEOF', 'A'],
    ['COPY <<A <<"B" /x/\n\'$C\' \\$D\nA\n$E\nB', 'C'],
    ['RUN echo \\\n  # $N\n  $A', 'A'],
    ['ARG LO\\\nNG=1', '+LONG'],
  ])('%j: %s', (text, names) =>
    expect(found(text.startsWith('FROM') ? text : `FROM a\n${text}`)).toBe(names),
  );

  test('ranges lie within any text', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const parsed = parseDockerfile(text);
        for (const { name, range } of parsed.nodes.flatMap((node) => variableNames(node, parsed))) {
          expect(name).not.toBe('');
          expect(0 <= range.start && range.start < range.end && range.end <= text.length).toBe(true);
        }
        expect(parsed.text).toBe(text);
      }),
      { numRuns: 500 },
    );
  });
});
