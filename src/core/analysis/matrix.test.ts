import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { anyDraft, write } from '#testing/anyDockerfile.ts';
import { rolesMatrix, sortedMatrix, type MatrixOrder } from './matrix.ts';
import { defaultOptions, overview } from './overview.ts';

const app = `FROM alpine AS base
FROM base AS build
RUN make
FROM base AS test
COPY --from=build /out /out
FROM alpine AS lonely
FROM base AS final
COPY --from=build /out /app
`;

function matrixOf(text: string): ReturnType<typeof rolesMatrix> {
  const { references, stages, targets } = overview(text, defaultOptions, '');
  return rolesMatrix(references, stages.length, targets);
}

test('a stage has a role for every target', () => {
  const drawn = matrixOf(app).map(({ roles, builtBy }) => `${roles.join(' ')}, ${builtBy}`);
  // default, base, build, test, lonely, final
  expect(drawn).toEqual([
    'layers target layers layers not-built layers, 5',
    'files not-built target files not-built files, 4',
    'not-built not-built not-built target not-built not-built, 1',
    'not-built not-built not-built not-built target not-built, 1',
    'target not-built not-built not-built not-built target, 2',
  ]);
});

test('every order holds every stage once and keeps file order among equals', () => {
  fc.assert(
    fc.property(
      anyDraft(),
      fc.constantFrom<MatrixOrder>('file', 'role', 'targets'),
      fc.nat(9),
      (draft, order, pick) => {
        const rows = matrixOf(write(draft));
        const column = pick % (rows[0]?.roles.length ?? 1);
        const sorted = sortedMatrix(rows, order, column);
        expect(sorted.map(({ stage }) => stage).toSorted((a, b) => a - b)).toEqual(
          rows.map(({ stage }) => stage),
        );
        for (const [index, row] of sorted.entries()) {
          const next = sorted[index + 1];
          const alike =
            order === 'file' ||
            (order === 'targets' ? row.builtBy === next?.builtBy : row.roles[column] === next?.roles[column]);
          if (next !== undefined && alike) expect(row.stage).toBeLessThan(next.stage);
        }
      },
    ),
  );
});
