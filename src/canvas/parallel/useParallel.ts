import { useMemo, useState, type ComponentType } from 'react';
import type { Translate } from '#i18n/messages.ts';
import type { Selector } from '#state/remember.ts';
import type { AppStore } from '#state/store.ts';
import { useApp, useAppStore } from '#state/useApp.ts';
import { later } from '#ui/later.ts';
import { useLater } from '#ui/onDemand.tsx';
import type { ParallelBarProps } from './ParallelBar.tsx';
import type { ParallelView } from './parallelContext.ts';

/** What shows what can run at the same time, or what a change re-runs: loaded when it is first asked for. */
export interface ParallelParts {
  readonly Bar: ComponentType<ParallelBarProps>;
  /** What they show, in the legend. */
  readonly Marks: ComponentType<{ readonly t: Translate }>;
  readonly view: (store: AppStore, t: Translate) => Selector<ParallelView | undefined>;
}

const parts = {
  parallel: later<ParallelParts>(async () => (await import('./markParts.ts')).parallel()),
  rebuild: later<ParallelParts>(async () => (await import('./markParts.ts')).rebuild()),
  asked: later<ParallelParts>(async () => (await import('./markParts.ts')).asked()),
};

/** The parts while they are shown; `isAwaited` where the page opens with them and they have not come. */
export function useParallelParts(): {
  readonly parts: ParallelParts | undefined;
  readonly isAwaited: boolean;
} {
  // A comparison marks the cards itself.
  const shown = useApp(({ marks, view, asksRoles }) => {
    if (view === 'compare') return 'roles';
    return marks === 'roles' && asksRoles ? 'asked' : marks;
  });
  const isShown = shown !== 'roles';
  const [opensSo] = useState(isShown);
  const tracks = useLater(parts.parallel, shown === 'parallel');
  const fates = useLater(parts.rebuild, shown === 'rebuild');
  const questions = useLater(parts.asked, shown === 'asked');
  const here = { roles: undefined, parallel: tracks, rebuild: fates, asked: questions }[shown];
  return { parts: here, isAwaited: opensSo && isShown && here === undefined };
}

const nothing = (): undefined => undefined;

/** What is shown of the build that is drawn; nothing is worked out until it is asked for. */
export function useParallel(shown: ParallelParts | undefined, t: Translate): ParallelView | undefined {
  const store = useAppStore();
  const view = useMemo(() => shown?.view(store, t) ?? nothing, [shown, store, t]);
  return useApp(view);
}
