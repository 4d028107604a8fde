import { namedReferences, type NamedReference } from '#core/dockerfile/references.ts';
import type { InstructionNode, ParsedNode } from '#core/dockerfile/types.ts';
import type { Resolution } from '#core/stages/resolve.ts';
import type { SourceRange } from '#core/text/range.ts';
import type { Check, Edit } from './types.ts';

/** Edits that fix what a check found in an instruction; undefined where that is not safe. */
export type Fixer = (place: Place, check: Check) => readonly Edit[] | undefined;

/** The instruction a check is about, and its file. */
export interface Place extends Pick<ParsedNode, 'node' | 'instruction'> {
  readonly resolution: Resolution;
  readonly index: FixIndex;
}

/** What fixes look up, found once a file. */
export interface FixIndex {
  /** Where `--from` and mounts name something in other letters that is `name` in lower case. */
  mentionsOf(name: string): readonly NamedReference[];
  /** Where an argument of the instruction is written like this. */
  argumentsLike(node: InstructionNode, written: string): readonly SourceRange[];
}

export function createFixIndex({ parsed: { nodes, text } }: Resolution): FixIndex {
  let mentions: ReadonlyMap<string, readonly NamedReference[]> | undefined;
  const written = (range: SourceRange): string => text.slice(range.start, range.end);
  const argumentsOf = new Map<InstructionNode, ReadonlyMap<string, readonly SourceRange[]>>();
  return {
    mentionsOf(name) {
      mentions ??= grouped(
        nodes
          .flatMap((node) => namedReferences(node))
          .filter(({ kind, value }) => kind !== 'base' && value !== value.toLowerCase()),
        ({ value }) => value.toLowerCase(),
      );
      return mentions.get(name) ?? [];
    },
    argumentsLike(node, like) {
      const known = argumentsOf.get(node) ?? grouped(node.argRanges, written);
      argumentsOf.set(node, known);
      return known.get(like) ?? [];
    },
  };
}

function grouped<Item>(items: readonly Item[], keyOf: (item: Item) => string): Map<string, Item[]> {
  const groups = new Map<string, Item[]>();
  for (const item of items) {
    const group = groups.get(keyOf(item));
    if (group) group.push(item);
    else groups.set(keyOf(item), [item]);
  }
  return groups;
}
