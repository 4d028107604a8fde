import type { ReactElement } from 'react';
import type { OverlapKind } from '#core/analysis/types.ts';
import { Icon } from '#ui/icons.tsx';

/** When a stage runs, seen from the selected one: a sign, a word, and a sentence for who points at it. */
export interface TimeMarkProps {
  readonly kind: Exclude<OverlapKind, 'none'>;
  readonly word: string;
  readonly sentence: string;
}

/** A tab on top of the card. */
export function TimeMark({ kind, word, sentence }: TimeMarkProps): ReactElement {
  return (
    <span className={`sg-time sg-time-${kind}`} title={sentence}>
      <Icon name={kind} size={12} />
      {word}
    </span>
  );
}
