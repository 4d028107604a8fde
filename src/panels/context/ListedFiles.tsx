import type { ReactElement } from 'react';
import type { ListedRead } from '#core/ignore/listedReads.ts';
import { contextText } from '#i18n/contextText.ts';
import { useApp } from '#state/useApp.ts';

/** How many files of a list a source reads, and the first of them. */
export function ListedFiles({
  read: { count, first },
}: {
  readonly read: Pick<ListedRead, 'count' | 'first'>;
}): ReactElement {
  const say = contextText(useApp((state) => state.language));
  return (
    <small className={count === 0 ? 'sg-row-problem' : 'sg-soft'}>
      {say('files', { number: count })}
      {count > 0 && `: ${first.join(', ')}${count > first.length ? ', …' : ''}`}
    </small>
  );
}
