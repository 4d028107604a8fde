import { digitsOf, type Entry, type Located } from './located.ts';

/** How deep lists and maps may stand in each other. */
const DEEPEST = 200;

/** The value, or the offset from which on the text is no JSON. */
export type JsonResult =
  | { readonly ok: true; readonly value: Located; readonly end: number }
  | { readonly ok: false; readonly offset: number };

const token = /[ \t\r\n]*(?:([{}[\],:"])|(-?\d[\d.eE+-]*)|(true|false|null))/y;

interface Token {
  readonly text: string;
  readonly kind: 'mark' | 'string' | 'value';
  readonly start: number;
  readonly end: number;
}

/** Just past the quotation mark that ends a string, or past the text where none does. */
function endOfString(text: string, from: number): number {
  for (let at = from; at < text.length; at++) {
    if (text[at] === '\\') at += 1;
    else if (text[at] === '"') return at + 1;
  }
  return text.length;
}

/**
 * Reads one JSON value (RFC 8259) that begins at `from`, with the place of every part; what follows it is left.
 * `JSON.parse` reads the same values but says no places. Linear; values nested more than 200 deep are refused.
 */
export function readJson(text: string, from = 0): JsonResult {
  let at = from;
  let failed = -1;

  const next = (): Token | undefined => {
    token.lastIndex = at;
    const found = token.exec(text);
    if (found === null) return undefined;
    const [, mark, number, word] = found;
    const written = mark ?? number ?? word ?? '';
    const start = token.lastIndex - written.length;
    at = mark === '"' ? endOfString(text, token.lastIndex) : token.lastIndex;
    if (mark === '"') return { text: text.slice(start, at), kind: 'string', start, end: at };
    return { text: written, kind: mark === undefined ? 'value' : 'mark', start, end: at };
  };
  const fail = (found: Token | undefined): undefined => {
    if (failed < 0) failed = found?.start ?? at;
    return undefined;
  };

  const scalar = ({ text: written, start, end }: Token): Located | undefined => {
    try {
      const value: unknown = JSON.parse(written);
      if (value === null || typeof value === 'string' || typeof value === 'boolean')
        return { kind: 'scalar', range: { start, end }, value };
      if (typeof value === 'number')
        return { kind: 'scalar', range: { start, end }, value, ...digitsOf(written) };
    } catch {
      // A number or an escape that JSON does not have.
    }
    return fail({ text: written, kind: 'value', start, end });
  };

  const value = (found: Token | undefined, depth: number): Located | undefined => {
    if (found === undefined || depth > DEEPEST) return fail(found);
    if (found.kind !== 'mark') return scalar(found);
    if (found.text === '{') return map(found, depth);
    if (found.text === '[') return list(found, depth);
    return fail(found);
  };

  const map = ({ start }: Token, depth: number): Located | undefined => {
    const entries: Entry[] = [];
    for (let found = next(); ; found = next()) {
      if (found?.text === '}' && found.kind === 'mark' && entries.length === 0) break;
      if (found?.kind !== 'string') return fail(found);
      const key = scalar(found);
      const colon = next();
      if (key?.kind !== 'scalar' || colon?.text !== ':') return fail(colon);
      const behind = value(next(), depth + 1);
      if (behind === undefined) return undefined;
      entries.push({ key: String(key.value), range: key.range, value: behind });
      const after = next();
      if (after?.text === '}' && after.kind === 'mark') break;
      if (after?.text !== ',') return fail(after);
    }
    return { kind: 'map', range: { start, end: at }, entries };
  };

  const list = ({ start }: Token, depth: number): Located | undefined => {
    const items: Located[] = [];
    for (let found = next(); ; found = next()) {
      if (found?.text === ']' && found.kind === 'mark' && items.length === 0) break;
      const item = value(found, depth + 1);
      if (item === undefined) return undefined;
      items.push(item);
      const after = next();
      if (after?.text === ']' && after.kind === 'mark') break;
      if (after?.text !== ',') return fail(after);
    }
    return { kind: 'list', range: { start, end: at }, items };
  };

  const read = value(next(), 0);
  return read === undefined ? { ok: false, offset: Math.max(failed, 0) } : { ok: true, value: read, end: at };
}
