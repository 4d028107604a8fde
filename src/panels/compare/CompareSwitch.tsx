import type { ReactElement } from 'react';
import { useActions, useApp } from '#state/useApp.ts';
import { useText } from '#state/overview.ts';
import './compareSwitch.css';

const kinds = [
  { view: 'compare', word: 'compare.targets' },
  { view: 'changes', word: 'compare.files' },
] as const;

/** What is compared: two targets of this Dockerfile, or this Dockerfile with another. */
export function CompareSwitch(): ReactElement {
  const { setView } = useActions();
  const chosen = useApp((state) => state.view);
  const t = useText();
  return (
    <div className="sg-switch" role="group" aria-label={t('compare.what')}>
      {kinds.map(({ view, word }) => (
        <button key={view} type="button" aria-pressed={view === chosen} onClick={() => setView(view)}>
          {t(word)}
        </button>
      ))}
    </div>
  );
}
