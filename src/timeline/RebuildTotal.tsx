import type { ReactElement } from 'react';
import { rebuildText } from '#i18n/rebuildText.ts';
import { useRebuilding } from '#state/rebuilding.ts';
import { useApp } from '#state/useApp.ts';

/** How long the next build takes after the change that is looked at; nothing while none is. */
export function RebuildTotal(): ReactElement | null {
  const language = useApp((state) => state.language);
  const page = useRebuilding(({ rebuild }) => rebuild);
  const timed = useRebuilding((selectors) => selectors.timed);
  if (timed === undefined || page?.asked.rebuild === undefined) return null;
  const text = rebuildText(language);
  return (
    <p className="sg-critical-stages">
      <b>{text.time(timed.time)}</b> <span>{text.total(page.rebuild)}</span>
    </p>
  );
}
