import type { Fixer } from './fixer.ts';

/** A fix of more places is not offered: a file may warn as often, and carry all of them in each fix. */
const placesLimit = 200;

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

  /** The name, and every `--from` and mount that means the stage. FROM compares exactly: it never does. */
  StageNameCasing: ({ resolution: { parsed }, instruction, index }) => {
    if (instruction?.kind !== 'FROM' || !instruction.name || !instruction.nameRange) return undefined;
    const { name, nameRange } = instruction;
    const mentions = index.mentionsOf(name);
    if (mentions.length > placesLimit) return undefined;
    const others = mentions.filter(({ value, range }) => parsed.text.slice(range.start, range.end) === value);
    return [nameRange, ...others.map(({ range }) => range)].map((range) => ({ range, text: name }));
  },

  ExposeProtoCasing: ({ node, instruction, index }, { params: { port } }) => {
    if (instruction?.kind !== 'EXPOSE') return undefined;
    const ranges = index.argumentsLike(node, String(port));
    if (ranges.length > placesLimit) return undefined;
    return ranges.map((range) => ({ range, text: String(port).toLowerCase() }));
  },
} as const satisfies Readonly<Record<string, Fixer>>;
