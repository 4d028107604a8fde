import type { Draft } from './draft.ts';
import { writtenWork } from './draft.ts';

/** Most drafts that are kept, and most bytes of text in all of them; the newest is kept in any case. */
export const MOST_DRAFTS = 20;
export const MOST_BYTES = 8 * 1_048_576;

/** Bytes of a text in UTF-8, as a file of it has. */
export function bytesOf(text: string): number {
  return new TextEncoder().encode(text).length;
}

/** Of several drafts those that are kept, newest first: of equal works one, and no more than there is room for. */
export function survivors(drafts: readonly Draft[]): readonly Draft[] {
  const seen = new Map<string, Set<string>>();
  let bytes = 0;
  return drafts
    .toSorted((a, b) => b.time - a.time)
    .filter(({ work }) => {
      // Of a long text the settings alone are written out to be compared.
      const ofText = seen.get(work.text) ?? new Set<string>();
      seen.set(work.text, ofText);
      const settings = JSON.stringify(writtenWork({ ...work, text: '' }));
      if (ofText.has(settings)) return false;
      ofText.add(settings);
      return true;
    })
    .slice(0, MOST_DRAFTS)
    .filter(({ work }, index) => {
      bytes += bytesOf(work.text);
      return index === 0 || bytes <= MOST_BYTES;
    });
}
