import type { Page } from '@playwright/test';
import { expect } from './test.ts';

/** What is cut, as the words are and in words a third longer. */
interface Cut {
  readonly asItIs: readonly string[];
  readonly longer: readonly string[];
}

/**
 * Looks, in the page, for what is cut or stands outside of a part: words that a box hides, and boxes that stick out of
 * their part or of the window. What scrolls, and what has all of it in its tooltip, is not cut.
 *
 * Then looks again with every word but those of Dockerfiles made a third longer, with accents: a pseudo-locale of
 * whatever is shown. The words are put back afterwards.
 */
function findCut(selector: string): Cut {
  const LETTERS: Readonly<Record<string, string>> = { a: 'åå', e: 'éë', i: 'îï', o: 'öô', u: 'ùú' };
  const OTHERS: Readonly<Record<string, string>> = {
    A: 'Å',
    E: 'Ê',
    I: 'Î',
    O: 'Ö',
    U: 'Ü',
    n: 'ñ',
    y: 'ý',
    c: 'ç',
  };
  const AS_WRITTEN = 'code, pre, svg, option, .react-flow, .cm-editor, .sg-target strong';
  const parts = [...document.querySelectorAll<HTMLElement>(selector)];
  let found: string[] = [];
  const tell = (what: string, { tagName, className, textContent }: HTMLElement): void => {
    found.push(`${what}: ${tagName}.${className} "${textContent.trim().slice(0, 60)}"`);
  };
  const scrolls = (value: string): boolean => value === 'auto' || value === 'scroll';
  let across = 0;
  let down = 0;
  /** Looks at a box and all in it; `rows` and `columns` are what can be seen of it without or with scrolling. */
  const look = (box: HTMLElement, left: number, right: number, top: number, bottom: number): void => {
    const rect = box.getBoundingClientRect();
    const { display, visibility, overflowX, overflowY, textOverflow, position } = getComputedStyle(box);
    if (rect.width <= 1 || rect.height <= 1) {
      if (display !== 'contents' || box.childElementCount === 0) return;
    } else {
      if (visibility === 'hidden' || box.matches('.sg-hidden, .react-flow, .cm-editor, [aria-hidden="true"]'))
        return;
      if (rect.left < left - 1 || rect.right > right + 1) tell('outside across', box);
      else if (rect.top < top - 1 || rect.bottom > bottom + 1) tell('outside above or below', box);
      const hides = overflowX === 'hidden' || overflowX === 'clip';
      const isTold = textOverflow === 'ellipsis' && box.closest('[title]') !== null;
      if (hides && !isTold && box.scrollWidth > box.clientWidth + 1) tell('cut', box);
      if (overflowY === 'hidden' && !isTold && box.scrollHeight > box.clientHeight + 2)
        tell('cut below', box);
    }
    const everywhere = position === 'fixed';
    const inside = {
      left: scrolls(overflowX) ? -Infinity : everywhere ? 0 : left,
      right: scrolls(overflowX) ? Infinity : everywhere ? across : right,
      top: scrolls(overflowY) ? -Infinity : everywhere ? 0 : top,
      bottom: scrolls(overflowY) ? Infinity : everywhere ? down : bottom,
    };
    for (const child of box.children)
      if (child instanceof HTMLElement) look(child, inside.left, inside.right, inside.top, inside.bottom);
  };
  const lookAtAll = (): readonly string[] => {
    found = [];
    const { clientWidth, clientHeight, scrollWidth } = document.documentElement;
    across = clientWidth;
    down = clientHeight;
    if (scrollWidth > across) found.push('the page scrolls sideways');
    for (const part of parts) look(part, 0, across, 0, down);
    return found;
  };
  const asItIs = lookAtAll();
  const texts: { readonly node: Text; readonly words: string }[] = [];
  for (const part of parts) {
    const walker = document.createTreeWalker(part, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node !== null; node = walker.nextNode())
      if (node instanceof Text && node.parentElement?.closest(AS_WRITTEN) === null)
        texts.push({ node, words: node.data });
  }
  for (const { node, words } of texts)
    node.data = words.replaceAll(/[A-Za-z]/g, (letter) => LETTERS[letter] ?? OTHERS[letter] ?? letter);
  const longer = lookAtAll();
  for (const { node, words } of texts) node.data = words;
  return { asItIs, longer };
}

/** Expects that nothing in a part is cut or out of reach, neither as it is nor in a language with longer words. */
export async function expectNothingCut(page: Page, part = 'body'): Promise<void> {
  let longer: readonly string[] = [];
  await expect(async () => {
    const cut = await page.evaluate(findCut, part);
    expect(cut.asItIs, 'as it is').toEqual([]);
    ({ longer } = cut);
  }).toPass({ timeout: 10_000 });
  expect(longer, 'a third longer').toEqual([]);
}
