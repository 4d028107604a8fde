import { useMemo } from 'react';
import { useOverview } from '#state/overview.ts';
import { useApp } from '#state/useApp.ts';
import { drawingOf, focusOn, type Focus } from '#core/drawing/drawing.ts';
import { AROUND } from '#canvas/picture/metrics.ts';
import { useCompact } from './useFocus.ts';
import type { SceneRequest } from '#canvas/picture/useScene.ts';

/** What the reader chose on the canvas alone. */
export interface LocalView {
  /** Stages whose folded rows are shown. */
  readonly unfolded: ReadonlySet<string>;
  /** What the picture is narrowed to. */
  readonly focus: Focus | undefined;
  /** Card that is selected: a narrowed picture goes where it is. */
  readonly chosen: string | undefined;
  /** Counts how often the picture was tidied. */
  readonly tidied: number;
  /** Which of the files that were opened is shown. */
  readonly opened: number;
}

/** The drawing of the present overview. */
export function useRequest({ unfolded, focus, chosen, tidied, opened }: LocalView): SceneRequest {
  const overview = useOverview();
  const collapsed = useApp((state) => state.collapsed);
  const showContext = useApp((state) => state.showContext);
  const direction = useApp((state) => state.direction);
  const compact = useCompact();

  const whole = useMemo(
    () => drawingOf(overview, { collapsed: new Set(collapsed), unfolded, showContext, compact }),
    [overview, collapsed, unfolded, showContext, compact],
  );
  const narrowed = useMemo(() => {
    const ids = new Set(whole.cards.map(({ id }) => id));
    if (focus === undefined || !ids.has(focus.card)) return { drawing: whole, focus: undefined };
    const drawing = focusOn(whole, focus);
    const outside = chosen !== undefined && ids.has(chosen) && !drawing.cards.some(({ id }) => id === chosen);
    if (!outside) return { drawing, focus };
    const elsewhere: Focus = { kind: 'around', card: chosen, way: 'both', limit: AROUND };
    return { drawing: focusOn(whole, elsewhere), focus: elsewhere };
  }, [whole, focus, chosen]);

  return useMemo(
    () => ({
      whole,
      drawing: narrowed.drawing,
      keys: overview.stages.map(({ key }) => key),
      direction,
      focus: narrowed.focus,
      occasion: JSON.stringify([opened, tidied, narrowed.focus, compact]),
    }),
    [whole, narrowed, overview, direction, opened, tidied, compact],
  );
}
