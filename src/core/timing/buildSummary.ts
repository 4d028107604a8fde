import type { LoggedStep, LogPart, ParsedLog } from '#core/buildlog/types.ts';
import { firstOrigin } from '#core/plan/stepNames.ts';
import type { Step } from '#core/plan/types.ts';
import type { BuildTimes } from './buildTimesTypes.ts';

/**
 * Where the time of a logged build went. `front`: reading the Dockerfile, metadata of images, before the first
 * step. `steps`: from the first step's start to the last one's end. `export`: writing the image, pushing it,
 * importing and exporting caches. `rest`: what belongs to none of them.
 */
export type PartKind = 'front' | 'steps' | 'export' | 'rest';

export interface BuildPart {
  readonly part: PartKind;
  readonly durationMs: number;
  /** Of the total, from 0 to 1. */
  readonly share: number;
}

/** One exporter or importer. */
export interface Exporting {
  readonly name: string;
  readonly durationMs: number;
  readonly share: number;
  readonly parts: readonly LogPart[];
}

/** The head of the report on a logged build. */
export interface BuildSummary {
  /** The whole build, what is around the steps included. */
  readonly totalMs: number;
  /** The log says the total; otherwise it is put together from durations. */
  readonly isTotalKnown: boolean;
  /** Those that took time, in the order of the build. */
  readonly parts: readonly BuildPart[];
  /** The longest first. */
  readonly exports: readonly Exporting[];
  /** Work of each stage's steps one after the other, and its share of all work; the longest first. */
  readonly stages: readonly { readonly stage: number; readonly durationMs: number; readonly share: number }[];
  /** Steps of instructions other than FROM that the log has, and how many of them were cached. */
  readonly stepCount: number;
  readonly cachedCount: number;
  /** BuildKit also prints CACHED for steps that a build which failed did not need. */
  readonly isCacheSure: boolean;
  /** Ids of the steps that took longest, the longest first. */
  readonly slowest: readonly number[];
}

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
  const own = partsOf(log.log, measured.makespanMs, log.measurement.frontMs);
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
    exports: exportsOf(log.log).map((one) => ({ ...one, share: shareOf(one.durationMs) })),
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
  stepsMs: number,
  frontMs: number | undefined,
): readonly Pick<BuildPart, 'part' | 'durationMs'>[] {
  const exports = exportsOf(log).reduce((sum, { durationMs }) => sum + durationMs, 0);
  // With times of day exporters may run beside each other, but not beside the steps.
  const after =
    frontMs === undefined || log.totalMs === undefined ? exports : log.totalMs - frontMs - stepsMs;
  return [
    { part: 'front', durationMs: frontMs ?? frontOf(log.steps) },
    { part: 'steps', durationMs: stepsMs },
    { part: 'export', durationMs: Math.max(0, Math.min(exports, after)) },
  ];
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

function exportsOf({ steps }: ParsedLog): readonly Omit<Exporting, 'share'>[] {
  return steps
    .flatMap(({ name, durationMs = 0, parts }) =>
      name.kind === 'export' ? [{ name: name.text, durationMs, parts }] : [],
    )
    .toSorted((a, b) => b.durationMs - a.durationMs);
}

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
