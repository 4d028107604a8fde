/**
 * Matches one part of a path against one part of a pattern, as Go's `filepath.Match` does: `*` any text, `?` any
 * character, `[a-z]` and `[^a-z]` one of a class, `\` the next character itself. Never looks back further than the last
 * star, so that the work is the product of the two lengths at most.
 */
export function matchesPart(pattern: string, text: string): boolean {
  let at = 0;
  let from = 0;
  let star = -1;
  let resume = 0;
  while (from < text.length) {
    const unit = at < pattern.length ? unitAt(pattern, at) : undefined;
    if (unit?.kind === 'star') {
      star = unit.end;
      resume = from;
      at = unit.end;
    } else if (unit?.kind === 'one' && unit.takes(text[from] ?? '')) {
      at = unit.end;
      from += 1;
    } else if (star >= 0) {
      resume += 1;
      from = resume;
      at = star;
    } else {
      return false;
    }
  }
  while (pattern[at] === '*') at += 1;
  return at === pattern.length;
}

/** Whether a part of a path is a pattern at all. */
export function isPattern(part: string): boolean {
  return /[*?[\\]/.test(part);
}

type Unit =
  | { readonly kind: 'star'; readonly end: number }
  | { readonly kind: 'one'; readonly end: number; readonly takes: (char: string) => boolean };

function unitAt(pattern: string, at: number): Unit {
  const char = pattern[at] ?? '';
  if (char === '*') return { kind: 'star', end: at + 1 };
  if (char === '?') return { kind: 'one', end: at + 1, takes: () => true };
  if (char === '[') return classAt(pattern, at);
  const literal = char === '\\' ? (pattern[at + 1] ?? '') : char;
  return { kind: 'one', end: at + (char === '\\' ? 2 : 1), takes: (one) => one === literal };
}

/** A class; one that is never closed takes nothing. */
function classAt(pattern: string, start: number): Unit {
  const ranges: [low: string, high: string][] = [];
  let at = start + 1;
  const isNegated = pattern[at] === '^';
  if (isNegated) at += 1;
  const next = (): string => {
    if (pattern[at] === '\\') at += 1;
    const char = pattern[at] ?? '';
    at += 1;
    return char;
  };
  while (at < pattern.length && (pattern[at] !== ']' || ranges.length === 0)) {
    const low = next();
    if (pattern[at] !== '-') {
      ranges.push([low, low]);
      continue;
    }
    at += 1;
    ranges.push([low, next()]);
  }
  if (pattern[at] !== ']') return { kind: 'one', end: pattern.length, takes: () => false };
  const takes = (char: string): boolean =>
    ranges.some(([low, high]) => low <= char && char <= high) !== isNegated;
  return { kind: 'one', end: at + 1, takes };
}
