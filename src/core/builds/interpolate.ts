/** Values of variables, by name. */
export type Variables = Readonly<Record<string, string>>;

/** What a text with variables comes to. */
export interface Interpolated {
  readonly text: string;
  /** Variables without a value and without a default, for which there is nothing. */
  readonly unset: readonly string[];
  /** A variable that must have a value, and what the file says if it has none. */
  readonly required: { readonly name: string; readonly message: string } | undefined;
  /** The text is not written as compose wants it: a `$` that begins nothing, a brace that does not end. */
  readonly isWrong: boolean;
  /** Variables that it names, read or not, each with the default that it gives it first. */
  readonly names: ReadonlyMap<string, string | undefined>;
}

/** How deep defaults may stand in each other. */
const DEEPEST = 50;

/**
 * Puts in variables as compose does: `$X`, `${X}`, `${X:-d}`, `${X-d}`, `${X:?m}`, `${X?m}`, `${X:+a}`, `${X+a}`, one in another, `$$` for
 * `$`. (Rule: compose-go `template`.) Linear but for depth, which is bounded.
 */
export function interpolate(text: string, variables: Variables): Interpolated {
  const unset = new Set<string>();
  const names = new Map<string, string | undefined>();
  let required: Interpolated['required'];
  let isWrong = false;

  /** From `at` to the end, or to the brace that ends the default that is read. */
  const read = (from: number, depth: number): { readonly text: string; readonly end: number } => {
    const parts: string[] = [];
    let at = from;
    while (at < text.length) {
      const sign = text[at];
      if (sign === '}' && depth > 0) return { text: parts.join(''), end: at };
      if (sign !== '$') {
        const next = nextSign(text, at + 1);
        parts.push(text.slice(at, next));
        at = next;
      } else if (text[at + 1] === '$') {
        parts.push('$');
        at += 2;
      } else {
        const one = variable(at + 1, depth);
        parts.push(one.text);
        at = one.end;
      }
    }
    if (depth > 0) isWrong = true;
    return { text: parts.join(''), end: at };
  };

  const variable = (from: number, depth: number): { readonly text: string; readonly end: number } => {
    const isBraced = text[from] === '{';
    const name = nameAt(text, from + (isBraced ? 1 : 0));
    const end = from + (isBraced ? 1 : 0) + name.length;
    const value = Object.hasOwn(variables, name) ? variables[name] : undefined;
    const missing = (): string => {
      if (value === undefined) unset.add(name);
      return value ?? '';
    };
    if (name === '' || depth >= DEEPEST) {
      isWrong = true;
      return { text: '$', end: from };
    }
    if (!names.has(name)) names.set(name, undefined);
    if (!isBraced) return { text: missing(), end };
    if (text[end] === '}') return { text: missing(), end: end + 1 };
    const colon = text[end] === ':';
    const sign = text[end + (colon ? 1 : 0)];
    if (sign !== '-' && sign !== '?' && sign !== '+') {
      isWrong = true;
      return { text: '', end };
    }
    const has = colon ? value !== undefined && value !== '' : value !== undefined;
    const isRead = sign === '+' ? has : !has;
    // What is in it counts even where it is not read: compose puts variables into it either way.
    const word = read(end + (colon ? 2 : 1), depth + 1);
    if (sign === '-') names.set(name, names.get(name) ?? word.text);
    if (sign === '?' && !has) required ??= { name, message: word.text };
    return {
      text: isRead ? (sign === '?' ? '' : word.text) : sign === '+' ? '' : (value ?? ''),
      end: word.end + 1,
    };
  };

  const whole = read(0, 0);
  return { text: whole.text, unset: [...unset], required, isWrong, names };
}

function nextSign(text: string, from: number): number {
  for (let at = from; at < text.length; at++) if (text[at] === '$' || text[at] === '}') return at;
  return text.length;
}

const name = /[_a-z][_a-z0-9]*/iy;

function nameAt(text: string, at: number): string {
  name.lastIndex = at;
  return name.exec(text)?.[0] ?? '';
}
