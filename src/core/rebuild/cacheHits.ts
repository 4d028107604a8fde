import type { CachedBuilds, CachedStep } from '#core/plan/cachedSteps.ts';
import type { StepInput } from '#core/plan/types.ts';

/** What is known of an input before any cache is asked. `open`: only its content can tell. */
export type InputState = 'as-before' | 'changed' | 'open';

/** What a look-up is told about the next build. */
export interface Circumstances {
  /** The step is not to be taken from the cache, whatever is in it. */
  readonly isBarred: (step: CachedStep) => boolean;
  readonly inputState: (step: CachedStep, input: StepInput) => InputState;
  /** Whether the files a step reads are the same as before, though the step they come from is another or was run again. */
  readonly isSameContent: (step: CachedStep, input: StepInput) => boolean;
}

/** Entry of the cache that each step of the next build finds, by id; -1 where it finds none. */
export type Entries = Int32Array;

/**
 * Looks every step of `after` up in a cache that holds `before`: one pass, inputs before dependents (R6.1). A step is found
 * if the same operation was run on the same inputs: on the same entry where a file system is continued, on the same entry
 * or the same content where files are read.
 */
export function cacheHits({ before, after }: CachedBuilds, circumstances: Circumstances): Entries {
  const cache = fillCache(before);
  const entries = new Int32Array(after.length).fill(-1);
  for (const found of after) {
    const { step } = found;
    if (circumstances.isBarred(found)) continue;
    const states = step.inputs.map((input) => circumstances.inputState(found, input));
    if (states.includes('changed')) continue;
    entries[step.id] = states.includes('open') ? -1 : (cache.exact.get(exactKey(found, entries)) ?? -1);
    if (entries[step.id] !== -1) continue;
    const other = counterpart(cache, found, entries);
    if (other && step.inputs.every((input, at) => isSame(found, input, states[at], other.step.inputs[at])))
      entries[step.id] = cache.entries[other.step.id] ?? -1;
  }
  return entries;

  function isSame(
    found: CachedStep,
    input: StepInput,
    state: InputState | undefined,
    old: StepInput | undefined,
  ): boolean {
    // The counterpart was looked for by the file systems that are continued.
    if (input.role === 'rootfs') return true;
    const entry = entries[input.step] ?? -1;
    const isExact = entry >= 0 && old !== undefined && entry === cache.entries[old.step];
    if (isExact && state === 'as-before' && samePaths(input, old)) return true;
    return circumstances.isSameContent(found, input);
  }
}

function samePaths(one: StepInput, other: StepInput): boolean {
  return one.paths.length === other.paths.length && one.paths.every((path, at) => path === other.paths[at]);
}

/** Earlier steps by what they did and on what. */
interface Cache {
  readonly exact: ReadonlyMap<string, number>;
  /** By operation and continued file systems alone; and among those by the place in the file. */
  readonly loose: ReadonlyMap<string, CachedStep>;
  readonly entries: Entries;
}

function fillCache(before: readonly CachedStep[]): Cache {
  const exact = new Map<string, number>();
  const loose = new Map<string, CachedStep>();
  const entries = new Int32Array(before.length).fill(-1);
  for (const one of before) {
    const key = exactKey(one, entries);
    const entry = exact.get(key) ?? exact.size;
    exact.set(key, entry);
    entries[one.step.id] = entry;
    const base = looseKey(one, entries);
    if (!loose.has(base)) loose.set(base, one);
    loose.set(`${base}|${placeOf(one)}`, one);
  }
  return { exact, loose, entries };
}

/** An earlier step that differs in the files it read at most; of several the one that stood in the same place. */
function counterpart(cache: Cache, found: CachedStep, entries: Entries): CachedStep | undefined {
  const key = looseKey(found, entries);
  const other = cache.loose.get(`${key}|${placeOf(found)}`) ?? cache.loose.get(key);
  return other?.step.inputs.length === found.step.inputs.length ? other : undefined;
}

/** Where a step stands: the same while other lines are edited. */
export function placeOf({ step }: CachedStep): string {
  return `${step.kind} ${step.logStage ?? ''} ${step.origins[0]?.row ?? ''}`;
}

function exactKey({ operation, step }: CachedStep, entries: Entries): string {
  const inputs = step.inputs.map((input) => {
    // What was not found equals nothing: not even another one that was not found.
    const entry = entries[input.step] ?? -1;
    const from = entry < 0 ? `none ${step.id}` : String(entry);
    return input.role === 'rootfs' ? from : [from, ...input.paths];
  });
  return JSON.stringify([operation, inputs]);
}

function looseKey({ operation, step }: CachedStep, entries: Entries): string {
  const inputs = step.inputs.map(({ role, step: input }) =>
    role === 'rootfs' ? (entries[input] ?? -1) : '*',
  );
  return JSON.stringify([operation, inputs]);
}
