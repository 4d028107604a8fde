import { lineEnd, lineStart } from '#core/text/lines.ts';
import type { Fixer } from './fixer.ts';

/** Fixes of how an instruction is written. */
export const formFixes = {
  RedundantTargetPlatform: ({ node, resolution: { parsed } }) => {
    const flag = node.flags.find(({ name }) => name === 'platform');
    if (!flag) return undefined;
    const { start, end } = flag.range;
    const after = /^[ \t]*/.exec(parsed.text.slice(end, end + 200))?.[0].length ?? 0;
    return [{ range: { start, end: end + after }, text: '' }];
  },

  /** `ENV NAME some value` -> `ENV NAME="some value"`, where quotes cannot change the value. */
  LegacyKeyValueFormat: ({ node, instruction, resolution: { parsed } }) => {
    if (instruction?.kind !== 'ENV' && instruction?.kind !== 'LABEL') return undefined;
    const [pair] = instruction.pairs;
    const { start, end } = node.range;
    const written = parsed.text.slice(start, end);
    if (!pair?.noDelimiter || instruction.pairs.length !== 1 || /[\n\\`]/.test(written)) return undefined;
    const match = /^(\S+[ \t]+)(\S+)([ \t]+)(\S.*)$/.exec(written);
    const [, keyword = '', key = '', , rest = ''] = match ?? [];
    const value = rest.trimEnd();
    if (!match || /["']/.test(key) || !isPlain(value)) return undefined;
    const text = /[\s]/.test(value) && !isQuoted(value) ? `"${value}"` : value;
    return [{ range: { start: start + keyword.length, end }, text: `${key}=${text}` }];
  },

  /** Takes the empty lines out; not where a heredoc follows, whose empty lines are its own. */
  NoEmptyContinuation: ({ node, resolution: { parsed } }) => {
    if (node.heredocs.length > 0) return undefined;
    const edits = [];
    for (let line = node.line + 1; line <= node.endLine; line += 1) {
      const start = lineStart(parsed.lines, line);
      const end = lineEnd(parsed.lines, line);
      if (parsed.text.slice(start, end).trim() !== '' || end >= parsed.text.length) continue;
      edits.push({ range: { start, end: end + 1 }, text: '' });
    }
    return edits;
  },
} as const satisfies Readonly<Record<string, Fixer>>;

/** No quotes at all, or one pair around everything. */
function isPlain(value: string): boolean {
  return isQuoted(value) || !/["']/.test(value);
}

function isQuoted(value: string): boolean {
  return /^"[^"']*"$/.test(value) || /^'[^"']*'$/.test(value);
}
