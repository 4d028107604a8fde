import type { ReactElement } from 'react';
import type { RowView, StageView } from '#core/analysis/overview-types.ts';
import { stageSteps } from '#core/analysis/steps.ts';
import { withSentences } from '#i18n/sentences.ts';
import { problemText } from '#i18n/problemText.ts';
import { useOverview, useStatus, useText } from '#state/overview.ts';
import { useApp } from '#state/useApp.ts';
import { onDemand } from '#ui/onDemand.tsx';
import { LongList } from '#panels/LongList.tsx';
import { ReferenceLine } from './ReferenceLine.tsx';
import { Section } from './Section.tsx';
import { StageLink } from '#panels/StageLink.tsx';
import { stepNotes } from './StageSteps.tsx';
import { Values } from './Values.tsx';

/** An instruction as it stands in the file, lines and all; on one line while the text is ahead of the graph. */
export function useWritten({ range, keyword, text }: Pick<RowView, 'range' | 'keyword' | 'text'>): string {
  const file = useApp((state) => state.text);
  const ready = useStatus() === 'ready';
  return ready ? file.slice(range.start, range.end).trimEnd() : `${keyword} ${text}`;
}

const RowRebuild = onDemand(
  () => withSentences(import('./RowRebuild.tsx'), 'rebuild').then((file) => file.RowRebuild),
  { isQuiet: true },
);

const RowSize = onDemand(() => withSentences(import('./RowSize.tsx'), 'sizes').then((file) => file.RowSize), {
  isQuiet: true,
});
const RowContext = onDemand(
  () => withSentences(import('./RowContext.tsx'), 'context').then((file) => file.RowContext),
  { isQuiet: true },
);

export interface RowDetailsProps {
  readonly row: RowView;
  readonly stage: StageView;
}

/** One instruction: its full text, its values, what it reads, the steps it becomes. */
export function RowDetails({ row, stage }: RowDetailsProps): ReactElement {
  const { references, plan, problems, stages } = useOverview();
  const language = useApp((state) => state.language);
  const t = useText();
  const written = useWritten(row);
  const isMeasured = useApp(
    ({ timeline: { measured, log } }) =>
      measured !== undefined || log?.builds[log.chosen]?.format === 'record',
  );
  const knowsContext = useApp(({ ignore, fileList }) => ignore !== '' || fileList !== null);
  const hasChange = useApp(({ marks, changed }) => marks === 'rebuild' && changed.length > 0);
  const reads = references.filter(
    (reference) => reference.stage === stage.index && reference.row === row.row,
  );
  const steps = stageSteps(plan, stage.index).filter(({ step }) =>
    step.origins.some((origin) => origin.stage === stage.index && origin.row === row.row),
  );
  const problem = problems.find(
    ({ rule, line }) => rule === row.problem && line >= row.line && line <= row.endLine,
  );
  return (
    <>
      <header className="sg-details-head">
        <h2 className="sg-code-title">{row.keyword}</h2>
        <p className="sg-soft">
          <StageLink stage={stage} />
          {t(row.endLine > row.line ? 'row.lines' : 'row.line', { line: row.line, endLine: row.endLine })}
        </p>
      </header>
      <pre className="sg-instruction">{written}</pre>
      {problem !== undefined && <p className="sg-row-problem">{problemText(language, problem).says}</p>}
      {hasChange && <RowRebuild stage={stage.key} row={row.row} />}
      {isMeasured && <RowSize stage={stage.key} row={row.row} />}
      <Values stage={stage.index} row={row.row} />
      {(reads.length > 0 || row.readsContext) && (
        <Section title={t('row.reads')}>
          <LongList
            as="ul"
            className="sg-references"
            items={reads}
            first={row.readsContext && <li>{t('source.context')}</li>}
          >
            {(reference) => (
              <li key={reference.id}>
                <ReferenceLine reference={reference} />
              </li>
            )}
          </LongList>
          {row.readsContext && knowsContext && <RowContext stage={stage.index} row={row.row} />}
        </Section>
      )}
      {row.problem === undefined && (
        <Section title={t('row.steps')}>
          {steps.length === 0 ? (
            <p className="sg-soft">{t(plan.built.includes(stage.index) ? 'row.no-step' : 'row.not-built')}</p>
          ) : (
            <ul className="sg-steps">
              {steps.map((step) => (
                <li key={step.step.id}>
                  <code>{step.step.label}</code>
                  {stepNotes(step, stages, t).map((note) => (
                    <small key={note} className="sg-soft">
                      {note}
                    </small>
                  ))}
                </li>
              ))}
            </ul>
          )}
        </Section>
      )}
    </>
  );
}
