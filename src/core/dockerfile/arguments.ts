import { byteText } from './bytes.ts';
import { splitFlags } from './flags.ts';
import type { FlagWord } from './flags.ts';
import { keywordOf } from './keywords.ts';
import type { Keyword } from './keywords.ts';
import { problem } from './problems.ts';
import type { Problem } from './problems.ts';
import { isBlank, isSpace, skipSpace, trimEnd } from './space.ts';
import { keyValueTriples, splitAtBlanks, splitQuotedWords } from './words.ts';

/** A logical line taken apart; offsets count from the start of that line. */
export interface CommandLine {
  /** As written. */
  readonly keyword: string;
  readonly keywordEnd: number;
  readonly flags: readonly FlagWord[];
  /** What follows keyword and flags, trimmed. */
  readonly rest: string;
  readonly restStart: number;
}

/** Splits a trimmed logical line into keyword, flags and rest. */
export function splitCommand(text: string, escape: string): CommandLine {
  let keywordEnd = 0;
  while (keywordEnd < text.length && !isBlank(text.charCodeAt(keywordEnd))) keywordEnd++;
  let after = keywordEnd;
  while (after < text.length && isBlank(text.charCodeAt(after))) after++;
  const keyword = text.slice(0, keywordEnd);
  const { flags, rest, restStart } = splitFlags(text.slice(after), escape);
  const start = skipSpace(rest, 0);
  return {
    keyword,
    keywordEnd,
    flags: flags.length === 0 ? flags : flags.map((flag) => moved(flag, after)),
    rest: rest.slice(start, trimEnd(rest, start)),
    restStart: after + restStart + start,
  };
}

function moved(flag: FlagWord, by: number): FlagWord {
  return {
    ...flag,
    start: flag.start + by,
    end: flag.end + by,
    valueStart: flag.valueStart + by,
    valueEnd: flag.valueEnd + by,
  };
}

/** Arguments of an instruction as BuildKit's parser lists them. */
export interface Arguments {
  readonly args: readonly string[];
  /** Pairs of offsets, counted from the start of the rest; empty where they cannot be told. */
  readonly spans: readonly number[];
  readonly json: boolean;
}

const none: Arguments = { args: [], spans: [], json: false };

/** A JSON array of strings; undefined where the text is none and is to be read as plain words. */
function jsonStrings(text: string, keyword: string): Arguments | Problem | undefined {
  const start = skipSpace(text, 0);
  if (text[start] !== '[') return undefined;
  let value: unknown;
  try {
    value = JSON.parse(text.slice(start));
  } catch {
    return undefined;
  }
  // Go refuses numbers that no float holds, and reads the words as they are.
  if (!Array.isArray(value) || value.includes(Infinity) || value.includes(-Infinity)) return undefined;
  if (!value.every((item) => typeof item === 'string')) return problem('json-not-strings', { keyword });
  return {
    args: value.map((item: string) => item.replace(/\p{Surrogate}/gu, '\ufffd')),
    spans: [],
    json: true,
  };
}

function wholeRest(rest: string): Arguments {
  return rest === '' ? none : { args: [rest], spans: [0, rest.length], json: false };
}

function blankSeparated(rest: string): Arguments {
  const { words, spans } = splitAtBlanks(rest);
  return { args: words, spans, json: false };
}

/** HEALTHCHECK: its type up to the first blank (found byte by byte), then a command. */
function healthcheck(rest: string, keyword: string): Arguments | Problem {
  const view = byteText(rest);
  const { bytes } = view;
  let end = 0;
  while (end < bytes.length && !isSpace(bytes.charCodeAt(end))) end++;
  if (end === 0) return none;
  let next = end;
  while (next < bytes.length && isSpace(bytes.charCodeAt(next))) next++;
  const typeEnd = view.charOffset(end);
  const cut = bytes.length > rest.length && end < bytes.length ? view.from(end).cut : 0;
  const type = cut > 0 ? `${rest.slice(0, typeEnd)}\ufffd` : rest.slice(0, typeEnd);
  const command = view.from(next).text;
  const commandStart = view.charOffset(next);
  const parsed = jsonStrings(command, keyword) ?? wholeRest(command);
  if ('rule' in parsed) return parsed;
  const spans = parsed.json ? [] : [0, typeEnd, ...parsed.spans.map((offset) => offset + commandStart)];
  return { args: [type, ...parsed.args], spans, json: parsed.json };
}

/**
 * ONBUILD: the trigger's keyword and arguments, its flags left out. A chain of ONBUILDs (which is an
 * error later on) is followed in a loop, so that its length does not matter.
 */
function onbuild(rest: string, escape: string): Arguments | Problem {
  const args: string[] = [];
  const spans: number[] = [];
  let text = rest;
  let base = 0;
  while (text !== '') {
    const line = splitCommand(text, escape);
    args.push(line.keyword);
    spans.push(base, base + line.keywordEnd);
    base += line.restStart;
    text = line.rest;
    const keyword = keywordOf(line.keyword);
    if (keyword === 'ONBUILD') continue;
    const parsed = parseArguments(keyword, text, escape);
    if ('rule' in parsed) return parsed;
    const known = parsed.spans.length === parsed.args.length * 2;
    for (const argument of parsed.args) args.push(argument);
    for (const offset of parsed.spans) spans.push(offset + base);
    return { args, spans: known ? spans : [], json: false };
  }
  return { args, spans, json: false };
}

/** Parses the rest of an instruction as its keyword asks for; unknown ones have no arguments. */
export function parseArguments(
  keyword: Keyword | undefined,
  rest: string,
  escape: string,
): Arguments | Problem {
  switch (keyword) {
    case 'ADD':
    case 'COPY':
    case 'VOLUME':
      return jsonStrings(rest, keyword) ?? blankSeparated(rest);
    case 'CMD':
    case 'ENTRYPOINT':
    case 'RUN':
    case 'SHELL':
      return jsonStrings(rest, keyword) ?? wholeRest(rest);
    case 'EXPOSE':
    case 'FROM':
      return blankSeparated(rest);
    case 'MAINTAINER':
    case 'STOPSIGNAL':
    case 'USER':
    case 'WORKDIR':
      return wholeRest(rest);
    case 'ENV':
    case 'LABEL': {
      const triples = keyValueTriples(rest, keyword, escape);
      return 'rule' in triples ? triples : { args: triples, spans: [], json: false };
    }
    case 'ARG': {
      const { words, spans } = splitQuotedWords(rest, escape);
      return { args: words, spans, json: false };
    }
    case 'HEALTHCHECK':
      return healthcheck(rest, keyword);
    case 'ONBUILD':
      return onbuild(rest, escape);
    case undefined:
      // BuildKit's parser gives an unknown instruction one empty argument.
      return { args: [''], spans: [], json: false };
  }
}

/** Whether heredocs may follow the instruction: RUN, COPY, ADD and ONBUILD of these, not in JSON form. */
export function takesHeredocs(
  keyword: Keyword | undefined,
  parsed: Arguments,
  rest: string,
  escape: string,
): boolean {
  if (keyword !== 'ONBUILD') return !parsed.json && isHeredocKeyword(keyword);
  const trigger = splitCommand(rest, escape);
  const triggerKeyword = keywordOf(trigger.keyword);
  if (!isHeredocKeyword(triggerKeyword)) return false;
  const json = jsonStrings(trigger.rest, 'ONBUILD');
  return json === undefined || 'rule' in json;
}

function isHeredocKeyword(keyword: Keyword | undefined): boolean {
  return keyword === 'RUN' || keyword === 'COPY' || keyword === 'ADD';
}
