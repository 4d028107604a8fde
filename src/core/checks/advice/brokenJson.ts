import type { Command } from '#core/dockerfile/types.ts';
import type { Advice, AdviceInput } from '#core/checks/advice.ts';
import type { Fix } from '#core/checks/types.ts';

/**
 * `CMD ['node', 'server.js']`: a list that is no JSON is no list. BuildKit takes it for the text of a shell, and
 * `COPY` for the names of files, without a word.
 */
export function brokenJson({ resolution }: AdviceInput): readonly Advice<'keyword'>[] {
  const { text } = resolution.parsed;
  return resolution.stageStates.flatMap(({ block }) =>
    (block?.commands ?? []).flatMap((command) => {
      const list = brokenList(command);
      if (list === undefined) return [];
      const { logical, keyword, line, range } = command.node;
      const start = logical.text.length - list.length;
      const from = range.start + start;
      const isPlain = text.slice(from, from + list.length) === list;
      const fix = isPlain ? asJson(list, from) : undefined;
      return [{ line, range, params: { keyword: keyword.toUpperCase() }, ...(fix && { fix }) }];
    }),
  );
}

/** What stands before the list: the keyword, flags, and CMD in a HEALTHCHECK or the instruction of an ONBUILD. */
const before: Readonly<Record<string, RegExp>> = {
  RUN: /^\S+\s+(?:--\S+\s+)*/,
  CMD: /^\S+\s+/,
  ENTRYPOINT: /^\S+\s+/,
  VOLUME: /^\S+\s+/,
  COPY: /^\S+\s+(?:--\S+\s+)*/,
  ADD: /^\S+\s+(?:--\S+\s+)*/,
  HEALTHCHECK: /^\S+\s+(?:--\S+\s+)*cmd\s+/i,
  ONBUILD: /^\S+\s+(?:run|cmd|entrypoint|volume|copy|add)\s+(?:--\S+\s+)*/i,
};
/** `[` behind which a quote stands: no command of the shell begins so. */
const glued = /^\[["'“‘]/;
/** `[ "$A" = b ]` is a command of the shell; a comma is none of its. */
const listed = /^\[\s*["'“‘][^\s"'”’]*["'”’]\s*,/;

/** The list of an instruction that was meant to be one, down to its end; undefined where there is none, or all is well. */
function brokenList({ kind, node }: Command): string | undefined {
  if (node.json || node.heredocs.length > 0) return undefined;
  const { text } = node.logical;
  const [head] = before[kind]?.exec(text) ?? [];
  if (head === undefined) return undefined;
  const list = text.slice(head.length);
  if (!list.startsWith('[')) return undefined;
  const mayBeShell = kind === 'RUN' || kind === 'ONBUILD' || kind === 'HEALTHCHECK';
  const isMeant =
    listed.test(list) ||
    (!mayBeShell && (glued.test(list) || (list.trimEnd().endsWith(']') && /^\[\s*["'“‘]/.test(list))));
  // A comment behind a list is advice of its own.
  return isMeant && wordsIn(list.replace(/\s#[^"'\]]*$/, '')) === undefined ? list : undefined;
}

/** The words of a JSON list of strings. */
function wordsIn(text: string): readonly string[] | undefined {
  try {
    const words: unknown = JSON.parse(text);
    return Array.isArray(words) && words.every((word) => typeof word === 'string') ? words : undefined;
  } catch {
    return undefined;
  }
}

/** The list in double quotes, where nothing else is wrong with it. */
function asJson(list: string, start: number): Fix | undefined {
  if (/["\\]/.test(list)) return undefined;
  const text = list.replaceAll(/['“”‘’]/g, '"').replace(/,\s*\]$/, ']');
  if (wordsIn(text) === undefined) return undefined;
  return { edits: [{ range: { start, end: start + list.length }, text }], changesBuild: true };
}
