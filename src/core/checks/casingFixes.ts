import { namedReferences } from '#core/dockerfile/references.ts';
import type { Resolution } from '#core/graph/resolve.ts';
import type { Fixer } from './fixer.ts';
import type { Edit } from './types.ts';

/** Fixes of upper and lower case, which BuildKit does not care about. */
export const casingFixes = {
  ConsistentInstructionCasing: ({ node }, { params: { keyword, casing } }) => {
    const text = casing === 'lowercase' ? String(keyword).toLowerCase() : String(keyword).toUpperCase();
    return [{ range: node.keywordRange, text }];
  },

  FromAsCasing: ({ node, instruction }) => {
    const range = node.argRanges[1];
    if (instruction?.kind !== 'FROM' || instruction.asKeyword === undefined || !range) return undefined;
    const isLower = node.keyword === node.keyword.toLowerCase();
    return [
      { range, text: isLower ? instruction.asKeyword.toLowerCase() : instruction.asKeyword.toUpperCase() },
    ];
  },

  /** The name, and every `--from` and mount that means the stage. */
  StageNameCasing: ({ resolution, instruction }) => {
    if (instruction?.kind !== 'FROM' || !instruction.name || !instruction.nameRange) return undefined;
    const { name, nameRange } = instruction;
    return [{ range: nameRange, text: name }, ...referencesTo(resolution, name)];
  },

  ExposeProtoCasing: ({ node, instruction, resolution: { parsed } }, { params: { port } }) => {
    if (instruction?.kind !== 'EXPOSE') return undefined;
    return node.argRanges
      .filter(({ start, end }) => parsed.text.slice(start, end) === port)
      .map((range) => ({ range, text: String(port).toLowerCase() }));
  },
} as const satisfies Readonly<Record<string, Fixer>>;

/** Names in `--from` and mounts that mean `name` in other letters. FROM compares exactly: it never does. */
function referencesTo({ parsed: { nodes, text } }: Resolution, name: string): readonly Edit[] {
  return nodes
    .flatMap((node) => namedReferences(node))
    .filter(
      ({ kind, value, range }) =>
        kind !== 'base' &&
        value !== name &&
        value.toLowerCase() === name &&
        text.slice(range.start, range.end) === value,
    )
    .map(({ range }) => ({ range, text: name }));
}
