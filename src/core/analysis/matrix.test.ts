import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { anyDraft, write } from '#testing/anyDockerfile.ts';
import { rolesMatrix, sortedStages, type MatrixOrder, type RoleMatrix } from './matrix.ts';
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

function matrixOf(text: string): RoleMatrix & { readonly columns: number } {
  const { references, stages, targets } = overview(text, defaultOptions, '');
  return { ...rolesMatrix(references, stages.length, targets), columns: targets.length };
}

test('a stage has a role for every target', () => {
  const { rolesFor, builtBy, columns } = matrixOf(app);
  const drawn = builtBy.map((count, stage) => {
    const roles = Array.from({ length: columns }, (_, column) => rolesFor(column)[stage]);
    return `${roles.join(' ')}, ${count}`;
  });
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
        const matrix = matrixOf(write(draft));
        const column = pick % Math.max(1, matrix.columns);
        const roles = matrix.rolesFor(column);
        const sorted = sortedStages(matrix, order, column);
        expect(sorted.toSorted((a, b) => a - b)).toEqual([...matrix.builtBy.keys()]);
        for (const [index, stage] of sorted.entries()) {
          const next = sorted[index + 1];
          if (next === undefined) continue;
          const alike =
            order === 'file' ||
            (order === 'targets'
              ? matrix.builtBy[stage] === matrix.builtBy[next]
              : roles[stage] === roles[next]);
          if (alike) expect(stage).toBeLessThan(next);
        }
      },
    ),
  );
});

test('a stage is built by the targets for which it has a role', () => {
  fc.assert(
    fc.property(anyDraft(), (draft) => {
      const { rolesFor, builtBy, columns } = matrixOf(write(draft));
      const all = Array.from({ length: columns }, (_, column) => rolesFor(column));
      const counted = builtBy.map((_, stage) => all.filter((roles) => roles[stage] !== 'not-built').length);
      expect(builtBy).toEqual(counted);
    }),
  );
});
