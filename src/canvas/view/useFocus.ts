import { useMemo, useState } from 'react';
import { EVERYTHING, readNarrowing, writeNarrowing } from '#state/narrowingText.ts';
import { useActions, useApp } from '#state/useApp.ts';
import { useOverview } from '#state/overview.ts';
import type { Focus } from '#core/drawing/drawing.ts';
import { AROUND, LARGE_FILE } from '#canvas/picture/metrics.ts';
import { stageCardId } from '#core/drawing/names.ts';

export interface Narrowed {
  readonly focus: Focus | undefined;
  /** Shows this alone; `all` shows everything. */
  readonly narrow: (to: Focus | 'all') => void;
}

/**
 * What the picture is narrowed to. A file of very many stages opens narrowed to what its target is about,
 * until the reader asks for all of it; the next file that is opened starts anew.
 */
export function useFocus(): Narrowed {
  const { stages, plan } = useOverview();
  const { setOnly } = useActions();
  const asked = useApp((state) => state.only);
  // While another file is being read the picture of the present one stays as it is.
  const isRead = useApp((state) => state.opened === state.analysed.opened);
  const [only, settle] = useState(asked);
  if (isRead && only !== asked) settle(asked);
  // Where the file has no such target, its last stage is as good a place to begin.
  const target = stages.length > LARGE_FILE ? (stages[plan.stage] ?? stages.at(-1))?.key : undefined;
  return useMemo(() => {
    const auto: Focus | undefined =
      target === undefined
        ? undefined
        : { kind: 'around', card: stageCardId(target), way: 'both', limit: AROUND };
    return {
      focus: only === EVERYTHING ? undefined : (readNarrowing(only) ?? auto),
      narrow: (to: Focus | 'all') => setOnly(to === 'all' ? EVERYTHING : writeNarrowing(to)),
    };
  }, [only, target, setOnly]);
}
