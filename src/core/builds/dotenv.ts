import { interpolate, type Variables } from './interpolate.ts';

/** A name, and what ends it: compose takes a colon for an equals sign. */
const assignment = /[ \t]*(?:export[ \t]+)?([_a-z][_a-z0-9]*)[ \t]*(?:[=:][ \t]*|(?=\r?(?:\n|$)))/iy;
/** Signs that variables may bring into one value; beyond that they are left as they are written. */
const MOST = 1_000_000;
const escapes: Readonly<Record<string, string>> = {
  n: '\n',
  r: '\r',
  t: '\t',
  a: '\x07',
  b: '\b',
  f: '\f',
  v: '\v',
  $: '$$',
};

/**
 * Variables of an `.env` file as compose reads it: a line each, or several between quotation marks; other variables are put in but between
 * single marks, those of the environment before those above; a name alone has the value of the environment. What is not written so is
 * passed over. (Rule: compose-go `dotenv/parser.go`.) Linear.
 */
export function readDotenv(text: string, environment: Variables): Variables {
  const found: Record<string, string> = {};
  const known: Record<string, string> = { ...environment };
  let longest = Object.values(environment).reduce((most, { length }) => Math.max(most, length), 0);
  const filled = (value: string): string =>
    (value.split('$').length - 1) * longest > MOST ? value : interpolate(value, known).text;
  const put = (name: string, value: string): void => {
    found[name] = value;
    if (Object.hasOwn(environment, name)) return;
    known[name] = value;
    longest = Math.max(longest, value.length);
  };
  /** Marks that close nothing any more. */
  const open = new Set<string>();
  let at = 0;
  while (at < text.length) {
    assignment.lastIndex = at;
    const [whole = '', name] = assignment.exec(text) ?? [];
    const from = at + whole.length;
    const lineEnd = text.indexOf('\n', from);
    const end = lineEnd < 0 ? text.length : lineEnd;
    at = end + 1;
    if (name === undefined) continue;
    const mark = text[from];
    const isQuoted = (mark === '"' || mark === "'") && !open.has(mark);
    const close = isQuoted ? closing(text, from, mark) : -1;
    if (isQuoted && close < 0) open.add(mark);
    if (close >= 0) {
      const inside = text.slice(from + 1, close);
      put(name, mark === '"' ? filled(unescaped(inside)) : inside);
      const next = text.indexOf('\n', close);
      at = next < 0 ? text.length : next + 1;
      continue;
    }
    const isAlone = !/[=:]/.test(whole);
    const line = text.slice(from, end);
    const comment = line.indexOf(' #');
    if (!isAlone) put(name, filled((comment < 0 ? line : line.slice(0, comment)).trimEnd()));
    else if (Object.hasOwn(environment, name)) put(name, environment[name] ?? '');
  }
  return found;
}

/** Where a value between quotation marks ends; -1 where it does not. */
function closing(text: string, from: number, mark: string): number {
  for (let at = text.indexOf(mark, from + 1); at >= 0; at = text.indexOf(mark, at + 1))
    if (text[at - 1] !== '\\') return at;
  return -1;
}

function unescaped(text: string): string {
  return text.replaceAll(/\\([abfnrtv$"\\])/g, (_, sign: string) => escapes[sign] ?? sign);
}
