import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { openFile } from '#core/graph/open.ts';
import { planBuild } from '#core/graph/plan.ts';
import { buildStageGraph } from '#core/graph/stageGraph.ts';
import type { BuildOptions } from '#core/graph/types.ts';
import { anyDraft, write } from '#testing/anyDockerfile.ts';
import { conformanceRecords } from '#testing/records.ts';
import { rolesMatrix, sortedMatrix, type MatrixOrder } from './matrix.ts';
import { defaultOptions, overview } from './overview.ts';
import { stageRoles } from './roles.ts';

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

/** For each target of a file, what the matrix says and what its plan says, where they differ. */
function differences(text: string, options: BuildOptions): string[] {
  const resolution = openFile(text, options);
  const graph = buildStageGraph(resolution);
  const targets = ['', ...graph.targets].flatMap((name) => {
    const plan = planBuild(resolution, name);
    return plan.stage < 0 ? [] : [{ name, stage: plan.stage, plan }];
  });
  const rows = rolesMatrix(graph.references, graph.stages.length, targets);
  return targets.flatMap(({ name, plan }, column) => {
    const input = { stageCount: graph.stages.length, references: graph.references, plan };
    const planned = stageRoles({ ...input, builtByTarget: undefined }).map(({ role }) => role);
    const told = rows.map(({ roles }) => roles[column]);
    return planned.join() === told.join() ? [] : [`[${name}] ${planned.join()} but ${told.join()}`];
  });
}

test.each(['generated', 'tricky'] as const)('the matrix is what planning every target says: %s', (set) => {
  let looked = 0;
  for (const { file, text, buildArgs = {}, platform = 'linux/amd64' } of conformanceRecords(set)) {
    // BuildKit tells these files the target's name, so their references are not the same for all targets.
    if (text.includes('TARGETSTAGE')) continue;
    looked += 1;
    const options = { ...defaultOptions, buildArgs, platform };
    expect(differences(text, options), file).toEqual([]);
  }
  expect(looked).toBeGreaterThan(200);
});
