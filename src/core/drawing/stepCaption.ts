import { shortRow } from './rowText.ts';
import type { Step } from '#core/plan/types.ts';

/** Characters of a caption; no place shows more. */
const LONGEST = 120;

/** A step as people call it: its instruction without the bracket of the log, quiet flags and default registry. */
export function stepCaption({ label }: Pick<Step, 'label'>): string {
  const text = label.replace(/^\[[^\]]*\] (?:ONBUILD )?(?:LINK )?/, '');
  const space = text.indexOf(' ');
  const keyword = space < 0 ? text : text.slice(0, space);
  const { text: rest } = shortRow(keyword, text.slice(keyword.length).trimStart());
  const short = rest.replace(/^docker\.io\/(?:library\/)?/, '').replace(/@sha256:\w+$/, '');
  return short === '' ? keyword : `${keyword} ${short.slice(0, LONGEST)}`;
}
