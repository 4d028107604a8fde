import { checkSettings, isReported, type CheckSettings } from '#core/stages/checkSettings.ts';
import { lowerForChecks } from '#core/plan/lowerForChecks.ts';
import type { Resolution } from '#core/stages/resolve.ts';
import type { Observation } from '#core/stages/state.ts';
import { fileObservations } from './evidence/fileObservations.ts';
import { fixesOf } from './fixes.ts';
import type { Check, IgnoredSources } from './types.ts';

/** What the file, or a build arg in its place, asks of the checks. */
export function settingsOf({ parsed, buildArgs }: Resolution): CheckSettings {
  return checkSettings(parsed, buildArgs);
}

/**
 * What `docker build --check` warns about, on all stages: the same warnings at the same lines, up to the
 * first error, where BuildKit stops; those that `# check=skip=…` names are left out. Sorted by line, then
 * by rule.
 *
 * @param ignored what an ignore file excludes of the context; without it there is no CopyIgnoredFile
 */
export function buildkitChecks(resolution: Resolution, ignored?: IgnoredSources): readonly Check[] {
  const { parsed } = resolution;
  const settings = settingsOf(resolution);
  if (settings.problem || parsed.problems.some(({ severity }) => severity === 'error')) return [];
  const found = [...fileObservations(resolution), ...laterObservations(resolution, ignored)].filter(
    (observation) => isReported(settings, observation),
  );
  if (found.length === 0) return [];
  const fixOf = fixesOf(resolution);
  return found
    .map((observation) => toCheck(observation, fixOf))
    .toSorted((a, b) => a.line - b.line || compareRules(a.rule, b.rule));
}

/** Whether a warning fails the build (`# check=error=true`, or the build arg). */
export function warningsAreErrors(resolution: Resolution): boolean {
  return settingsOf(resolution).error;
}

/** FROM lines, then each stage as BuildKit lowers it: as far as no error comes in between. */
function laterObservations(
  resolution: Resolution,
  ignored: IgnoredSources | undefined,
): readonly Observation[] {
  if (resolution.globals.problems.length > 0) return [];
  if (resolution.problems.length > 0) return resolution.observations;
  const stages = lowerForChecks(resolution);
  return [
    ...resolution.observations,
    ...stages.flatMap(({ observations }) => observations),
    ...(ignored ? stages.flatMap(({ contextReads }) => ignored(contextReads)) : []),
  ];
}

function toCheck({ rule, line, range, params }: Observation, fixOf: ReturnType<typeof fixesOf>): Check {
  const check: Check = { rule, origin: 'buildkit', severity: 'warning', line, range, params };
  const fix = fixOf(check);
  return fix ? { ...check, fix } : check;
}

function compareRules(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
