import { useLayoutEffect, useRef, type RefObject } from 'react';
import { useActions, useApp } from '#state/useApp.ts';
import { useOpened, useStatus } from '#state/overview.ts';
import { fittingDirection } from './direction.ts';
import { useCompact } from './useFocus.ts';
import type { SceneRequest } from '#canvas/picture/useScene.ts';

/**
 * Turns a file that is opened, or put in place of another one, the way its picture is larger, until the reader has
 * chosen a direction; and when the window becomes narrow or wide. While a file is edited its picture never turns.
 */
export function useDirection({ whole }: SceneRequest, canvas: RefObject<HTMLElement | null>): void {
  const { suggestDirection } = useActions();
  const chosen = useApp((state) => state.directionBy !== 'picture');
  const opened = useOpened();
  const ready = useStatus() === 'ready';
  const compact = useCompact();
  const seen = useRef('');
  useLayoutEffect(() => {
    const { current } = canvas;
    if (!ready || chosen || current === null || whole.cards.length === 0) return;
    const occasion = `${opened} ${compact}`;
    if (seen.current === occasion) return;
    seen.current = occasion;
    const room = { width: current.clientWidth, height: current.clientHeight };
    suggestDirection(fittingDirection(whole, compact ? 'TB' : 'LR', room));
  }, [whole, opened, compact, chosen, ready, canvas, suggestDirection]);
}
