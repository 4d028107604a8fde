import { openFile } from '#core/stages/open.ts';
import { planBuild } from '#core/plan/plan.ts';
import type { BuildOptions } from '#core/stages/types.ts';
import type { BuildPlan } from '#core/plan/types.ts';
import { matchLog, type LogMatch } from './match.ts';
import { placesOf } from './places.ts';
import { parseStepName } from './stepName.ts';
import type { ParsedLog } from './types.ts';

/** A log laid over the plan of a Dockerfile. */
export interface Overlay {
  readonly plan: BuildPlan;
  readonly match: LogMatch;
  /** Triggers of base images that only the log tells (R1.8); the plan has their steps. */
  readonly imageTriggers: Readonly<Record<string, readonly string[]>>;
}

/** Texts up to this length (UTF-16 units) are planned again: it happens where a page is drawn. */
const plannedAgain = 250_000;
/** Rounds of planning again: the stages that triggers bring along may have images with triggers, too. */
const rounds = 3;

/**
 * Plans a target and finds its steps in a log. ONBUILD triggers of base images are unknown until a log shows
 * them; the target is then planned again with them, since they may bring stages into the build. `planned` is
 * the plan without them, where there is one already.
 */
export function overlayLog(
  log: ParsedLog,
  text: string,
  options: BuildOptions,
  target: string,
  planned?: BuildPlan,
): Overlay {
  const known = new Map<string, readonly string[]>();
  const isOfText = log.dockerfile !== undefined && withoutReturns(log.dockerfile) === withoutReturns(text);
  for (let round = 1; ; round++) {
    const imageTriggers = Object.fromEntries(known);
    const plan = (round === 1 && planned) || planBuild(openFile(text, { ...options, imageTriggers }), target);
    const match = matchLog(log, plan, options.platform, isOfText);
    const found = triggersInLog(log, plan, match);
    if (found.size === 0 || round === rounds || text.length > plannedAgain)
      return { plan, match, imageTriggers };
    for (const [image, triggers] of found) known.set(image, triggers);
  }
}

/** Lines are the same however they end. */
function withoutReturns(text: string): string {
  return text.replaceAll('\r\n', '\n');
}

/** ONBUILD steps of the log that the plan does not have, by the image their stage stands on. */
function triggersInLog(
  log: ParsedLog,
  plan: BuildPlan,
  { extra }: LogMatch,
): ReadonlyMap<string, readonly string[]> {
  const triggers = extra
    .flatMap((id) => log.steps[id] ?? [])
    .filter(({ name }) => name.onbuild && name.number !== undefined)
    .toSorted((a, b) => (a.name.number ?? 0) - (b.name.number ?? 0));
  if (triggers.length === 0) return new Map();
  const images = imagesByStage(plan);
  const found = new Map<string, string[]>();
  for (const { name } of triggers) {
    const image = images.get(name.words[1] ?? name.words[0] ?? '');
    if (image === undefined) continue;
    const list = found.get(image);
    if (list) list.push(name.text);
    else found.set(image, [name.text]);
  }
  return found;
}

/** Reference of the image each stage starts from, by the label of the stage. */
function imagesByStage(plan: BuildPlan): ReadonlyMap<string, string> {
  const places = placesOf(plan);
  return new Map(
    plan.steps.flatMap(({ id, kind, label }) => {
      if (kind !== 'image') return [];
      const reference = parseStepName(label).text.slice('FROM '.length);
      return (places.get(id) ?? []).map(({ stage }) => [stage, reference] as const);
    }),
  );
}
