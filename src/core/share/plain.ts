import { textLimit } from './limits.ts';
import { defaultState, defaultView } from './state.ts';
import type { LinkResult } from './types.ts';

/**
 * The form other tools can write: `text=…&target=…`, percent-encoded. The names are those of
 * `docker build`'s flags; README.md lists them. Undefined where the fragment has no `text`.
 */
export function decodePlain(fragment: string): LinkResult | undefined {
  const fields = fragment.split('&').map((field) => {
    const split = field.indexOf('=');
    return split < 0 ? ([field, ''] as const) : ([field.slice(0, split), field.slice(split + 1)] as const);
  });
  if (!fields.some(([name]) => name === 'text')) return undefined;

  const decoded = fields.map(([name, value]) => [name, percentDecoded(value)] as const);
  const values = (name: string): (string | undefined)[] =>
    decoded.filter(([field]) => field === name).map(([, value]) => value);
  const one = (name: string): string | undefined => (values(name).length === 0 ? '' : values(name)[0]);

  const text = one('text');
  const target = one('target');
  const platform = one('platform');
  const selection = one('selection');
  const buildArgs = pairs(values('build-arg'));
  const contexts = pairs(values('build-context'));
  if (text === undefined || target === undefined || platform === undefined || selection === undefined)
    return { ok: false, problem: { kind: 'damaged' } };
  if (buildArgs === undefined || contexts === undefined) return { ok: false, problem: { kind: 'damaged' } };
  if (text.length > textLimit) return { ok: false, problem: { kind: 'too-large', limit: textLimit } };
  const view = { ...defaultView, selection };
  return { ok: true, state: { ...defaultState(text), target, platform, buildArgs, contexts, view } };
}

/** `NAME=value` fields as a record; undefined where one is unreadable. The last of a name wins, as in Docker. */
function pairs(fields: readonly (string | undefined)[]): Record<string, string> | undefined {
  const entries: [string, string][] = [];
  for (const field of fields) {
    const split = field?.indexOf('=') ?? -1;
    if (field === undefined || split < 1) return undefined;
    entries.push([field.slice(0, split), field.slice(split + 1)]);
  }
  return Object.fromEntries(entries);
}

/**
 * Both spellings of a blank are read, `%20` and the `+` of HTML forms: either way of encoding writes a
 * real plus sign as `%2B`. Undefined where the text was cut inside a character.
 */
function percentDecoded(value: string): string | undefined {
  try {
    return decodeURIComponent(value.replaceAll('+', '%20'));
  } catch {
    return undefined;
  }
}
