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

/**
 * BuildKit's description of a name: the text after `name ` in the first comment that begins with it. Comments are
 * read once for all names.
 */
export function descriptionsIn(comments: readonly string[]): (name: string) => string | undefined {
  const byWord = new Map<string, string>();
  for (const comment of comments) {
    const end = comment.indexOf(' ');
    if (end > 0 && !byWord.has(comment.slice(0, end)))
      byWord.set(comment.slice(0, end), comment.slice(end + 1));
  }
  return (name) =>
    // Hardly any name holds a blank; such a one is looked for.
    name.includes(' ')
      ? comments.find((comment) => comment.startsWith(`${name} `))?.slice(name.length + 1)
      : byWord.get(name);
}
