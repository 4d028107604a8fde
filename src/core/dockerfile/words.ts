import { problem } from './problems.ts';
import type { Problem } from './problems.ts';
import { isBlank, isSpace } from './space.ts';

/** Words with the places they stand at: `spans[2i]` to `spans[2i + 1]`, counted in the text read. */
export interface Words {
  readonly words: readonly string[];
  readonly spans: readonly number[];
}

/**
 * Splits trimmed text at runs of blanks, as FROM, COPY, ADD, EXPOSE and VOLUME do; quotes mean
 * nothing here.
 */
export function splitAtBlanks(text: string): Words {
  const words: string[] = [];
  const spans: number[] = [];
  let at = 0;
  while (at < text.length) {
    const start = at;
    while (at < text.length && !isBlank(text.charCodeAt(at))) at++;
    words.push(text.slice(start, at));
    spans.push(start, at);
    while (at < text.length && isBlank(text.charCodeAt(at))) at++;
  }
  return { words, spans };
}

/**
 * Splits at white space outside quotes, as ARG, ENV and LABEL do. Quotes and escapes stay in the
 * words; only an escape character at the very end goes. An open quote reaches to the end.
 */
export function splitQuotedWords(text: string, escape: string): Words {
  const words: string[] = [];
  const spans: number[] = [];
  let word = '';
  let start = -1;
  let quote = '';
  let at = 0;
  for (; at < text.length; at++) {
    const char = text.charAt(at);
    if (start < 0) {
      if (isSpace(text.charCodeAt(at))) continue;
      start = at;
    }
    if (quote === '' && isSpace(text.charCodeAt(at))) {
      if (word !== '') {
        words.push(word);
        spans.push(start, at);
      }
      word = '';
      start = -1;
    } else if (char === escape && quote !== "'") {
      if (at + 1 === text.length) continue;
      word += text.slice(at, at + 2);
      at++;
    } else {
      if (quote === '' && (char === "'" || char === '"')) quote = char;
      else if (char === quote) quote = '';
      word += char;
    }
  }
  if (start >= 0 && word !== '') {
    words.push(word);
    spans.push(start, at);
  }
  return { words, spans };
}

/** Triples name, value, delimiter (`=`, or empty in the legacy form) of ENV and LABEL. */
export function keyValueTriples(text: string, keyword: string, escape: string): readonly string[] | Problem {
  const { words } = splitQuotedWords(text, escape);
  const first = words[0];
  if (first === undefined) return [];
  if (!first.includes('=')) {
    let end = 0;
    while (end < text.length && !isBlank(text.charCodeAt(end))) end++;
    if (end === text.length) return problem('two-arguments-required', { keyword });
    let value = end;
    while (value < text.length && isBlank(text.charCodeAt(value))) value++;
    return [text.slice(0, end), text.slice(value), ''];
  }
  const triples: string[] = [];
  for (const word of words) {
    const equals = word.indexOf('=');
    if (equals < 0) return problem('missing-equals', { keyword, word });
    triples.push(word.slice(0, equals), word.slice(equals + 1), '=');
  }
  return triples;
}
