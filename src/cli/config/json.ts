/** A value of JSON with the line (from 1) at which it stands. Members in their order, repeated names as often as they are written. */
export type JsonNode = { readonly line: number } & (
  | { readonly kind: 'object'; readonly members: readonly JsonMember[] }
  | { readonly kind: 'array'; readonly items: readonly JsonNode[] }
  | { readonly kind: 'text'; readonly value: string }
  | { readonly kind: 'other'; readonly value: number | boolean | null }
);

export interface JsonMember {
  readonly name: string;
  readonly line: number;
  readonly value: JsonNode;
}

const DEEPEST = 100;
const blank = /[ \t\n\r]*/y;
/** What JSON itself refuses in a text is refused when it is decoded. */
const text = /"(?:[^"\\\n]|\\.)*"/y;
const other = /(?:-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null)(?![\w.])/y;

/** Reads JSON with places; the line of the first thing that is none. A byte order mark is passed over. Linear. */
export function readJson(source: string): JsonNode | { readonly faultLine: number } {
  let at = source.startsWith('\ufeff') ? 1 : 0;
  let counted = 0;
  let line = 1;
  const root = readValue(0);
  if (root === undefined || take(blank) === undefined || at < source.length) return { faultLine: lineHere() };
  return root;

  function lineHere(): number {
    for (
      let next = source.indexOf('\n', counted);
      next >= 0 && next < at;
      next = source.indexOf('\n', counted)
    ) {
      line += 1;
      counted = next + 1;
    }
    return line;
  }

  function take(pattern: RegExp): string | undefined {
    pattern.lastIndex = at;
    const [found] = pattern.exec(source) ?? [];
    at += found?.length ?? 0;
    return found;
  }

  function sign(expected: string): boolean {
    take(blank);
    if (source[at] !== expected) return false;
    at += 1;
    return true;
  }

  function readValue(depth: number): JsonNode | undefined {
    if (depth > DEEPEST) return undefined;
    take(blank);
    const here = lineHere();
    if (sign('{')) {
      const members = list('}', () => readMember(depth + 1));
      return members && { kind: 'object', line: here, members };
    }
    if (sign('[')) {
      const items = list(']', () => readValue(depth + 1));
      return items && { kind: 'array', line: here, items };
    }
    if (source[at] === '"') {
      const value = readText();
      return value === undefined ? undefined : { kind: 'text', line: here, value };
    }
    const plain = take(other);
    if (plain === undefined) return undefined;
    return { kind: 'other', line: here, value: JSON.parse(plain) as number | boolean | null };
  }

  function readText(): string | undefined {
    const written = take(text);
    try {
      return written === undefined ? undefined : (JSON.parse(written) as string);
    } catch {
      return undefined;
    }
  }

  function readMember(depth: number): JsonMember | undefined {
    take(blank);
    const here = lineHere();
    const name = readText();
    if (name === undefined || !sign(':')) return undefined;
    const found = readValue(depth);
    return found && { name, line: here, value: found };
  }

  function list<Item>(end: string, read: () => Item | undefined): readonly Item[] | undefined {
    const items: Item[] = [];
    if (sign(end)) return items;
    do {
      const item = read();
      if (item === undefined) return undefined;
      items.push(item);
    } while (sign(','));
    return sign(end) ? items : undefined;
  }
}
