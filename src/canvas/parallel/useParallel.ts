import { useMemo, useState } from 'react';
import { withSentences } from '#i18n/sentences.ts';
import type { Translate } from '#i18n/messages.ts';
import { useOverview } from '#state/overview.ts';
import { useApp } from '#state/useApp.ts';
import { later } from '#ui/later.ts';
import { useLater } from '#ui/onDemand.tsx';
import type { ParallelBar } from './ParallelBar.tsx';
import type { ParallelView } from './parallelContext.ts';
import type { parallelView } from './parallelView.ts';

/** What shows what can run at the same time: loaded when it is first asked for. */
export interface ParallelParts {
  readonly ParallelBar: typeof ParallelBar;
  readonly parallelView: typeof parallelView;
}

const parts = later<ParallelParts>(async () => {
  const [bar, view] = await withSentences(
    Promise.all([import('./ParallelBar.tsx'), import('./parallelView.ts')]),
    'page',
  );
  return { ParallelBar: bar.ParallelBar, parallelView: view.parallelView };
});

/** The parts while they are shown; `isAwaited` where the page opens with them and they have not come. */
export function useParallelParts(): {
  readonly parts: ParallelParts | undefined;
  readonly isAwaited: boolean;
} {
  // A comparison marks the cards itself.
  const isShown = useApp(({ marks, view }) => marks === 'parallel' && view !== 'compare');
  const [opensSo] = useState(isShown);
  const here = useLater(parts, isShown);
  return { parts: here, isAwaited: opensSo && isShown && here === undefined };
}

/** What can run at the same time in the build that is drawn; nothing is worked out until it is asked for. */
export function useParallel(shown: ParallelParts | undefined, t: Translate): ParallelView | undefined {
  const overview = useOverview();
  return useMemo(() => shown?.parallelView(overview, t), [shown, overview, t]);
}
