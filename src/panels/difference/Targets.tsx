import type { ReactElement } from 'react';
import type { TargetChange } from '#core/difference/types.ts';
import { targetNotes, type NoteParts } from '#i18n/differenceNotes.ts';
import { LongList } from '#panels/LongList.tsx';
import { KindMark } from './KindMark.tsx';
import { useDifferenceText } from './useDifferenceText.ts';

export interface TargetsProps {
  readonly targets: readonly TargetChange[];
  readonly parts: NoteParts;
}

/** What became of the targets; those that build the same are left out. */
export function Targets({ targets, parts }: TargetsProps): ReactElement {
  const t = useDifferenceText();
  const changed = targets.filter(({ kind }) => kind !== 'same');
  return (
    <LongList as="ul" className="sg-changes" items={changed} shown={12}>
      {(change) => {
        const name = (change.after ?? change.before)?.name ?? '';
        return (
          <li key={`${change.kind} ${name}`}>
            <div className="sg-changes-head">
              <b>{name === '' ? t('default-target') : name}</b>
              <KindMark kind={change.kind} />
            </div>
            <ul className="sg-change-notes">
              {targetNotes(change, parts).map((note) => (
                <li key={note}>{note}</li>
              ))}
            </ul>
          </li>
        );
      }}
    </LongList>
  );
}
