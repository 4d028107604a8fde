import type { Overview, TargetView } from '#core/analysis/overview-types.ts';

/** How a target is called on screen: its name, or that of the stage that is the default. */
export function targetLabel(overview: Overview, name: string): string {
  const target = overview.targets.find((candidate) => candidate.name === name);
  return (target === undefined ? undefined : overview.stages[target.stage]?.label) ?? name;
}

/** Targets to choose from. The last stage is there once: as the default, not by its name as well. */
export function offeredTargets(overview: Overview): readonly TargetView[] {
  const [byDefault] = overview.targets;
  return overview.targets.filter(({ name, stage }) => name === '' || stage !== byDefault?.stage);
}

/** The offered target that means the same as `name`; "" where there is none. */
export function offeredTarget(overview: Overview, name: string): string {
  return offeredTargets(overview).find((target) => target.name === name)?.name ?? '';
}

/** Whether BuildKit knows the target. */
export function isTarget(overview: Overview, name: string): boolean {
  return overview.targets.some((target) => target.name === name);
}

/** What `--target` takes to build a stage: "" for the last one, undefined where it has no name of its own. */
export function targetOf(overview: Overview, stage: number): string | undefined {
  const means = overview.targets.filter((target) => target.stage === stage);
  return (means.find(({ name }) => name === '') ?? means[0])?.name;
}
