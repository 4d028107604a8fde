import { useMemo, useState } from 'react';
import { useOverview } from '#state/overview.ts';
import type { Focus } from '#core/drawing/drawing.ts';
import { AROUND, LARGE_FILE } from '#canvas/picture/metrics.ts';
import { stageCardId } from '#core/drawing/names.ts';

/** What the reader narrowed the picture to; `auto` leaves it to the size of the file. */
export type Narrowing = Focus | 'auto' | 'all';

export interface Narrowed {
  readonly focus: Focus | undefined;
  readonly narrow: (to: Narrowing) => void;
}

/**
 * What the picture is narrowed to. A file of very many stages opens narrowed to what its target is about,
 * until the reader asks for all of it; the next file that is opened starts anew.
 */
export function useFocus(opened: number): Narrowed {
  const { stages, plan } = useOverview();
  const [state, setState] = useState<{ readonly opened: number; readonly to: Narrowing }>({
    opened,
    to: 'auto',
  });
  const to = state.opened === opened ? state.to : 'auto';
  // Where the file has no such target, its last stage is as good a place to begin.
  const target = stages.length > LARGE_FILE ? (stages[plan.stage] ?? stages.at(-1))?.key : undefined;
  return useMemo(() => {
    const auto: Focus | undefined =
      target === undefined
        ? undefined
        : { kind: 'around', card: stageCardId(target), way: 'both', limit: AROUND };
    const focus = to === 'auto' ? auto : to === 'all' ? undefined : to;
    return { focus, narrow: (next: Narrowing) => setState({ opened, to: next }) };
  }, [to, target, opened]);
}
