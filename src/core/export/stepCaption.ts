import { shortRow } from '#core/drawing/rowText.ts';
import type { Step } from '#core/plan/types.ts';
import { printable } from './printable.ts';

/** A step as people call it: its instruction without the bracket of the log, quiet flags and default registry. */
export function stepCaption({ label }: Pick<Step, 'label'>): string {
  const text = printable(label).replace(/^\[[^\]]*\] (?:ONBUILD )?(?:LINK )?/, '');
  const [keyword = ''] = text.split(' ', 1);
  const rest = shortRow(keyword, text.slice(keyword.length).trimStart()).text;
  const short = rest.replace(/^docker\.io\/(?:library\/)?/, '').replace(/@sha256:\w+$/, '');
  return short === '' ? keyword : `${keyword} ${short}`;
}
