import { expandWords } from './expansion.ts';
import { isIpAddress } from './ipAddress.ts';
import type { Lowering } from './lowered.ts';
import type { BoundCommand } from '#core/stages/state.ts';

interface Port {
  readonly host: string;
  readonly hostPort: string;
  readonly range: string;
  readonly protocol: string;
}

/**
 * Checks EXPOSE ports (`[ip:][host:]port[-port][/protocol]`) as BuildKit does (R11.5); they make no step. One after the
 * other: protocol, then the two warnings, then the numbers; the first fault ends it.
 */
export function checkExpose(lowering: Lowering, bound: BoundCommand, ports: readonly string[]): void {
  for (const text of ports.flatMap((port) => expandWords(lowering, port))) {
    const port = splitPort(text);
    if (port.range === '' || !protocols.has(port.protocol.toLowerCase()))
      return lowering.fail('expose-invalid', bound, { port: text });
    if (port.host !== '' || port.hostPort !== '')
      lowering.observe('ExposeInvalidFormat', bound, { port: text });
    if (port.protocol !== port.protocol.toLowerCase())
      lowering.observe('ExposeProtoCasing', bound, { port: text });
    if (!isPort(port)) return lowering.fail('expose-invalid', bound, { port: text });
  }
}

const protocols = new Set(['', 'tcp', 'udp', 'sctp']);

function splitPort(text: string): Port {
  const last = text.lastIndexOf(':');
  const container = text.slice(last + 1);
  const before = last < 0 ? '' : text.slice(0, last);
  const middle = before.lastIndexOf(':');
  const slash = container.indexOf('/');
  return {
    host: middle < 0 ? '' : before.slice(0, middle),
    hostPort: before.slice(middle + 1),
    range: slash < 0 ? container : container.slice(0, slash),
    protocol: slash < 0 ? '' : container.slice(slash + 1),
  };
}

function isPort({ host, hostPort, range }: Port): boolean {
  if (host !== '' && !isHost(host)) return false;
  const inside = portRange(range);
  if (!inside) return false;
  if (hostPort === '') return true;
  const outside = portRange(hostPort);
  // A range of host ports must match the container's, unless that is a single port.
  return (
    outside !== undefined && (inside[1] === inside[0] || outside[1] - outside[0] === inside[1] - inside[0])
  );
}

function portRange(text: string): readonly [number, number] | undefined {
  const match = /^([0-9]+)(?:-([0-9]+))?$/.exec(text);
  if (!match) return undefined;
  const first = Number(match[1]);
  const last = match[2] === undefined ? first : Number(match[2]);
  return first <= last && last <= 65535 ? [first, last] : undefined;
}

/** An address, in brackets or not. */
function isHost(text: string): boolean {
  if (!text.startsWith('[')) return isIpAddress(text);
  const inner = text.slice(1, -1);
  return text.endsWith(']') && !/[[\]]/.test(inner) && (inner === '' || isIpAddress(inner));
}
