import type { SourceRange } from '#core/text/range.ts';
import { checkFlags } from './flagRules.ts';
import type { FlagType, FlagValues } from './flagRules.ts';
import type { Problem } from './problems.ts';
import type { InstructionNode } from './types.ts';

/** Why a node is no instruction, and where the fault lies. */
export interface InstructionProblem {
  readonly problem: Problem;
  readonly range: SourceRange;
}

export function fault(found: Problem, range: SourceRange): InstructionProblem {
  return { problem: found, range };
}

/** Range of all arguments, or of the keyword where there are none. */
export function argumentsRange(node: InstructionNode): SourceRange {
  const first = node.argRanges[0];
  const last = node.argRanges.at(-1);
  return first === undefined || last === undefined
    ? node.keywordRange
    : { start: first.start, end: last.end };
}

/** Flags checked against the known ones; on a fault, the fault with its range. */
export function flagsOf(
  node: InstructionNode,
  keyword: string,
  known: Readonly<Record<string, FlagType>> = {},
): FlagValues | InstructionProblem {
  const checked = checkFlags(keyword, node.flags, known);
  return 'problem' in checked ? fault(checked.problem, checked.flag.range) : checked;
}

/** The command line of RUN, CMD, ENTRYPOINT: argv in JSON form, else one string. */
export function commandOf(node: InstructionNode, args: readonly string[] = node.args): readonly string[] {
  return node.json || args.length === 0 ? args : [args.join(' ')];
}

/** The text after `name ` in the first comment that begins with it: BuildKit's description of a name. */
export function descriptionOf(name: string, comments: readonly string[]): string | undefined {
  if (name === '') return undefined;
  return comments.find((comment) => comment.startsWith(`${name} `))?.slice(name.length + 1);
}
