/** What became of the `=>` of a row: signs of an editor, a backslash of a page, a part that was lost. */
const changed = /^ ?((?:(?:⇒|→|➜|➔|=\\>|\\=>|\\=\\>|= >|=&gt;|=>) )+)/u;
/** A quotation has such a sign too, and the name of a failed step: only a row ends in its time. */
const half = /^ ?((?:> )+)/;
const timed = /\s\d{1,10}\.\ds\s*$/;
const lost = /^ ?(?:(?:CACHED|ERROR|CANCELED) )?\[[^\]]{0,200}(?:internal|\d\/\d{1,5})\] /;

/**
 * Writes the rows of a copied terminal as a builder does: ` ⇒ [build 2/3] RUN make   1.0s`, ` =\> …`, ` > …`, and rows that
 * lost their arrows, known by their time.
 */
export function withArrows(text: string): string {
  if (text.startsWith('=> ') || text.startsWith(' => '))
    return text.replace(/^( ?=> )\\=> /, '$1=> ').replaceAll('\t', ' ');
  const head = text.slice(0, 400);
  const found = changed.exec(head) ?? (timed.test(text.slice(-40)) ? half.exec(head) : null);
  if (found) {
    const count = (found[1] ?? '').replaceAll('= >', '=>').trimEnd().split(' ').length;
    return `${' =>'.repeat(count)} ${text.slice(found[0].length)}`;
  }
  return lost.test(head) && timed.test(text.slice(-40)) ? ` => ${text.trimStart()}` : text;
}
