import { argumentsRange, descriptionsIn, fault, flagsOf } from './faults.ts';
import type { InstructionProblem } from './faults.ts';
import { flagTypes } from './flagTypes.ts';
import { problem } from './problems.ts';
import type { FromInstruction, InstructionNode } from './types.ts';

const stageName = /^[a-z][a-z0-9\-_.]*$/;

/** Whether a stage can be called so; BuildKit reads names in lower case. */
export function isStageName(name: string): boolean {
  return stageName.test(name.toLowerCase());
}

/** `FROM [--platform=P] base [AS name]`: one or three words, not more, not less. */
export function parseFrom(node: InstructionNode): FromInstruction | InstructionProblem {
  const [base, asKeyword, nameAsWritten] = node.args;
  const named = node.args.length === 3 && asKeyword?.toUpperCase() === 'AS';
  if (base === undefined || (node.args.length !== 1 && !named)) {
    return fault(problem('from-arguments', { count: node.args.length }), argumentsRange(node));
  }
  const name = named ? nameAsWritten?.toLowerCase() : undefined;
  if (name !== undefined && !stageName.test(name)) {
    const range = node.argRanges[2] ?? node.keywordRange;
    return fault(problem('invalid-stage-name', { name: nameAsWritten ?? '' }), range);
  }
  const flags = flagsOf(node, 'FROM', flagTypes.FROM);
  if ('problem' in flags) return flags;
  return {
    kind: 'FROM',
    node,
    base,
    name,
    nameAsWritten,
    asKeyword,
    platform: flags.string('platform') || undefined,
    description: descriptionsIn(node.comments)(name ?? ''),
    baseRange: node.argRanges[0] ?? node.keywordRange,
    nameRange: named ? node.argRanges[2] : undefined,
  };
}
