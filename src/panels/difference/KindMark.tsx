import type { ReactElement } from 'react';
import type { InstructionChange, StageChange } from '#core/difference/types.ts';
import { useDifferenceText } from './useDifferenceText.ts';
import './difference.css';

export type ChangeKind = StageChange['kind'] | InstructionChange['kind'];

/** The sign of each kind of change. */
export const kindSigns: Readonly<Record<ChangeKind, string>> = {
  added: '+',
  removed: '−',
  rewired: '⇄',
  changed: '~',
  moved: '↕',
  same: '=',
};

/** What became of something, as sign, word and colour. */
export function KindMark({ kind }: { readonly kind: ChangeKind }): ReactElement {
  const t = useDifferenceText();
  return (
    <span className={`sg-change sg-change-${kind}`}>
      <span className="sg-change-sign" aria-hidden="true">
        {kindSigns[kind]}
      </span>
      {t(`kind.${kind}`)}
    </span>
  );
}
