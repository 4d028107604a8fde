import { toText, type Value } from '#core/builds/hcl/value.ts';
import { readPattern, type Pattern } from './pattern.ts';
import { ofTexts, type Library, type Spend } from './function.ts';

/** Where the whole and its groups begin and end, in signs; undefined of a group that took no part. */
type Marks = readonly (number | undefined)[];

/**
 * The first place from `from` on where a pattern is found, the leftmost, and of several there the one that comes first in the
 * pattern. Linear: all ways are gone at once (Thompson, Pike). Undefined where there is none; `spend` may end it.
 */
function find({ steps }: Pattern, signs: readonly string[], from: number, spend: Spend): Marks | undefined {
  let found: Marks | undefined;
  let ways: { readonly step: number; readonly marks: Marks }[] = [];
  for (let at = from; at <= signs.length; at++) {
    const seen = new Set<number>();
    const next: typeof ways = [];
    const waiting = ways.toReversed();
    // A later beginning counts for less than all earlier ones.
    if (found === undefined) waiting.unshift({ step: 0, marks: [at] });
    for (let way = waiting.pop(); way !== undefined; way = waiting.pop()) {
      const { step, marks } = way;
      if (seen.has(step)) continue;
      seen.add(step);
      const now = steps[step];
      if (now === undefined) continue;
      if (now.kind === 'jump') for (const to of now.to.toReversed()) waiting.push({ step: to, marks });
      else if (now.kind === 'place') {
        if (now.test(signs[at - 1], signs[at])) waiting.push({ step: step + 1, marks });
      } else if (now.kind === 'mark') waiting.push({ step: step + 1, marks: withMark(marks, now.slot, at) });
      else if (now.kind === 'found') {
        found = withMark(marks, 1, at);
        break;
      } else {
        const sign = signs[at];
        if (sign !== undefined && now.test(sign)) next.push({ step: step + 1, marks });
      }
    }
    if (!spend(seen.size) || (next.length === 0 && found !== undefined)) break;
    ways = next;
  }
  return found;
}

function withMark(marks: Marks, slot: number, at: number): Marks {
  const copy = [...marks];
  copy[slot] = at;
  return copy;
}

function findAll(pattern: Pattern, signs: readonly string[], most: number, spend: Spend): readonly Marks[] {
  const all: Marks[] = [];
  let at = 0;
  while (at <= signs.length && all.length < most) {
    const marks = find(pattern, signs, at, spend);
    if (marks === undefined) break;
    const [start = 0, end = 0] = marks;
    // Nothing right behind a finding is none of its own.
    if (end > start || start !== (all.at(-1)?.[1] ?? -1)) all.push(marks);
    at = end > start ? end : end + 1;
  }
  return all;
}

function groupText(signs: readonly string[], marks: Marks, group: number): string | null {
  const start = marks[group * 2];
  const end = marks[group * 2 + 1];
  return start === undefined || end === undefined ? null : signs.slice(start, end).join('');
}

/** The text that was found, or its groups: by name where they have one, else in order. (Rule: go-cty `RegexFunc`.) */
function valueOf({ groups }: Pattern, signs: readonly string[], marks: Marks): Value {
  if (groups.length === 0) return groupText(signs, marks, 0);
  const values = groups.map((name, at) => [name, groupText(signs, marks, at + 1)] as const);
  const named = values.flatMap(([name, value]) => (name === undefined ? [] : [[name, value] as const]));
  return named.length > 0 ? new Map(named) : values.map(([, value]) => value);
}

/** `$1`, `$name` and `${name}` in a replacement. (Rule: Go `Regexp.Expand`.) */
function expanded(by: string, pattern: Pattern, signs: readonly string[], marks: Marks): string {
  return by.replace(/\$(?:(\$)|(\w+)|\{(\w+)\})/g, (_, dollar?: string, plain?: string, braced?: string) => {
    const name = plain ?? braced ?? '';
    if (dollar !== undefined) return '$';
    const group = /^\d+$/.test(name) ? Number(name) : pattern.groups.indexOf(name) + 1;
    return group > pattern.groups.length || (group === 0 && name !== '0')
      ? ''
      : (groupText(signs, marks, group) ?? '');
  });
}

/** Functions of regular expressions. */
export const patterns: Library = {
  regex: ofTexts(2, ([written = '', text = ''], spend) => {
    const pattern = readPattern(written);
    const signs = [...text];
    const marks = pattern === undefined ? undefined : find(pattern, signs, 0, spend);
    return pattern === undefined || marks === undefined ? undefined : valueOf(pattern, signs, marks);
  }),
  regexall: ofTexts(2, ([written = '', text = ''], spend) => {
    const pattern = readPattern(written);
    const signs = [...text];
    if (pattern === undefined) return undefined;
    return findAll(pattern, signs, Infinity, spend).map((marks) => valueOf(pattern, signs, marks));
  }),
  regex_replace: (args, spend) => {
    const [text, written, by] = args.map(toText);
    const pattern = written === undefined || args.length !== 3 ? undefined : readPattern(written);
    if (pattern === undefined || text === undefined || by === undefined) return undefined;
    const signs = [...text];
    let made = '';
    let from = 0;
    for (const marks of findAll(pattern, signs, Infinity, spend)) {
      const [start = 0, end = 0] = marks;
      const piece = expanded(by, pattern, signs, marks);
      if (!spend(piece.length / 16)) return undefined;
      made += signs.slice(from, start).join('') + piece;
      from = end;
    }
    return made + signs.slice(from).join('');
  },
};
