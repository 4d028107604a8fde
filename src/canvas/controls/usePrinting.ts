import { useReactFlow, type Viewport } from '@xyflow/react';
import { useEffect } from 'react';
import { fitting } from '#canvas/view/viewport.ts';

/**
 * What both A4 and US Letter have across, without the margins that `src/app/shell/print.css` leaves (CSS pixels). Nothing is drawn
 * larger than life.
 */
const PAPER = { width: 979, height: 718, largest: 1 };

/** Fits the whole picture onto the paper while it is printed; afterwards the reader sees what they saw. */
export function usePrinting(): void {
  const flow = useReactFlow();
  useEffect(() => {
    let before: Viewport | undefined;
    const fit = (): void => {
      const nodes = flow.getNodes();
      if (nodes.length === 0) return;
      before ??= flow.getViewport();
      void flow.setViewport(fitting(flow.getNodesBounds(nodes), PAPER));
    };
    const goBack = (): void => {
      if (before) void flow.setViewport(before);
      before = undefined;
    };
    window.addEventListener('beforeprint', fit);
    window.addEventListener('afterprint', goBack);
    return () => {
      window.removeEventListener('beforeprint', fit);
      window.removeEventListener('afterprint', goBack);
    };
  }, [flow]);
}
