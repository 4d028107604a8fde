import { bytesOf, runeAt } from './goText.ts';

/**
 * Matches a whole path against a pattern as Go's `filepath.Match` does on Linux (R13.5): `*` any text without a slash, `?` any
 * character but a slash, `[a-z]` and `[^a-z]` one of a class, `\` the next character itself. Wildcards of COPY and ADD
 * mean this.
 *
 * Work is the product of the two lengths at most: behind a star the first place where the next part fits is taken for
 * good.
 */
export interface GoPattern {
  readonly matches: (path: string) => boolean;
}

/** A pattern taken apart; undefined where `filepath.Match` calls it malformed, whatever it is compared with. */
export function goPattern(written: string): GoPattern | undefined {
  const chunks = chunksOf(bytesOf(written));
  return chunks && { matches: (path) => matchChunks(chunks, bytesOf(path)) };
}

/** Whether a path has wildcards at all. A backslash takes the meaning of what follows it. */
export function hasWildcards(path: string): boolean {
  for (let at = 0; at < path.length; at += 1) {
    const char = path[at] ?? '';
    if (char === '*' || char === '?' || char === '[') return true;
    if (char === '\\') at += 1;
  }
  return false;
}

/** A part of a pattern without stars; `star`: stars stood before it. */
interface Chunk {
  readonly star: boolean;
  readonly units: readonly Unit[];
}

/** What one byte (`literal`) or one character of a path has to be. */
type Unit =
  | { readonly kind: 'literal'; readonly byte: string }
  | { readonly kind: 'any' }
  | {
      readonly kind: 'class';
      readonly negated: boolean;
      readonly ranges: readonly (readonly [low: number, high: number])[];
    };

function chunksOf(pattern: string): readonly Chunk[] | undefined {
  const chunks: Chunk[] = [];
  let at = 0;
  while (at < pattern.length) {
    const start = at;
    while (pattern[at] === '*') at += 1;
    const star = at > start;
    const end = endOfChunk(pattern, at);
    const units = unitsOf(pattern.slice(at, end));
    if (!units) return undefined;
    chunks.push({ star, units });
    at = end;
  }
  return chunks;
}

/** Up to the next star that stands in no class. */
function endOfChunk(pattern: string, start: number): number {
  let isClass = false;
  for (let at = start; at < pattern.length; at += 1) {
    const char = pattern[at];
    if (char === '\\') at += 1;
    else if (char === '[') isClass = true;
    else if (char === ']') isClass = false;
    else if (char === '*' && !isClass) return at;
  }
  return pattern.length;
}

function unitsOf(chunk: string): readonly Unit[] | undefined {
  const units: Unit[] = [];
  let at = 0;
  while (at < chunk.length) {
    const char = chunk[at] ?? '';
    if (char === '[') {
      const found = classAt(chunk, at + 1);
      if (!found) return undefined;
      units.push(found.unit);
      at = found.end;
    } else if (char === '?') {
      units.push({ kind: 'any' });
      at += 1;
    } else {
      if (char === '\\') at += 1;
      const byte = chunk[at];
      if (byte === undefined) return undefined;
      units.push({ kind: 'literal', byte });
      at += 1;
    }
  }
  return units;
}

function classAt(chunk: string, start: number): { unit: Unit; end: number } | undefined {
  const ranges: [number, number][] = [];
  const negated = chunk[start] === '^';
  let at = negated ? start + 1 : start;
  while (!(chunk[at] === ']' && ranges.length > 0)) {
    const low = classRuneAt(chunk, at);
    if (!low) return undefined;
    at = low.end;
    if (chunk[at] !== '-') {
      ranges.push([low.rune, low.rune]);
      continue;
    }
    const high = classRuneAt(chunk, at + 1);
    if (!high) return undefined;
    at = high.end;
    ranges.push([low.rune, high.rune]);
  }
  return { unit: { kind: 'class', negated, ranges }, end: at + 1 };
}

/** One character of a class, which something has to follow. */
function classRuneAt(chunk: string, start: number): { rune: number; end: number } | undefined {
  let at = start;
  if (at >= chunk.length || chunk[at] === '-' || chunk[at] === ']') return undefined;
  if (chunk[at] === '\\') at += 1;
  if (at >= chunk.length) return undefined;
  const { rune, size } = runeAt(chunk, at);
  const end = at + size;
  return end >= chunk.length ? undefined : { rune, end };
}

function matchChunks(chunks: readonly Chunk[], name: string): boolean {
  let from = 0;
  for (const [index, { star, units }] of chunks.entries()) {
    const isLast = index === chunks.length - 1;
    if (star && units.length === 0) return !name.includes('/', from);
    let end = matchUnits(units, name, from);
    if (end === undefined || (isLast && end < name.length)) {
      if (!star) return false;
      end = afterStar(units, name, from, isLast);
      if (end === undefined) return false;
    }
    from = end;
  }
  return from === name.length;
}

/** Where a chunk ends at its first place behind a star, which takes at least one byte and no slash. */
function afterStar(units: readonly Unit[], name: string, from: number, isLast: boolean): number | undefined {
  for (let at = from; at < name.length && name[at] !== '/'; at += 1) {
    const end = matchUnits(units, name, at + 1);
    if (end !== undefined && !(isLast && end < name.length)) return end;
  }
  return undefined;
}

function matchUnits(units: readonly Unit[], name: string, from: number): number | undefined {
  let at = from;
  for (const unit of units) {
    if (at >= name.length) return undefined;
    if (unit.kind === 'literal') {
      if (name[at] !== unit.byte) return undefined;
      at += 1;
      continue;
    }
    const { rune, size } = runeAt(name, at);
    if (unit.kind === 'any') {
      if (name[at] === '/') return undefined;
    } else if (unit.ranges.some(([low, high]) => low <= rune && rune <= high) === unit.negated) {
      return undefined;
    }
    at += size;
  }
  return at;
}
