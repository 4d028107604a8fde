import { externalId } from '#core/plan/stageGraph.ts';
import type { Reference } from '#core/plan/types.ts';
import type { Source } from '#core/stages/types.ts';
import type { EdgeChange, InstructionChange } from './types.ts';

/** The references of a stage on either side, and what became of its instructions. */
export interface ComparedReferences {
  readonly before: readonly Reference[];
  readonly after: readonly Reference[];
  readonly instructions: readonly InstructionChange[];
  /** Stage of the file after that a stage of the file before became; undefined where it went. */
  readonly successor: (stage: number) => number | undefined;
}

/**
 * What became of the references of a stage. Those of one kind to the same thing stay. Of the others, what one instruction
 * refers to on either side, or copies to the same place, was rewired.
 */
export function compareReferences({
  before,
  after,
  instructions,
  successor,
}: ComparedReferences): readonly EdgeChange[] {
  const rows = new Map(
    instructions.flatMap(({ before: one, after: other }) =>
      one === undefined || other === undefined ? [] : [[one, other] as const],
    ),
  );
  const left = new Leftovers(before, after);
  left.pair(
    'same',
    ({ kind, source }) =>
      JSON.stringify([kind, sourceName(source, (stage) => `${successor(stage) ?? `gone ${stage}`}`)]),
    ({ kind, source }) => JSON.stringify([kind, sourceName(source, String)]),
  );
  left.pair(
    'rewired',
    ({ kind, row }) => `${kind} ${row < 0 ? row : (rows.get(row) ?? 'gone')}`,
    ({ kind, row }) => `${kind} ${row}`,
  );
  const placeOf = ({ kind, destination }: Reference): string | undefined =>
    destination === '' ? undefined : `${kind} ${destination}`;
  left.pair('rewired', placeOf, placeOf);
  return left.finish();
}

function sourceName(source: Source, stageName: (stage: number) => string): string {
  return source.kind === 'stage' ? `stage ${stageName(source.stage)}` : externalId(source);
}

type NameOf = (reference: Reference) => string | undefined;

/** References while they are paired. */
class Leftovers {
  readonly #before: Set<Reference>;
  readonly #after: readonly Reference[];
  readonly #found = new Map<Reference, EdgeChange>();

  constructor(before: readonly Reference[], after: readonly Reference[]) {
    this.#before = new Set(before);
    this.#after = after;
  }

  pair(kind: 'same' | 'rewired', nameBefore: NameOf, nameAfter: NameOf): void {
    /** The first last. */
    const places = new Map<string, Reference[]>();
    for (const reference of [...this.#before].toReversed()) {
      const name = nameBefore(reference);
      if (name === undefined) continue;
      const known = places.get(name);
      if (known) known.push(reference);
      else places.set(name, [reference]);
    }
    for (const reference of this.#after) {
      const name = this.#found.has(reference) ? undefined : nameAfter(reference);
      const partner = name === undefined ? undefined : places.get(name)?.pop();
      if (partner === undefined) continue;
      this.#before.delete(partner);
      this.#found.set(reference, { kind, reference: reference.kind, before: partner, after: reference });
    }
  }

  finish(): readonly EdgeChange[] {
    const kept = this.#after.map(
      (after): EdgeChange =>
        this.#found.get(after) ?? { kind: 'added', reference: after.kind, before: undefined, after },
    );
    const gone = [...this.#before].map((before): EdgeChange => {
      return { kind: 'removed', reference: before.kind, before, after: undefined };
    });
    return [...kept, ...gone];
  }
}
