import type { ParsedNode } from '#core/dockerfile/types.ts';
import { predefinedArgNames } from '#core/stages/predefinedArgs.ts';
import type { Advice, AdviceInput } from '#core/checks/advice.ts';

const platformArgs: ReadonlySet<string> = new Set(
  predefinedArgNames.filter((name) => name !== 'TARGETSTAGE'),
);

/**
 * `ARG TARGETARCH=amd64`: a default wins over the value BuildKit defines (R2.10), so that a build for another platform
 * still gets this one. A default with a variable in it may be that very value.
 */
export function hiddenPlatformArg({ resolution }: AdviceInput): readonly Advice<'name' | 'value'>[] {
  return resolution.parsed.nodes.flatMap((parsed) => adviceOn(parsed));
}

function adviceOn({ node, instruction }: ParsedNode): readonly Advice<'name' | 'value'>[] {
  if (instruction?.kind !== 'ARG') return [];
  return instruction.args.flatMap(({ key: name, value }) => {
    if (value === undefined || value === '' || value.includes('$') || !platformArgs.has(name)) return [];
    const at = node.args.findIndex((written) => written.startsWith(`${name}=`));
    const range = node.argRanges[at] ?? node.range;
    const fix =
      node.argRanges[at] === undefined ? {} : { fix: { edits: [{ range, text: name }], changesBuild: true } };
    return [{ line: node.line, range, params: { name, value: value.replaceAll(/["']/g, '') }, ...fix }];
  });
}
