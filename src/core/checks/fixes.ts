import type { Resolution } from '#core/graph/resolve.ts';
import type { Check, Fix } from './types.ts';

/** Finds what a fix needs to know of the instruction at hand. */
type Fixer = (resolution: Resolution, check: Check) => Fix | undefined;

/** Fixes that change how a file reads and nothing of what it builds. */
const fixers: Readonly<Partial<Record<string, Fixer>>> = {
  ConsistentInstructionCasing: (resolution, check) => {
    const range = nodeAt(resolution, check)?.node.keywordRange;
    const { keyword, casing } = check.params;
    const text = casing === 'lowercase' ? String(keyword).toLowerCase() : String(keyword).toUpperCase();
    return range && { edits: [{ range, text }] };
  },
  FromAsCasing: (resolution, check) => {
    const from = nodeAt(resolution, check)?.instruction;
    if (from?.kind !== 'FROM' || from.asKeyword === undefined) return undefined;
    const { keyword, argRanges } = from.node;
    const range = argRanges[1];
    const text =
      keyword === keyword.toLowerCase() ? from.asKeyword.toLowerCase() : from.asKeyword.toUpperCase();
    return range && { edits: [{ range, text }] };
  },
  RedundantTargetPlatform: (resolution, check) => {
    const flag = nodeAt(resolution, check)?.node.flags.find(({ name }) => name === 'platform');
    if (!flag) return undefined;
    const { start, end } = flag.range;
    const after = /^\s*/.exec(resolution.parsed.text.slice(end, end + 200))?.[0].length ?? 0;
    return { edits: [{ range: { start, end: end + after }, text: '' }] };
  },
};

/** The fix of a check, where there is a safe one. */
export function fixOf(resolution: Resolution, check: Check): Fix | undefined {
  return fixers[check.rule]?.(resolution, check);
}

function nodeAt({ parsed }: Resolution, { line }: Check): Resolution['parsed']['nodes'][number] | undefined {
  return parsed.nodes.find(({ node }) => node.line === line);
}
