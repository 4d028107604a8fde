import { isLater } from '#core/text/alignment.ts';
import { bestPairs, type Candidate } from './bestPairs.ts';
import type { StageContent } from './content.ts';
import type { MatchedBy, StagePair } from './types.ts';

/** Half of what two stages do must be the same for one to be the other under a new name. */
const ALIKE = 0.5;
/** What so many stages do says of none which it is. */
const COMMON = 20;

/** Stages of two files that are the same stage. */
export interface StageMatch {
  /** In the order of the file after. */
  readonly pairs: readonly StagePair[];
  /** Stage of the other file by index; -1 where there is none. */
  readonly ofBefore: Int32Array;
  readonly ofAfter: Int32Array;
}

/**
 * Finds the stages of a file again in another: by name, as BuildKit finds them; of the others those that do the same; then
 * those that do half of it or more, the most alike first, which were renamed; and then what stands in the same place and
 * starts from the same image, or has no name on either side. Each is matched once at most. In proportion to the files.
 */
export function matchStages(before: readonly StageContent[], after: readonly StageContent[]): StageMatch {
  // Where two answers are as good, the same is given from either side.
  const isMirrored = isLater(before.map(fingerprint), after.map(fingerprint));
  const pairing = isMirrored ? new Pairing(after, before) : new Pairing(before, after);
  pairing.byKey('name', ({ name }) => name);
  pairing.byKey('content', (stage) => (stage.instructions.length > 0 ? contentOf(stage) : undefined));
  pairing.byLikeness();
  pairing.byPlace(({ image }) => image);
  pairing.byPlace(({ name }) => (name === undefined ? '' : undefined));
  const pairs = pairing.pairs.map(({ before: one, after: other, by }) =>
    isMirrored ? { before: other, after: one, by } : { before: one, after: other, by },
  );
  const ofBefore = new Int32Array(before.length).fill(-1);
  const ofAfter = new Int32Array(after.length).fill(-1);
  for (const pair of pairs) {
    ofBefore[pair.before] = pair.after;
    ofAfter[pair.after] = pair.before;
  }
  return { pairs: pairs.toSorted((a, b) => a.after - b.after), ofBefore, ofAfter };
}

function contentOf({ from, instructions }: StageContent): string {
  return JSON.stringify([from, ...instructions.map(({ key }) => key)]);
}

function fingerprint(stage: StageContent): string {
  return `${stage.name ?? ''} ${contentOf(stage)}`;
}

type KeyOf = (stage: StageContent) => string | undefined;

/** Pairs while they are found. */
class Pairing {
  readonly pairs: StagePair[] = [];
  readonly #before: readonly StageContent[];
  readonly #after: readonly StageContent[];
  readonly #ofBefore = new Map<number, number>();
  readonly #ofAfter = new Map<number, number>();

  constructor(before: readonly StageContent[], after: readonly StageContent[]) {
    this.#before = before;
    this.#after = after;
  }

  /** Pairs the first of a key with the first of it, and so on. */
  byKey(by: MatchedBy, keyOf: KeyOf, within: (side: 'before' | 'after', stage: number) => string = () => '') {
    const places = this.#placesOf(this.#after, this.#ofAfter, (stage, at) => {
      const key = keyOf(stage);
      return key === undefined ? [] : [JSON.stringify([within('after', at), key])];
    });
    for (const [at, stage] of this.#before.entries()) {
      const key = this.#ofBefore.has(at) ? undefined : keyOf(stage);
      if (key === undefined) continue;
      const found = places.get(JSON.stringify([within('before', at), key]))?.pop();
      if (found !== undefined) this.#pair(at, found, by);
    }
  }

  /** Pairs the most alike stages, by what they have in common. */
  byLikeness(): void {
    const sizes = this.#after.map((stage, at) => (this.#ofAfter.has(at) ? 0 : partsOf(stage).length));
    const places = this.#placesOf(this.#after, this.#ofAfter, partsOf);
    const candidates: Candidate[] = [];
    for (const [at, stage] of this.#before.entries()) {
      if (this.#ofBefore.has(at)) continue;
      const common = new Map<number, number>();
      const parts = partsOf(stage);
      for (const part of parts) {
        const found = places.get(part) ?? [];
        if (found.length <= COMMON) for (const one of found) common.set(one, (common.get(one) ?? 0) + 1);
      }
      for (const [other, count] of common) {
        const likeness = (2 * count) / (parts.length + (sizes[other] ?? 0));
        if (likeness >= ALIKE) candidates.push({ before: at, after: other, likeness });
      }
    }
    for (const { before, after } of bestPairs(candidates)) this.#pair(before, after, 'content');
  }

  /** Pairs stages of a key that stand behind the same stage, in their order. */
  byPlace(keyOf: KeyOf): void {
    const behindBefore = behind(this.#before.length, (at) => (this.#ofBefore.has(at) ? at : undefined));
    const behindAfter = behind(this.#after.length, (at) => this.#ofAfter.get(at));
    this.byKey('place', keyOf, (side, at) => String((side === 'before' ? behindBefore : behindAfter)[at]));
  }

  #pair(before: number, after: number, by: MatchedBy): void {
    this.pairs.push({ before, after, by });
    this.#ofBefore.set(before, after);
    this.#ofAfter.set(after, before);
  }

  /** Stages that are not paired, by their keys; the first last. */
  #placesOf(
    stages: readonly StageContent[],
    paired: ReadonlyMap<number, number>,
    keysOf: (stage: StageContent, at: number) => readonly string[],
  ): Map<string, number[]> {
    const places = new Map<string, number[]>();
    for (const [at, stage] of [...stages.entries()].toReversed()) {
      if (paired.has(at)) continue;
      for (const key of keysOf(stage, at)) {
        const known = places.get(key);
        if (known) known.push(at);
        else places.set(key, [at]);
      }
    }
    return places;
  }
}

/** What a stage does, each once. */
function partsOf(stage: StageContent): readonly string[] {
  return [...new Set([stage.from, ...stage.instructions.map(({ key }) => key)])];
}

/** For each stage the nearest above it that is paired, as the pair is called; -1 where none is. */
function behind(count: number, nameOf: (at: number) => number | undefined): readonly number[] {
  let last = -1;
  return Array.from({ length: count }, (_, at) => {
    const found = last;
    last = nameOf(at) ?? last;
    return found;
  });
}
