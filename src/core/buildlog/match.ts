import type { BuildPlan, Step } from '#core/plan/types.ts';
import { collectCandidates, fitsKind, splitsLinks, type Candidates } from './candidates.ts';
import { placeKey, placesOf } from './places.ts';
import { sameInstruction, similarity } from './similarity.ts';
import { parseStepName } from './stepName.ts';
import type { LoggedStep, ParsedLog } from './types.ts';

/**
 * How a planned step was found: by its line, as a build record tells it; by its stage, number and instruction; by
 * the instruction alone; or by stage, number and an instruction that is only alike. `part`: the copy of a `--link`
 * line that also stands for the merge, and has its time.
 */
export interface StepMatch {
  readonly logged: number;
  readonly how: 'line' | 'number' | 'text' | 'alike' | 'part';
}

/** A log laid over a plan. */
export interface LogMatch {
  /** For each step of the plan by id, the logged step; undefined where the log has none. */
  readonly matches: readonly (StepMatch | undefined)[];
  /** Steps of the plan the log does not have: never started, or of another target. */
  readonly missing: readonly number[];
  /** Steps of the log the plan does not have: ONBUILD triggers of an image, other targets, another file. */
  readonly extra: readonly number[];
  /** Steps of the log for other platforms. */
  readonly otherPlatforms: readonly number[];
  /** Share of the log's steps that were found, those that are only alike counted half. */
  readonly confidence: number;
  /**
   * Less than half of the instructions agree, alike ones counted half (just half, where most of the log does
   * not fit at all): the log of another Dockerfile.
   */
  readonly isOtherFile: boolean;
}

/** How alike an instruction must be to be taken for one that was edited. */
const alike = 0.4;

/**
 * Finds the steps of a plan in a log (R7.8): by (platform, stage, number) where the instruction agrees, then
 * by the instruction alone (numbers differ where an image brings ONBUILD triggers or the file was edited),
 * then by place where the instruction is alike. `platform` is the one the plan was made for. Where the lines that a
 * build record gives its steps are those of the planned text (`hasLines`), they come before all else.
 */
export function matchLog(
  log: ParsedLog,
  plan: BuildPlan,
  platform = 'linux/amd64',
  hasLines = false,
): LogMatch {
  const candidates = collectCandidates(log, plan, platform);
  const splits = splitsLinks(log);
  const matches: (StepMatch | undefined)[] = plan.steps.map(() => undefined);
  const texts = plan.steps.map(({ label }) => parseStepName(label).text);
  const claim = (step: Step, logged: LoggedStep, how: StepMatch['how']): void => {
    matches[step.id] = { logged: logged.id, how };
    candidates.claim(logged);
  };
  const places = placesOf(plan);
  const agrees = (step: Step, logged: LoggedStep): boolean =>
    fitsKind(step, logged, splits) &&
    (sameInstruction(texts[step.id] ?? '', logged.name.text, log.format === 'terminal') ||
      sameContext(step, logged));

  const parts = partsOfMerges(plan, splits);
  const open = plan.steps.filter(({ id }) => !parts.has(id));
  const linesOf = stepsByLine(hasLines ? log.steps : []);
  for (const step of open) {
    const onLine = step.lines.flatMap((line) => linesOf.get(line) ?? []);
    const own = candidates.among(
      onLine.filter((logged) => fitsKind(step, logged, splits)),
      step,
    );
    // Several steps of one line and kind: files that one ADD loads, triggers that a FROM brings.
    const same = own.filter((logged) => agrees(step, logged));
    const found = candidates.nearest(same, step) ?? (own.length === 1 ? own[0] : undefined);
    if (found) claim(step, found, 'line');
  }
  for (const step of open) {
    if (matches[step.id]) continue;
    const found = firstAt(step, places, candidates, (logged) => agrees(step, logged));
    if (found) claim(step, found, 'number');
  }
  matchUnnumbered(open, plan, matches, log, candidates, agrees, claim);
  for (const step of open) {
    if (matches[step.id] || step.logNumber === undefined) continue;
    const same = candidates
      .withText(texts[step.id] ?? '', step)
      .filter((logged) => fitsKind(step, logged, splits));
    const found = same.find((logged) => candidates.stageOf(logged) === step.logStage) ?? same[0];
    if (found) claim(step, found, 'text');
  }
  const settled = stagesMostlyFound(open, matches);
  for (const step of open) {
    if (matches[step.id] || step.logNumber === undefined) continue;
    const found = firstAt(
      step,
      places,
      candidates,
      (logged) =>
        fitsKind(step, logged, splits) &&
        (settled.has(step.logStage ?? '') || similarity(texts[step.id] ?? '', logged.name.text) >= alike),
    );
    if (found) claim(step, found, 'alike');
  }
  for (const [copy, merge] of parts) {
    const whole = matches[merge];
    if (whole) matches[copy] = { logged: whole.logged, how: 'part' };
  }
  return { ...summary(plan, matches, candidates), matches };
}

/** Logged steps by each line they stand for. */
function stepsByLine(steps: readonly LoggedStep[]): ReadonlyMap<number, readonly LoggedStep[]> {
  const known = new Map<number, LoggedStep[]>();
  for (const step of steps) {
    for (const line of step.lines ?? []) {
      const there = known.get(line);
      if (there) there.push(step);
      else known.set(line, [step]);
    }
  }
  return known;
}

/** `[context NAME] …`: what follows says how it is loaded, not what it is. */
function sameContext({ label }: Step, { name }: LoggedStep): boolean {
  return name.words[0] === 'context' && label.startsWith(`[${name.words.join(' ')}] `);
}

function firstAt(
  step: Step,
  places: ReturnType<typeof placesOf>,
  candidates: Candidates,
  fits: (logged: LoggedStep) => boolean,
): LoggedStep | undefined {
  for (const place of places.get(step.id) ?? []) {
    const found = candidates.at(placeKey(place), step).filter(fits);
    const own = candidates.nearest(found, step);
    if (own) return own;
  }
  return undefined;
}

/** Contexts, inline files and images have no number: by what needs them (rawjson), then in their order. */
function matchUnnumbered(
  open: readonly Step[],
  { steps }: BuildPlan,
  matches: readonly (StepMatch | undefined)[],
  log: ParsedLog,
  candidates: Candidates,
  agrees: (step: Step, logged: LoggedStep) => boolean,
  claim: (step: Step, logged: LoggedStep, how: 'number') => void,
): void {
  for (const dependent of open) {
    const inputs = log.steps[matches[dependent.id]?.logged ?? -1]?.inputs ?? [];
    if (inputs.length === 0) continue;
    const logged = inputs.flatMap((id) => log.steps[id] ?? []);
    for (const { step: id } of dependent.inputs) {
      const step = steps[id];
      if (!step || step.logNumber !== undefined || matches[id]) continue;
      const found = logged.find((one) => candidates.free(one) && agrees(step, one));
      if (found) claim(step, found, 'number');
    }
  }
  for (const step of open) {
    if (matches[step.id] || step.logNumber !== undefined) continue;
    const found = candidates.unnumbered(parseStepName(step.label)).find((logged) => agrees(step, logged));
    if (found) claim(step, found, 'number');
  }
}

/** Linked copies (and the merges they belong to) of which the log has one step for both. */
function partsOfMerges({ steps }: BuildPlan, splits: boolean): ReadonlyMap<number, number> {
  if (splits) return new Map();
  return new Map(
    steps.flatMap(({ id, kind, inputs }): (readonly [number, number])[] => {
      const copy = inputs.at(-1)?.step;
      return kind === 'merge' && copy !== undefined ? [[copy, id]] : [];
    }),
  );
}

/** Stages of which at least half of the numbered steps were found. */
function stagesMostlyFound(
  open: readonly Step[],
  matches: readonly (StepMatch | undefined)[],
): ReadonlySet<string> {
  const counts = new Map<string, { all: number; found: number }>();
  for (const { id, kind, logStage } of open) {
    if (logStage === undefined || kind === 'image') continue;
    const count = counts.get(logStage) ?? { all: 0, found: 0 };
    counts.set(logStage, count);
    count.all += 1;
    if (matches[id]) count.found += 1;
  }
  return new Set([...counts].flatMap(([stage, { all, found }]) => (found * 2 >= all ? stage : [])));
}

function summary(
  plan: BuildPlan,
  matches: readonly (StepMatch | undefined)[],
  candidates: Candidates,
): Omit<LogMatch, 'matches'> {
  const ids = new Set(matches.flatMap((match) => match?.logged ?? []));
  const how = new Map(
    matches.flatMap((match) => (match && match.how !== 'part' ? [[match.logged, match.how]] : [])),
  );
  // Stages the plan does not have belong to other targets: they say nothing about the file.
  const stages = new Set(plan.steps.flatMap(({ logStage }) => logStage ?? []));
  const told = candidates.all.filter(
    (step) => step.name.number !== undefined && !step.name.onbuild && step.name.kind !== 'image',
  );
  const comparable = told.filter((step) => stages.has(candidates.stageOf(step)));
  const judged = comparable.length > 0 ? comparable : told;
  const share = (steps: readonly LoggedStep[]): number =>
    steps.reduce((sum, { id }) => sum + (how.get(id) === 'alike' ? 0.5 : how.has(id) ? 1 : 0), 0) /
    steps.length;
  const confidence = candidates.all.length === 0 ? 0 : share(candidates.all);
  const agreeing = judged.length === 0 ? 1 : share(judged);
  return {
    missing: matches.flatMap((match, id) => (match ? [] : id)),
    extra: candidates.all.flatMap(({ id }) => (ids.has(id) ? [] : id)),
    otherPlatforms: candidates.elsewhere.map(({ id }) => id),
    confidence,
    isOtherFile: agreeing < 0.5 || (agreeing === 0.5 && confidence < 0.5),
  };
}
