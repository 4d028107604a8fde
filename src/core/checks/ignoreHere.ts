import { lineStart } from '#core/text/lines.ts';
import type { ParsedDockerfile, ParsedNode } from '#core/dockerfile/types.ts';
import { rulesOfIgnores, type Ignore } from './ignores.ts';
import type { Check, Edit } from './types.ts';

/**
 * Finds the edit that silences a finding of ours: a comment right above its instruction, or the rule added to one that is
 * there; above the first instruction, for the file as a whole, where it belongs to none. Directives stay in front. Made once a file.
 */
export function ignoringEdits(
  { text, lines, nodes }: ParsedDockerfile,
  ignores: readonly Ignore[],
): (check: Pick<Check, 'rule' | 'line'>) => Edit | undefined {
  const there = new Map(
    ignores.flatMap((ignore) => (ignore.scope === 'instruction' ? [[ignore.below?.line, ignore]] : [])),
  );
  const starts = nodes.map(({ node }) => node.line);
  const lineBreak = text.includes('\r\n') ? '\r\n' : '\n';
  return ({ rule, line }) => {
    if (rulesOfIgnores.has(rule)) return undefined;
    const found = nodeAt(nodes, starts, line);
    const [first] = nodes;
    if (!first) return undefined;
    const { node } = found ?? first;
    const comment = found && there.get(node.line);
    const end = comment?.names.at(-1)?.end;
    if (end !== undefined) return { range: { start: end, end }, text: `,${rule}` };
    const at = lineStart(lines, node.line) + (node.line === 1 && text.startsWith('\ufeff') ? 1 : 0);
    const word = found ? 'ignore' : 'ignore-file';
    return { range: { start: at, end: at }, text: `# stagegraph ${word}=${rule}${lineBreak}` };
  };
}

function nodeAt(
  nodes: readonly ParsedNode[],
  starts: readonly number[],
  line: number,
): ParsedNode | undefined {
  let low = -1;
  let high = starts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((starts[middle] ?? 0) <= line) low = middle;
    else high = middle - 1;
  }
  const found = nodes[low];
  return found && line <= found.node.endLine ? found : undefined;
}
