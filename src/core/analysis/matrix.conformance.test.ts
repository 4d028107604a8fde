import { expect, test } from 'vitest';
import { openFile } from '#core/stages/open.ts';
import { planBuild } from '#core/plan/plan.ts';
import { buildStageGraph } from '#core/plan/stageGraph.ts';
import type { BuildOptions } from '#core/stages/types.ts';
import { conformanceRecords } from '#testing/records.ts';
import { rolesMatrix } from './matrix.ts';
import { defaultOptions } from './overview.ts';
import { stageRoles } from './roles.ts';

/** For each target of a file, what the matrix says and what its plan says, where they differ. */
function differences(text: string, options: BuildOptions): string[] {
  const resolution = openFile(text, options);
  const graph = buildStageGraph(resolution);
  const targets = ['', ...graph.targets].flatMap((name) => {
    const plan = planBuild(resolution, name);
    return plan.stage < 0 ? [] : [{ name, stage: plan.stage, plan }];
  });
  const matrix = rolesMatrix(graph.references, graph.stages.length, targets);
  return targets.flatMap(({ name, plan }, column) => {
    const input = { stageCount: graph.stages.length, references: graph.references, plan };
    const planned = stageRoles({ ...input, builtByTarget: undefined }).map(({ role }) => role);
    const told = matrix.rolesFor(column);
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
