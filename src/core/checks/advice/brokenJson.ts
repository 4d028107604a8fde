import type { Command } from '#core/dockerfile/types.ts';
import type { Advice, AdviceInput } from '#core/checks/advice.ts';
import type { Fix } from '#core/checks/types.ts';

/**
 * `CMD ['node', 'server.js']`: a list that is no JSON is no list. BuildKit takes it for the text of a shell, and
 * `COPY` for the names of files, without a word.
 */
export function brokenJson({ resolution }: AdviceInput): readonly Advice<'keyword'>[] {
  return resolution.stageStates.flatMap(({ block }) =>
    (block?.commands ?? []).filter(isBroken).map(({ node }) => {
      const { logical, keyword } = node;
      const start = logical.text.search(/[[][^]*$/);
      const from = node.range.start + start;
      const isPlain =
        resolution.parsed.text.slice(from, from + logical.text.length - start) === logical.text.slice(start);
      const fix = isPlain ? asJson(logical.text.slice(start), from) : undefined;
      return {
        line: node.line,
        range: node.range,
        params: { keyword: keyword.toUpperCase() },
        ...(fix && { fix }),
      };
    }),
  );
}

function isBroken({ kind, node }: Command): boolean {
  if (node.json || node.heredocs.length > 0 || node.flags.length > 0) return false;
  const rest = node.logical.text.slice(node.keyword.length).trim();
  if (!rest.endsWith(']')) return false;
  // `[ "$A" = b ]` is a command of the shell.
  if (kind === 'RUN') return /^\[["'“‘][^\s"'”’]*["'”’]\s*,/.test(rest);
  return (
    (kind === 'CMD' || kind === 'ENTRYPOINT' || kind === 'COPY' || kind === 'ADD') &&
    /^\[\s*["'“‘]/.test(rest)
  );
}

/** The list in double quotes, where nothing else is wrong with it. */
function asJson(list: string, start: number): Fix | undefined {
  if (/["\\]/.test(list)) return undefined;
  const text = list.replaceAll(/['“”‘’]/g, '"').replace(/,\s*\]$/, ']');
  try {
    const words: unknown = JSON.parse(text);
    if (!Array.isArray(words) || !words.every((word) => typeof word === 'string')) return undefined;
  } catch {
    return undefined;
  }
  return { edits: [{ range: { start, end: start + list.length }, text }], changesBuild: true };
}
