import type { CheckedOverview } from '#core/checks/checkedOverview.ts';
import { translate, type Translate } from '#i18n/messages.ts';
import type { Selected } from './selected.ts';
import { useApp, useDerived } from './useApp.ts';
import type { Status } from './types.ts';

/** What is drawn: the latest result of the engine. Its `target` and `options` are what it belongs to. */
export function useOverview(): CheckedOverview {
  return useApp((state) => state.overview);
}

/** `working` while a newer overview than the one shown is on its way. */
export function useStatus(): Status {
  return useApp((state) => state.status);
}

/**
 * Which of the files that were opened the overview shows: it grows when another file takes the place of the present
 * one, and not for any edit of it. It never runs ahead of the overview.
 */
export function useOpened(): number {
  return useApp((state) => state.analysed.opened);
}

/** The selection as it stands in the present overview. */
export function useSelected(): Selected {
  return useDerived(({ selected }) => selected);
}

/** Sentences in the reader's language: `t('key')`, `t('key', { values })`. */
export function useText(): Translate {
  return translate(useApp((state) => state.language));
}
