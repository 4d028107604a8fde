import type { BuildPlan, Step, StepKind } from '#core/plan/types.ts';
import { placeKey } from './places.ts';
import { isWhole, type LoggedStep, type ParsedLog, type StepName } from './types.ts';

/** Logged steps a plan may claim, each once. */
export interface Candidates {
  /** Free steps at a place that `step` may be, in the order of the log. */
  at(key: string, step: Step): readonly LoggedStep[];
  /** Free steps of this instruction that `step` may be. */
  withText(text: string, step: Step): readonly LoggedStep[];
  /** Free steps without a number (contexts, inline files, images of `--from`) that are named as `name` is. */
  unnumbered(name: StepName): readonly LoggedStep[];
  /** Those of `steps` that are free and may be `step`; of other platforms only where there is no other. */
  among(steps: readonly LoggedStep[], step: Step): readonly LoggedStep[];
  /** Of steps that may be `step` the one made for its platform (`->arm64`), else one of its own, else any. */
  nearest(steps: readonly LoggedStep[], step: Step): LoggedStep | undefined;
  free(step: LoggedStep): boolean;
  claim(step: LoggedStep): void;
  /** All that fit the platform, claimed or not. */
  readonly all: readonly LoggedStep[];
  /** Steps of other platforms. */
  readonly elsewhere: readonly LoggedStep[];
  /** The stage a logged step names, as far as the plan knows it. */
  stageOf(step: LoggedStep): string;
}

/** `asked` is the platform the plan was made for. */
export function collectCandidates(log: ParsedLog, plan: BuildPlan, asked: string): Candidates {
  const platform = usualPlatform(asked);
  const known = new Set(plan.steps.flatMap(({ logStage }) => logStage ?? []));
  const platforms = new Set([platform, ...plan.steps.map((step) => usualPlatform(step.platform))]);
  const anywhere = withoutImage(plan.steps);
  const steps = log.steps.filter(isBuildStep);
  const fits = new Set(steps.filter((step) => fitsPlatform(step, platforms, platform)));
  const taken = new Set<number>();
  const free = ({ id }: LoggedStep): boolean => !taken.has(id);
  // Vertices that need no image are the same for all platforms, and logged under any of them (R4.3).
  const mayBe = (step: Step) => (logged: LoggedStep) =>
    free(logged) && (fits.has(logged) || anywhere[step.id] === true);
  const stageOf = ({ name }: LoggedStep): string => {
    const [first = '', second] = name.words;
    // One word before the number is the stage, or with bake the target of a file without stage names.
    return second ?? (first === '' || known.has(first) || !known.has('') ? first : '');
  };
  const places = new Map<string, LoggedStep[]>();
  const texts = new Map<string, LoggedStep[]>();
  const unnumbered = new Map<string, LoggedStep[]>();
  for (const step of [...fits, ...steps.filter((one) => !fits.has(one))]) {
    const { number, text } = step.name;
    if (number !== undefined) add(places, placeKey({ stage: stageOf(step), number }), step);
    else if (fits.has(step)) add(unnumbered, unnumberedKey(step.name), step);
    add(texts, text, step);
  }
  return {
    at: (key, step) => (places.get(key) ?? []).filter(mayBe(step)),
    withText: (text, step) => (texts.get(text) ?? []).filter(mayBe(step)),
    unnumbered: (name) => (unnumbered.get(unnumberedKey(name)) ?? []).filter(free),
    among: (list, step) => {
      const own = list.filter(mayBe(step));
      return own.some((logged) => fits.has(logged)) ? own.filter((logged) => fits.has(logged)) : own;
    },
    nearest: (list, step) => {
      // Steps that stand on no image are of no platform, but may be logged for each.
      const own = step.platform === '' ? platform : usualPlatform(step.platform);
      return (
        list.find(({ name }) => name.cross !== undefined) ??
        list.find(({ name }) => name.platform === own) ??
        list[0]
      );
    },
    free,
    claim: ({ id }) => void taken.add(id),
    all: [...fits],
    elsewhere: steps.filter((step) => !fits.has(step)),
    stageOf,
  };
}

function add(map: Map<string, LoggedStep[]>, key: string, step: LoggedStep): void {
  const known = map.get(key);
  if (known) known.push(step);
  else map.set(key, [step]);
}

/** What a step without a number is known by: the name of a context, the reference of an image, the text. */
function unnumberedKey({ words, text }: StepName): string {
  return words[0] === 'context'
    ? words.join(' ')
    : (text.split('@', 1)[0] ?? '').replace(/\.\.\.$/, '').slice(0, 40);
}

/** Steps that stand on no image, by id. */
function withoutImage(steps: readonly Step[]): readonly boolean[] {
  const free: boolean[] = [];
  for (const { kind, inputs } of steps)
    free.push(kind !== 'image' && kind !== 'run' && inputs.every(({ step }) => free[step]));
  return free;
}

/** Whether a logged step belongs to the graph of the build (L6). */
export function isBuildStep({ name }: LoggedStep): boolean {
  return name.kind !== 'front' && name.kind !== 'export' && name.kind !== 'other';
}

/** Logs leave the usual variant of arm64 out. */
function usualPlatform(platform: string): string {
  return platform.endsWith('/arm64/v8') ? platform.slice(0, -'/v8'.length) : platform;
}

/** Steps may run on another platform than the one built for (`--platform=$BUILDPLATFORM`). */
function fitsPlatform({ name }: LoggedStep, platforms: ReadonlySet<string>, platform: string): boolean {
  if (name.platform === undefined) return true;
  if (!platforms.has(name.platform)) return false;
  return name.cross === undefined || platform === name.cross || platform.endsWith(`/${name.cross}`);
}

/**
 * Whether a log has a `--link` copy and its merge as two steps. What is printed names both alike, and builders that
 * cannot merge (the `docker` driver without containerd's image store) copy onto the base instead.
 */
export function splitsLinks(log: ParsedLog): boolean {
  return isWhole(log) && log.steps.some(({ name }) => name.link);
}

/** Whether a logged step can be the planned one; `splits` is what `splitsLinks` says of its log. */
export function fitsKind(step: Step, logged: LoggedStep, splits: boolean): boolean {
  const kind = logged.name.kind as StepKind;
  if (kind === step.kind) return true;
  return !splits && step.kind === 'merge' && kind === 'copy';
}
