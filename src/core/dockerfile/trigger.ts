import type { Diagnostic } from '#core/text/diagnostic.ts';
import { parseNodes } from './parse.ts';
import { problem } from './problems.ts';
import type { ParsedNode } from './types.ts';

/**
 * Parses the expression of an ONBUILD as BuildKit does when it fires: on its own, with `\` as the
 * escape character, and it must be exactly one instruction. Offsets and lines count within the
 * expression.
 */
export function parseTrigger(expression: string): { node: ParsedNode | undefined; problem?: Diagnostic } {
  const { reader, nodes, instructionProblems } = parseNodes(expression);
  const node = nodes[0];
  const first = reader.problems[0] ?? instructionProblems[0];
  if (first !== undefined) return { node, problem: first };
  if (nodes.length === 1) return { node };
  const found = problem('trigger-not-one-instruction', { count: nodes.length });
  const range = { start: 0, end: expression.length };
  return { node, problem: { ...found, severity: 'error', line: node?.node.line ?? 0, range } };
}
