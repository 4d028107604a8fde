import type { Variables } from '#core/expand/lex.ts';
import type { Lowering } from './lowered.ts';

type Labelling = Pick<Lowering, 'expand' | 'resolution'>;

/** Up to the first blank in upper case, as build logs print instructions. */
export function upperFirstWord(text: string): string {
  const blank = text.indexOf(' ');
  return blank < 0 ? text.toUpperCase() : text.slice(0, blank).toUpperCase() + text.slice(blank);
}

/** COPY, ADD, WORKDIR: quotes removed, unset variables empty (R7.6). */
export function commandLabel(text: string, env: Variables, { expand, resolution }: Labelling): string {
  const expansion = expand(text, env, { escape: resolution.parsed.escape });
  return upperFirstWord(expansion.ok ? expansion.result : text);
}

/** RUN: quotes kept, unset variables kept as written (R7.6). */
export function runLabel(text: string, env: Variables, { expand, resolution }: Labelling): string {
  const expansion = expand(text, env, { escape: resolution.parsed.escape, rawQuotes: true, skipUnset: true });
  return upperFirstWord(expansion.ok ? expansion.result : text);
}

/** ` (first line...)` behind a RUN with a heredoc. */
export function heredocSummary(content: string): string {
  const lines = content.trim().replaceAll('\r\n', '\n').split('\n');
  return ` (${lines[0] ?? ''}${lines.length > 1 ? '...' : ''})`;
}

/** `[build  2/11] RUN make`: the stage, the step's number and how many there are. */
export function numberedLabel(stage: string, number: number, total: number, text: string): string {
  const width = Math.floor(1 + Math.log10(total));
  const counted = `${String(number).padStart(width)}/${total}`;
  return `[${stage === '' ? '' : `${stage} `}${counted}] ${text}`;
}
