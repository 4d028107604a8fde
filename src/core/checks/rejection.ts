import { loweredStage } from '#core/plan/lowerFile.ts';
import { forTarget } from '#core/plan/plan.ts';
import type { BuildPlan } from '#core/plan/types.ts';
import { isReported, type CheckSettings } from '#core/stages/checkSettings.ts';
import { graphProblem } from '#core/stages/problems.ts';
import type { Resolution } from '#core/stages/resolve.ts';
import type { Observation } from '#core/stages/state.ts';
import type { Diagnostic } from '#core/text/diagnostic.ts';
import { lineRange } from '#core/text/lines.ts';
import { settingsOf } from './buildkit.ts';
import { fileObservations } from './evidence/fileObservations.ts';
import type { IgnoredSources } from './types.ts';

/**
 * Rules for which BuildKit refuses to build the target of `plan` (R12.3), in alphabetical order: with `# check=error=true`
 * (or the build arg) every warning does so that it gives on the way to this target. Lines are read and FROM lines
 * looked at in the whole file; the other instructions only in the stages that the target needs. Undefined where
 * warnings fail nothing; empty too where the build stops at an error before that.
 */
export function rejectedByChecks(
  file: Resolution,
  plan: BuildPlan,
  ignored?: IgnoredSources,
): readonly string[] | undefined {
  const settings = settingsOf(file);
  if (!settings.error) return undefined;
  if (plan.error || plan.stage < 0) return [];
  const resolution = forTarget(file, plan.target);
  const rules = new Set(rulesOfFile(resolution, settings));
  for (const index of plan.built) {
    const state = resolution.stageStates[index];
    if (!state) continue;
    const { observations, contextReads } = loweredStage(resolution, state);
    for (const rule of rulesIn(observations, settings)) rules.add(rule);
    const found = ignored?.(contextReads).filter((observation) => isReported(settings, observation)) ?? [];
    for (const { rule } of found) rules.add(rule);
  }
  return [...rules].toSorted();
}

/** The same as a problem of the chosen target: what a reader is told; nothing where BuildKit builds it. */
export function rejectionOf(
  file: Resolution,
  plan: BuildPlan,
  ignored?: IgnoredSources,
): Diagnostic | undefined {
  const rules = rejectedByChecks(file, plan, ignored) ?? [];
  if (rules.length === 0) return undefined;
  const { parsed, stageStates } = file;
  const directive = parsed.directives.find(({ name }) => name === 'check');
  const range = directive ? lineRange(parsed.lines, directive.line) : { start: 0, end: 0 };
  const params = { target: stageStates[plan.stage]?.label ?? plan.target, rules: rules.join(', ') };
  return graphProblem('rejected-by-checks', 0, range, params);
}

/** What is the same for all targets of a file, which may be as many as its stages. */
const ofFile = new WeakMap<Resolution, ReadonlySet<string>>();
const ofStage = new WeakMap<readonly Observation[], ReadonlySet<string>>();

function rulesOfFile(resolution: Resolution, settings: CheckSettings): ReadonlySet<string> {
  const known = ofFile.get(resolution);
  if (known) return known;
  const found = new Set(
    [...fileObservations(resolution), ...resolution.observations]
      .filter((observation) => isReported(settings, observation))
      .map(({ rule }) => rule),
  );
  ofFile.set(resolution, found);
  return found;
}

/** Observations of a lowered stage are one list for as long as its resolution is there, and so are the settings. */
function rulesIn(observations: readonly Observation[], settings: CheckSettings): ReadonlySet<string> {
  const known = ofStage.get(observations);
  if (known) return known;
  const found = new Set(
    observations.filter((observation) => isReported(settings, observation)).map(({ rule }) => rule),
  );
  ofStage.set(observations, found);
  return found;
}
