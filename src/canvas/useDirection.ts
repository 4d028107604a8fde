import { useLayoutEffect, useRef, type RefObject } from 'react';
import { suggestDirection } from '#state/actions.ts';
import { useStatus } from '#state/overview.ts';
import { useApp } from '#state/store.ts';
import { fittingDirection } from './direction.ts';
import { isOtherFile } from './renamed.ts';
import { useCompact } from './useFocus.ts';
import type { SceneRequest } from './useScene.ts';

/**
 * Turns a file that is opened, or put in place of another one, the way its picture is larger, until the reader has
 * chosen a direction. While a file is edited its picture never turns.
 */
export function useDirection(
  { whole, keys }: SceneRequest,
  opened: number,
  canvas: RefObject<HTMLElement | null>,
): void {
  const chosen = useApp((state) => state.directionChosen);
  const ready = useStatus() === 'ready';
  const compact = useCompact();
  const last = useRef({ occasion: '', keys });
  useLayoutEffect(() => {
    const { current } = canvas;
    if (!ready || chosen || current === null || whole.cards.length === 0) return;
    const occasion = `${opened} ${compact}`;
    const same = last.current.occasion === occasion && !isOtherFile(last.current.keys, keys);
    last.current = { occasion, keys };
    if (same) return;
    const room = { width: current.clientWidth, height: current.clientHeight };
    suggestDirection(fittingDirection(whole, compact ? 'TB' : 'LR', room));
  }, [whole, keys, opened, compact, chosen, ready, canvas]);
}
