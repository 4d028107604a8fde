import type { ReactElement } from 'react';
import type { InstructionChange, Sided } from '#core/difference/types.ts';
import { LongList } from '#panels/LongList.tsx';
import { kindSigns } from './KindMark.tsx';
import { useDifferenceText } from './useDifferenceText.ts';

/** A line of an instruction that went, came, or stands elsewhere. */
interface ChangedLine {
  readonly kind: 'added' | 'removed' | 'moved';
  readonly text: string;
}

export interface ChangedLinesProps {
  readonly changes: readonly InstructionChange[];
  readonly textsOf: (change: InstructionChange) => Sided<string | undefined>;
}

/** Lines that a list shows at first. */
const FEW = 12;

/** What became of instructions, line by line; those that stayed are left out. */
export function ChangedLines({ changes, textsOf }: ChangedLinesProps): ReactElement | null {
  const t = useDifferenceText();
  const lines = changes.flatMap((change): readonly ChangedLine[] => {
    const { before, after } = textsOf(change);
    if (change.kind === 'same') return [];
    if (change.kind === 'moved') return [{ kind: 'moved', text: after ?? '' }];
    return [
      ...(before === undefined ? [] : [{ kind: 'removed' as const, text: before }]),
      ...(after === undefined ? [] : [{ kind: 'added' as const, text: after }]),
    ];
  });
  if (lines.length === 0) return null;
  return (
    <LongList
      as="ol"
      className="sg-changed-lines"
      items={lines.map((line, index) => ({ ...line, index }))}
      shown={FEW}
    >
      {({ kind, text, index }) => (
        <li key={index} className={`sg-change-${kind}`}>
          <span className="sg-change-sign" aria-hidden="true">
            {kindSigns[kind]}
          </span>
          <span className="sg-hidden">{t(`kind.${kind}`)}</span>
          <code>{text}</code>
        </li>
      )}
    </LongList>
  );
}
