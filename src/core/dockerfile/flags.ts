import { byteText } from './bytes.ts';
import { isSpace } from './space.ts';

/** A flag word; offsets count from the start of the text it was read from. */
export interface FlagWord {
  /** Quotes and escapes removed. */
  readonly text: string;
  readonly start: number;
  readonly end: number;
  /** Where the value begins and ends; both `end` where there is no `=`. */
  readonly valueStart: number;
  readonly valueEnd: number;
  /** Offset of each character of `text`; only where asked for. */
  readonly offsets: readonly number[];
}

/** Flags at the start of an instruction's rest, and what follows them. */
export interface FlagSplit {
  readonly flags: readonly FlagWord[];
  /** What follows the flags, untrimmed. */
  readonly rest: string;
  /** Offset of `rest`; where BuildKit cut a character in two, of its replacement characters. */
  readonly restStart: number;
}

interface OpenWord {
  text: string;
  start: number;
  equals: number;
  /** Whether the first `=` stood inside quotes. */
  equalsQuoted: boolean;
  lastContent: number;
  quoted: boolean;
  offsets: number[];
}

function openWord(start: number): OpenWord {
  return { text: '', start, equals: -1, equalsQuoted: false, lastContent: start, quoted: false, offsets: [] };
}

const noFlags: readonly FlagWord[] = [];

/**
 * Takes the flags (`--name[=value]`) from the front of `text`, the way BuildKit does for every
 * instruction: byte by byte, quotes and escape characters dropped anywhere in a word, `--` as the end
 * of flags. Linear.
 */
export function splitFlags(text: string, escape: string, withOffsets: boolean = false): FlagSplit {
  if (!/^\s*--/.test(text)) return { flags: noFlags, rest: text, restStart: 0 };
  const view = byteText(text);
  const { bytes } = view;
  const flags: FlagWord[] = [];
  const finish = (word: OpenWord, at: number): void => {
    if (word.text === '--' || (word.text === '' && !word.quoted)) return;
    const end = view.charOffset(at);
    const hasValue = word.equals >= 0;
    flags.push({
      text: word.text,
      start: view.charOffset(word.start),
      end,
      valueStart: hasValue ? view.charOffset(word.equals + 1) : end,
      valueEnd: hasValue && word.equalsQuoted ? view.charOffset(word.lastContent + 1) : end,
      offsets: word.offsets,
    });
  };
  const split = (at: number): FlagSplit => {
    const rest = view.from(at);
    return { flags, rest: rest.text, restStart: view.charOffset(at + rest.cut) - rest.cut };
  };

  let word: OpenWord | undefined;
  let quote = '';
  let at = 0;
  const take = (open: OpenWord, char: string): void => {
    if (char === '=' && open.equals < 0) {
      open.equals = at;
      open.equalsQuoted = quote !== '';
    }
    open.lastContent = at;
    open.text += char;
    if (withOffsets) open.offsets.push(view.charOffset(at));
  };
  for (; at < bytes.length; at++) {
    const char = bytes.charAt(at);
    if (word === undefined) {
      if (isSpace(bytes.charCodeAt(at))) continue;
      if (char !== '-' || bytes[at + 1] !== '-') return split(at);
      word = openWord(at);
    }
    if (quote === '' && isSpace(bytes.charCodeAt(at))) {
      if (word.text === '--') return split(at);
      finish(word, at);
      word = undefined;
    } else if (quote === '' && (char === "'" || char === '"')) {
      quote = char;
      word.quoted = true;
    } else if (quote !== '' && char === quote) {
      quote = '';
    } else if (char === escape) {
      if (at + 1 < bytes.length) take(word, bytes.charAt(++at));
    } else take(word, char);
  }
  if (word !== undefined) finish(word, at);
  return { flags, rest: '', restStart: text.length };
}
