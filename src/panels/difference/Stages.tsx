import type { ReactElement } from 'react';
import type { StageView } from '#core/analysis/overview-types.ts';
import type { ComparedFiles } from '#core/difference/compareFiles.ts';
import { rowOf } from '#core/difference/rowOf.ts';
import type { InstructionChange, Sided, StageChange } from '#core/difference/types.ts';
import { stageNotes, type NoteParts } from '#i18n/differenceNotes.ts';
import { LongList } from '#panels/LongList.tsx';
import { StageLink } from '#panels/StageLink.tsx';
import { useOverview } from '#state/overview.ts';
import { ChangedLines } from './ChangedLines.tsx';
import { KindMark } from './KindMark.tsx';
import { useDifferenceText } from './useDifferenceText.ts';

export interface StagesProps {
  readonly compared: ComparedFiles;
  readonly parts: NoteParts;
}

/** Stages shown at first. */
const FEW = 30;

/** What became of each stage: those that changed in full, the others as a number. */
export function Stages({ compared, parts }: StagesProps): ReactElement {
  const t = useDifferenceText();
  const { stages } = compared.difference;
  const changed = stages.filter(({ kind }) => kind !== 'same');
  const same = stages.length - changed.length;
  return (
    <>
      <LongList as="ul" className="sg-changes" items={changed} shown={FEW}>
        {(change) => (
          <ChangedStage
            key={`${change.before?.index ?? ''}>${change.after?.index ?? ''}`}
            change={change}
            parts={parts}
          />
        )}
      </LongList>
      {same > 0 && <p className="sg-soft">{t('stage.same-count', { count: same })}</p>}
    </>
  );
}

interface ChangedStageProps {
  readonly change: StageChange;
  readonly parts: NoteParts;
}

function ChangedStage({ change, parts }: ChangedStageProps): ReactElement {
  const { kind, before, after, instructions } = change;
  const { stages } = useOverview();
  const shown: StageView | undefined = stages.find(({ key }) => key === after?.key);
  const notes = stageNotes(change, parts);
  const alone = before === undefined || after === undefined ? (after ?? before) : undefined;
  const textsOf = (each: InstructionChange): Sided<string | undefined> => {
    const [old, now] = [rowOf(before, each.before), rowOf(after, each.after)];
    return { before: old && `${old.keyword} ${old.text}`, after: now && `${now.keyword} ${now.text}` };
  };
  return (
    <li>
      <div className="sg-changes-head">
        {shown === undefined ? <b>{(after ?? before)?.label}</b> : <StageLink stage={shown} />}
        <KindMark kind={kind} />
      </div>
      {notes.length > 0 && (
        <ul className="sg-change-notes">
          {notes.map((note) => (
            <li key={note}>{note}</li>
          ))}
        </ul>
      )}
      {alone !== undefined && <code className="sg-change-from">FROM {alone.baseWritten}</code>}
      <ChangedLines changes={instructions} textsOf={textsOf} />
    </li>
  );
}
