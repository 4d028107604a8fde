import type { ParsedNode } from '#core/dockerfile/types.ts';
import type { Resolution } from '#core/stages/resolve.ts';
import type { BuildkitRuleName } from './buildkitRules.ts';
import { casingFixes } from './casingFixes.ts';
import { createFixIndex, type Fixer } from './fixer.ts';
import { formFixes } from './formFixes.ts';
import type { Check, Fix } from './types.ts';

/** Fixes after which the same steps are built. */
const keeping: Readonly<Partial<Record<BuildkitRuleName, Fixer>>> = { ...casingFixes, ...formFixes };

/** Fixes that change the image, as is the point of them. */
const changing: Readonly<Partial<Record<BuildkitRuleName, Fixer>>> = {
  MaintainerDeprecated: ({ node, instruction }) => {
    if (instruction?.kind !== 'MAINTAINER' || /["'\\$`\n]/.test(instruction.name)) return undefined;
    const label = node.keyword === node.keyword.toLowerCase() ? 'label' : 'LABEL';
    return [
      { range: node.range, text: `${label} org.opencontainers.image.authors="${instruction.name.trim()}"` },
    ];
  },
};

/** Finds the fix of a check, where there is one. Made once a file. */
export function fixesOf(resolution: Resolution): (check: Check) => Fix | undefined {
  // Two checks name the last line of their instruction (NoEmptyContinuation) or the first one: both lead there.
  const places = new Map<number, ParsedNode>();
  for (const parsed of resolution.parsed.nodes) places.set(parsed.node.endLine, parsed);
  for (const parsed of resolution.parsed.nodes) places.set(parsed.node.line, parsed);
  const index = createFixIndex(resolution);
  const rules: Readonly<Partial<Record<string, Fixer>>> = { ...keeping, ...changing };
  return (check) => {
    const parsed = places.get(check.line);
    const edits = parsed && rules[check.rule]?.({ ...parsed, resolution, index }, check);
    if (!edits || edits.length === 0) return undefined;
    return {
      edits: edits.toSorted((a, b) => a.range.start - b.range.start),
      changesBuild: Object.hasOwn(changing, check.rule),
    };
  };
}
