import { commandOf, fault, flagsOf } from './faults.ts';
import type { InstructionProblem } from './faults.ts';
import { deviceProblem } from './device.ts';
import { flagTypes } from './flagTypes.ts';
import { parseMount } from './mount.ts';
import { problem } from './problems.ts';
import type { InstructionNode, RunInstruction } from './types.ts';

const networks = new Set(['default', 'none', 'host']);
const securityModes = new Set(['sandbox', 'insecure']);

/** RUN, with the faults of its mounts that BuildKit finds before the build (`parseMount`). */
export function parseRun(node: InstructionNode): RunInstruction | InstructionProblem {
  const flags = flagsOf(node, 'RUN', flagTypes.RUN);
  if ('problem' in flags) return flags;
  for (const device of flags.all('device')) {
    const found = deviceProblem(device.value ?? '');
    if (found !== undefined) return fault(found, device.valueRange);
  }
  const mounts = flags.all('mount');
  for (const mount of mounts) {
    const parsed = parseMount(mount.value ?? '', undefined);
    if ('rule' in parsed) return fault(parsed, mount.valueRange);
  }
  const network = flags.flag('network');
  if (network !== undefined && !networks.has(network.value ?? '')) {
    return fault(problem('invalid-network', { value: network.value ?? '' }), network.valueRange);
  }
  const security = flags.flag('security');
  if (security !== undefined && !securityModes.has(security.value ?? '')) {
    return fault(problem('invalid-security', { value: security.value ?? '' }), security.valueRange);
  }
  return {
    kind: 'RUN',
    node,
    command: commandOf(node),
    shellForm: !node.json,
    mounts: mounts.map((mount) => mount.value ?? ''),
    mountRanges: mounts.map((mount) => mount.valueRange),
    network: network?.value ?? 'default',
    security: security?.value ?? 'sandbox',
  };
}
