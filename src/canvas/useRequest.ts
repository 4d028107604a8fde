import { useMemo, useState } from 'react';
import { useOverview, useStatus } from '#state/overview.ts';
import { useApp } from '#state/store.ts';
import { drawingOf, focusOn } from '#core/drawing/drawing.ts';
import type { SceneRequest } from './useScene.ts';

/** What the reader chose on the canvas alone. */
export interface LocalView {
  /** Stages whose folded rows are shown. */
  readonly unfolded: ReadonlySet<string>;
  /** Card to which the picture is narrowed. */
  readonly focus: string | undefined;
  /** Counts how often the picture was tidied. */
  readonly tidied: number;
}

/** The drawing of the present overview. */
export function useRequest({ unfolded, focus, tidied }: LocalView): SceneRequest {
  const overview = useOverview();
  const collapsed = useApp((state) => state.collapsed);
  const showContext = useApp((state) => state.showContext);
  const direction = useApp((state) => state.direction);
  const opened = useOpened();

  const whole = useMemo(
    () => drawingOf(overview, { collapsed: new Set(collapsed), unfolded, showContext }),
    [overview, collapsed, unfolded, showContext],
  );
  return useMemo(() => {
    const present = whole.cards.some(({ id }) => id === focus) ? focus : undefined;
    return {
      drawing: present === undefined ? whole : focusOn(whole, present),
      keys: overview.stages.map(({ key }) => key),
      direction,
      focus: present,
      occasion: JSON.stringify([opened, tidied, present]),
    };
  }, [whole, overview, direction, opened, tidied, focus]);
}

/**
 * Counts the texts that were put in place of another one. It follows once the new text is what the
 * overview shows, as until then the picture is still that of the old one.
 */
function useOpened(): number {
  const status = useStatus();
  const opened = useApp((state) => state.opened);
  const [shown, setShown] = useState(opened);
  if (status === 'ready' && shown !== opened) setShown(opened);
  return status === 'ready' ? opened : shown;
}
