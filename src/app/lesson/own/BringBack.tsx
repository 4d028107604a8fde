import type { ReactElement } from 'react';
import type { TranslateOwn } from '#i18n/lessonMessages.ts';
import { Button } from '#ui/Button.tsx';

/** Brings back what was removed last; nothing while nothing was. */
export function BringBack<Removed>(props: {
  readonly o: TranslateOwn;
  readonly removed: Removed | undefined;
  readonly onBack: (removed: Removed) => void;
}): ReactElement | null {
  const { o, removed, onBack } = props;
  if (removed === undefined) return null;
  return (
    <Button look="quiet" icon="undo" onClick={() => onBack(removed)}>
      {o('own.bring-back')}
    </Button>
  );
}
