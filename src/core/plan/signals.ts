import { goInteger } from '#core/dockerfile/numbers.ts';

/** Linux signals STOPSIGNAL accepts by name, `SIG` optional. */
const names =
  'ABRT ALRM BUS CHLD CLD CONT FPE HUP ILL INT IO IOT KILL PIPE POLL PROF PWR QUIT SEGV STKFLT STOP SYS TERM TRAP TSTP TTIN TTOU URG USR1 USR2 VTALRM WINCH XCPU XFSZ';

const known = new Set(names.split(' '));

/** Whether BuildKit accepts a STOPSIGNAL: a name, `RTMIN+3`-like, or a number that is not 0. */
export function isSignal(text: string): boolean {
  const number = goInteger(text);
  if (number !== undefined) return number !== '0';
  const name = text.toUpperCase().replace(/^SIG/, '');
  if (known.has(name)) return true;
  const realTime = /^RT(?:MIN(?:\+([1-9][0-9]?))?|MAX(?:-([1-9][0-9]?))?)$/.exec(name);
  return realTime !== null && Number(realTime[1] ?? 0) <= 15 && Number(realTime[2] ?? 0) <= 14;
}
