import { strFromU8, strToU8 } from 'fflate';
import { defaultState, defaultView } from './state.ts';
import type { SharedState, SharedTiming } from './types.ts';

/**
 * The body of a link, version 1, in UTF-8: the settings that differ from their defaults as one line of
 * JSON (an empty line where none does), then the text as it is.
 *
 *     {"target":"test","buildArgs":{"GO_VERSION":"1.26"}}
 *     FROM golang:1.26 AS build
 *     …
 *
 * Canonical: the keys stand in a fixed order, those of records and the collapsed cards are sorted.
 * A lone surrogate in the text becomes U+FFFD, as it would when the text is saved as a file.
 */
export function writeBody(state: SharedState): Uint8Array {
  const { target, buildArgs, platform, contexts, buildPlatform, view, timing } = state;
  const settings = {
    ...(target !== '' && { target }),
    ...(hasKeys(buildArgs) && { buildArgs: sorted(buildArgs) }),
    ...(platform !== '' && { platform }),
    ...(hasKeys(contexts) && { contexts: sorted(contexts) }),
    ...(buildPlatform !== undefined && { buildPlatform }),
    ...(timing && writtenTiming(timing)),
    ...(view.selection !== '' && { selection: view.selection }),
    ...(view.direction !== defaultView.direction && { direction: view.direction }),
    ...(view.showContext && { showContext: true }),
    ...(view.collapsed.length > 0 && { collapsed: [...new Set(view.collapsed)].toSorted() }),
    ...(view.moment !== undefined && { moment: wholeMs(view.moment) }),
  };
  const head = hasKeys(settings) ? JSON.stringify(settings) : '';
  return strToU8(`${head}\n${state.text}`);
}

/** The state a body holds; undefined where it is none. Settings of unknown names are passed over. */
export function readBody(bytes: Uint8Array): SharedState | undefined {
  const body = strFromU8(bytes);
  const split = body.indexOf('\n');
  if (split < 0) return undefined;
  const base = defaultState(body.slice(split + 1));
  if (split === 0) return base;

  const settings = parsedRecord(body.slice(0, split));
  if (settings === undefined) return undefined;
  const { target = '', platform = '', buildArgs = {}, contexts = {} } = settings;
  const { selection = '', direction = 'LR', showContext = false, collapsed = [], moment } = settings;
  const { maxParallelism = 0, durations = {}, buildPlatform } = settings;
  if (!isString(target) || !isString(platform) || !isString(selection)) return undefined;
  if (buildPlatform !== undefined && !isString(buildPlatform)) return undefined;
  if (!isStringRecord(buildArgs) || !isStringRecord(contexts)) return undefined;
  if (direction !== 'LR' && direction !== 'TB') return undefined;
  if (typeof showContext !== 'boolean') return undefined;
  if (!Array.isArray(collapsed) || !collapsed.every(isString)) return undefined;
  if (moment !== undefined && !isTime(moment)) return undefined;
  if (!isTime(maxParallelism) || !isTimeRecord(durations)) return undefined;
  const view = {
    selection,
    direction,
    showContext,
    collapsed,
    ...(moment !== undefined && { moment }),
  } as const;
  const isTimed = maxParallelism !== 0 || hasKeys(durations);
  const timing = isTimed ? { timing: { maxParallelism, durations } } : {};
  const builder = buildPlatform === undefined ? {} : { buildPlatform };
  return { ...base, target, buildArgs, platform, contexts, ...builder, view, ...timing };
}

/** Times in whole ms, sorted by name: equal states give equal links. */
function writtenTiming({ maxParallelism, durations }: SharedTiming): object {
  const whole = Object.entries(durations).map(([name, ms]): [string, number] => [name, wholeMs(ms)]);
  return {
    ...(maxParallelism > 0 && { maxParallelism: wholeMs(maxParallelism) }),
    ...(whole.length > 0 && {
      durations: Object.fromEntries(whole.toSorted(([a], [b]) => (a < b ? -1 : 1))),
    }),
  };
}

function wholeMs(ms: number): number {
  return ms > 0 ? Math.min(Math.round(ms), Number.MAX_SAFE_INTEGER) : 0;
}

function parsedRecord(json: string): Record<string, unknown> | undefined {
  try {
    const value: unknown = JSON.parse(json);
    return isRecord(value) ? value : undefined;
  } catch {
    return undefined;
  }
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isString(value: unknown): value is string {
  return typeof value === 'string';
}

function isStringRecord(value: unknown): value is Record<string, string> {
  return isRecord(value) && Object.values(value).every(isString);
}

function isTime(value: unknown): value is number {
  return Number.isSafeInteger(value) && Number(value) >= 0;
}

function isTimeRecord(value: unknown): value is Record<string, number> {
  return isRecord(value) && Object.values(value).every(isTime);
}

function hasKeys(record: object): boolean {
  return Object.keys(record).length > 0;
}

function sorted(record: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(Object.entries(record).toSorted(([a], [b]) => (a < b ? -1 : 1)));
}
