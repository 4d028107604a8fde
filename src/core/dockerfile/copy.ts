import { argumentsRange, fault, flagsOf } from './faults.ts';
import type { InstructionProblem } from './faults.ts';
import { flagTypes } from './flagTypes.ts';
import { isHeredocWord, parseHeredocWord, stripTabs } from './heredoc.ts';
import { problem } from './problems.ts';
import type { CopyInstruction, InlineFile, InstructionNode } from './types.ts';

/** Heredoc operators among the sources become inline files, with the body of that name. */
function sourcesOf(node: InstructionNode): { sources: string[]; files: InlineFile[] } {
  const bodies = new Map(node.heredocs.map((heredoc) => [heredoc.name, heredoc.content]));
  const sources: string[] = [];
  const files: InlineFile[] = [];
  for (const source of node.args.slice(0, -1)) {
    const start = parseHeredocWord(source);
    if (start === undefined || 'rule' in start) {
      sources.push(source);
      continue;
    }
    const content = bodies.get(start.name) ?? '';
    files.push({
      name: start.name,
      content: start.chomp ? stripTabs(content) : content,
      expand: start.expand,
    });
  }
  return { sources, files };
}

/** COPY and ADD: sources, then one destination. */
export function parseCopy(node: InstructionNode, kind: 'COPY' | 'ADD'): CopyInstruction | InstructionProblem {
  if (node.args.length < 2)
    return fault(problem('missing-destination', { keyword: kind }), argumentsRange(node));
  const flags = flagsOf(node, kind, flagTypes[kind]);
  if ('problem' in flags) return flags;
  const destination = node.args.at(-1) ?? '';
  if (isHeredocWord(destination)) {
    const range = node.argRanges.at(-1) ?? node.keywordRange;
    return fault(problem('heredoc-as-destination', { keyword: kind }), range);
  }
  return {
    kind,
    node,
    ...sourcesOf(node),
    destination,
    from: flags.string('from') || undefined,
    fromRange: flags.string('from') === '' ? undefined : flags.flag('from')?.valueRange,
    link: flags.boolean('link') ?? false,
    parents: flags.boolean('parents') ?? false,
    chown: flags.string('chown'),
    chmod: flags.string('chmod'),
    checksum: flags.string('checksum'),
    keepGitDir: flags.boolean('keep-git-dir'),
    unpack: flags.boolean('unpack'),
    exclude: flags.all('exclude').map((flag) => flag.value ?? ''),
  };
}
