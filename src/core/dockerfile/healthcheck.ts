import { argumentsRange, commandOf, fault, flagsOf } from './faults.ts';
import type { InstructionProblem } from './faults.ts';
import { flagTypes } from './flagTypes.ts';
import { parseDuration, parseSigned } from './numbers.ts';
import { problem } from './problems.ts';
import type { HealthcheckInstruction, InstructionNode } from './types.ts';

/** In the order BuildKit looks at them. */
const durations = ['interval', 'timeout', 'start-period', 'start-interval'];
/** Docker's shortest interval, in milliseconds. */
const shortest = 1;

/** `HEALTHCHECK NONE` or `HEALTHCHECK [flags] CMD command`. Flags of NONE are not looked at. */
export function parseHealthcheck(node: InstructionNode): HealthcheckInstruction | InstructionProblem {
  const [written, ...args] = node.args;
  if (written === undefined) {
    return fault(problem('argument-required', { keyword: 'HEALTHCHECK' }), node.keywordRange);
  }
  const type = written.toUpperCase();
  if (type === 'NONE') {
    if (args.length > 0) return fault(problem('healthcheck-none-arguments'), argumentsRange(node));
    return { kind: 'HEALTHCHECK', node, none: true, command: [], shellForm: false };
  }
  const flags = flagsOf(node, 'HEALTHCHECK', flagTypes.HEALTHCHECK);
  if ('problem' in flags) return flags;
  const typeRange = node.argRanges[0] ?? node.keywordRange;
  if (type !== 'CMD') return fault(problem('healthcheck-unknown-type', { type: written }), typeRange);
  if (args.length === 0) return fault(problem('healthcheck-missing-command'), typeRange);
  for (const name of durations) {
    const value = flags.string(name);
    const range = flags.flag(name)?.valueRange ?? node.range;
    if (value === '') continue;
    const duration = parseDuration(value);
    if (duration === undefined)
      return fault(problem('invalid-duration', { flag: `--${name}`, value }), range);
    if (duration !== 0 && duration < shortest) {
      return fault(problem('duration-too-short', { flag: `--${name}`, value }), range);
    }
  }
  const retries = flags.string('retries');
  if (retries !== '') {
    const range = flags.flag('retries')?.valueRange ?? node.range;
    const count = parseSigned(retries);
    if (count === undefined) return fault(problem('invalid-retries', { value: retries }), range);
    if (count < 0) return fault(problem('negative-retries', { value: retries }), range);
  }
  return { kind: 'HEALTHCHECK', node, none: false, command: commandOf(node, args), shellForm: !node.json };
}
