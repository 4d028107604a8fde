import type { StagegraphPage } from './page.ts';

/** Whether all cards are on the canvas as a whole, and how large the smallest name is on screen. */
export async function legibility(stagegraph: StagegraphPage): Promise<{ whole: boolean; smallest: number }> {
  await stagegraph.picture();
  return stagegraph.graph.evaluate((graph) => {
    const canvas = graph.getBoundingClientRect();
    const cards = [...graph.querySelectorAll('article')];
    // The scale of a card: its width is a whole number, that of a word is rounded.
    const sizes = cards.flatMap((card) => {
      const scale = card.getBoundingClientRect().width / card.offsetWidth;
      return [...card.querySelectorAll('header span')].map(
        (words) => parseFloat(getComputedStyle(words).fontSize) * scale,
      );
    });
    return {
      whole: cards.every((card) => {
        const { left, right, top, bottom } = card.getBoundingClientRect();
        return left >= canvas.left && right <= canvas.right && top >= canvas.top && bottom <= canvas.bottom;
      }),
      smallest: Math.min(...sizes.filter(Number.isFinite)),
    };
  });
}

/** Cards in view that an edge of the canvas, or of the strip above it, goes through, or that something on the canvas covers. */
export async function spoiltCards(stagegraph: StagegraphPage): Promise<readonly string[]> {
  return stagegraph.graph.evaluate((graph) => {
    const canvas = graph.getBoundingClientRect();
    const strip = graph.parentElement?.querySelector('.sg-elsewhere')?.getBoundingClientRect();
    const start = strip?.bottom ?? canvas.top;
    const over = [...(graph.parentElement?.querySelectorAll('button, .sg-map') ?? [])]
      .filter((each) => each.closest('article') === null)
      .map((each) => each.getBoundingClientRect());
    return [...graph.querySelectorAll('article')].flatMap((card) => {
      const { left, right, top, bottom } = card.getBoundingClientRect();
      if (right <= canvas.left || left >= canvas.right || bottom <= start || top >= canvas.bottom) return [];
      const cut = left < canvas.left || right > canvas.right || top < start || bottom > canvas.bottom;
      const covered = over.some(
        (box) => box.left < right && box.right > left && box.top < bottom && box.bottom > top,
      );
      return cut || covered ? (card.textContent ?? '') : [];
    });
  });
}
