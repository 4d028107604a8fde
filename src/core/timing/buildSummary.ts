import type { LoggedStep, ParsedLog } from '#core/buildlog/types.ts';
import { firstOrigin } from '#core/plan/stepNames.ts';
import type { Step } from '#core/plan/types.ts';
import type { BuildPart, BuildSummary, Exporting } from './buildSummaryTypes.ts';
import type { BuildTimes, PlacedBuild } from './buildTimesTypes.ts';

/** Steps that are named as the slowest. */
const SLOWEST = 5;

/** Total, parts, stages, cache and slowest steps of a logged build; undefined where the times are no log's. */
export function buildSummary({
  log,
  measured,
  steps,
  kind,
}: Pick<BuildTimes, 'log' | 'measured' | 'steps' | 'kind'>): BuildSummary | undefined {
  if (log === undefined || measured === undefined || kind === 'simulated') return undefined;
  const own = partsOf(log.log, measured, log.measurement.frontMs);
  const sum = own.reduce((all, { durationMs }) => all + durationMs, 0);
  const totalMs = Math.max(log.log.totalMs ?? 0, sum);
  const withRest = [...own, { part: 'rest' as const, durationMs: totalMs - sum }];
  const shareOf = (ms: number): number => (totalMs > 0 ? ms / totalMs : 0);
  const told = steps.filter(({ step, outcome }) => isInstruction(step) && outcome !== 'missing');
  const worked = steps.filter(({ durationMs }) => durationMs > 0);
  return {
    totalMs,
    isTotalKnown: log.log.totalMs !== undefined,
    parts: withRest
      .filter(({ durationMs }) => durationMs >= 1)
      .map((one) => ({ ...one, share: shareOf(one.durationMs) })),
    exports: exportsOf(log.log, measured.makespanMs, log.measurement.frontMs)
      .map((one) => ({ ...one, share: shareOf(one.durationMs) }))
      .toSorted((a, b) => b.durationMs - a.durationMs),
    stages: stagesOf(worked),
    stepCount: told.length,
    cachedCount: told.filter(({ outcome }) => outcome === 'cached').length,
    isCacheSure: log.log.failure === undefined,
    slowest: worked
      .toSorted((a, b) => b.durationMs - a.durationMs || a.step.id - b.step.id)
      .slice(0, SLOWEST)
      .map(({ step }) => step.id),
  };
}

function isInstruction({ kind }: Step): boolean {
  return (
    kind === 'run' ||
    kind === 'copy' ||
    kind === 'workdir' ||
    kind === 'merge' ||
    kind === 'http' ||
    kind === 'git'
  );
}

function partsOf(
  log: ParsedLog,
  { steps, makespanMs }: PlacedBuild,
  frontMs: number | undefined,
): readonly Pick<BuildPart, 'part' | 'durationMs'>[] {
  const sends = log.steps.some(({ name }) => name.text.startsWith(sendingImage));
  const exports = exportsOf(log, 0, undefined).reduce(
    (sum, { name, durationMs }) => sum + (sends && name === readingImage ? 0 : durationMs),
    0,
  );
  // With times of day exporters may run beside each other, but not beside the steps.
  const after =
    frontMs === undefined || log.totalMs === undefined ? exports : log.totalMs - frontMs - makespanMs;
  return [
    { part: 'front', durationMs: frontMs ?? frontOf(log.steps) },
    // Time between them in which none runs is in no step.
    { part: 'steps', durationMs: busyMs(steps) },
    { part: 'export', durationMs: Math.max(0, Math.min(exports, after)) },
  ];
}

/** Time in which at least one step ran. */
function busyMs(steps: PlacedBuild['steps']): number {
  let busy = 0;
  let until = 0;
  for (const { startMs, endMs } of steps.toSorted((a, b) => a.startMs - b.startMs)) {
    busy += Math.max(0, endMs - Math.max(startMs, until));
    until = Math.max(until, endMs);
  }
  return busy;
}

/** Without times of day: metadata of images is fetched at the same time, the rest one after the other. */
function frontOf(steps: readonly LoggedStep[]): number {
  let metadata = 0;
  let others = 0;
  for (const { name, durationMs = 0 } of steps) {
    if (name.kind !== 'front') continue;
    if (name.text.startsWith('load metadata')) metadata = Math.max(metadata, durationMs);
    else others += durationMs;
  }
  return metadata + others;
}

/** In the order of the log: at their own times, or one after the other behind the steps. */
function exportsOf(
  { steps }: ParsedLog,
  stepsMs: number,
  frontMs: number | undefined,
): readonly Omit<Exporting, 'share'>[] {
  let next = stepsMs;
  return steps.flatMap(({ name, durationMs = 0, startMs, parts }) => {
    if (name.kind !== 'export') return [];
    const isTimed = startMs !== undefined && frontMs !== undefined;
    const at = isTimed ? Math.max(0, startMs - frontMs) : next;
    if (!isTimed) next += durationMs;
    return [{ name: name.text, startMs: at, durationMs, parts }];
  });
}

/** `--load` sends a tarball, and the daemon reads it meanwhile: one time, logged as two. */
const sendingImage = 'exporting to docker image format';
const readingImage = 'importing to docker';

function stagesOf(steps: BuildTimes['steps']): BuildSummary['stages'] {
  const sums = new Map<number, number>();
  for (const { step, durationMs } of steps) {
    const stage = firstOrigin(step)?.stage;
    if (stage !== undefined) sums.set(stage, (sums.get(stage) ?? 0) + durationMs);
  }
  const all = [...sums.values()].reduce((sum, ms) => sum + ms, 0);
  return [...sums]
    .map(([stage, durationMs]) => ({ stage, durationMs, share: durationMs / all }))
    .toSorted((a, b) => b.durationMs - a.durationMs || a.stage - b.stage);
}
