import type { ReactElement } from 'react';
import type { Check } from '#core/checks/types.ts';
import type { Difference } from '#core/difference/types.ts';
import { problemText } from '#i18n/problemText.ts';
import { useActions, useApp } from '#state/useApp.ts';
import { LongList } from '#panels/LongList.tsx';
import { useDifferenceText } from './useDifferenceText.ts';

/** Which findings of checks are new, which are gone, and how many are still there. */
export function Findings({ findings }: { readonly findings: Difference['findings'] }): ReactElement {
  const t = useDifferenceText();
  const { added, gone, staying } = findings;
  return (
    <>
      {added.length > 0 && (
        <>
          <p className="sg-change sg-change-added">{t('finding.added', { count: added.length })}</p>
          <FindingList checks={added} isLinked />
        </>
      )}
      {gone.length > 0 && (
        <>
          <p className="sg-change sg-change-gone">{t('finding.gone', { count: gone.length })}</p>
          <FindingList checks={gone} isLinked={false} />
        </>
      )}
      {staying.length > 0 && <p className="sg-soft">{t('finding.staying', { count: staying.length })}</p>}
    </>
  );
}

interface FindingListProps {
  readonly checks: readonly Check[];
  /** Their lines are those of the text that is shown. */
  readonly isLinked: boolean;
}

function FindingList({ checks, isLinked }: FindingListProps): ReactElement {
  const t = useDifferenceText();
  const language = useApp((state) => state.language);
  const { goTo } = useActions();
  return (
    <LongList
      as="ul"
      className="sg-change-notes"
      items={checks.map((check, index) => ({ check, index }))}
      shown={8}
    >
      {({ check, index }) => (
        <li key={index}>
          {isLinked ? (
            <button
              type="button"
              className="sg-link"
              onClick={() => goTo({ kind: 'line', line: check.line })}
            >
              {t('line', { line: check.line })}
            </button>
          ) : (
            <span className="sg-soft">{t('line', { line: check.line })}</span>
          )}{' '}
          {problemText(language, check).says}
        </li>
      )}
    </LongList>
  );
}
