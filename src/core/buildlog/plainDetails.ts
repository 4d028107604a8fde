import { parseInstant } from './instant.ts';
import type { StepDraft } from './draft.ts';

const detail = /^ +(digest|name|started|completed|duration|cached|error): ?(.*)$/;
const goDuration = /(\d{1,10}(?:\.\d{1,9})?)(h|ms|m|s|µs|us|ns)/g;
const unitMs: Readonly<Record<string, number>> = {
  h: 3_600_000,
  m: 60_000,
  s: 1000,
  ms: 1,
  µs: 1e-3,
  us: 1e-3,
  ns: 1e-6,
};

/**
 * The form of Docker 18.09: a block of fields behind the header of a step, with its own times of day. False
 * where the line is none of it.
 *
 *     #7 [builder 4/6] RUN go mod download
 *     #7      started: 2019-02-12 11:18:17.7108837 +0000 UTC
 *     #7     duration: 40.0067s
 */
export function readDetail(step: StepDraft, body: string): boolean {
  const [, field, value = ''] = detail.exec(body.slice(0, 300)) ?? [];
  if (field === undefined) return false;
  if (field === 'started') {
    const at = goInstant(value);
    if (at !== undefined) step.spans.set(at, undefined);
  } else if (field === 'completed') {
    const [start] = [...step.spans.keys()].slice(-1);
    const at = goInstant(value);
    if (at !== undefined) step.spans.set(start ?? at, at);
    if (step.state === 'running') step.state = 'done';
  } else if (field === 'duration') {
    step.seconds = durationMs(value) / 1000;
    if (step.state === 'running') step.state = 'done';
  } else if (field === 'cached' && value === 'true') step.state = 'cached';
  else if (field === 'error') {
    step.error = value.replace(/^"(.*)"$/, '$1');
    step.state = step.error.endsWith('context canceled') ? 'canceled' : 'error';
  }
  return true;
}

/** Whether a line is a field of such a block. */
export function isDetail(body: string): boolean {
  return body.startsWith('  ') && detail.test(body.slice(0, 300));
}

/** `2019-02-12 11:18:15.7108837 +0000 UTC`, as Go prints times. */
function goInstant(value: string): number | undefined {
  return parseInstant(value.replace(/ ([+-]\d{4}) [A-Z]{1,5}$/, '$1'));
}

function durationMs(value: string): number {
  let sum = 0;
  for (const [, count, unit = ''] of value.slice(0, 40).matchAll(goDuration))
    sum += Number(count) * (unitMs[unit] ?? 0);
  return sum;
}
