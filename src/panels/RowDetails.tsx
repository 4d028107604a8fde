import type { ReactElement } from 'react';
import type { RowView, StageView } from '#core/analysis/overview-types.ts';
import { problemText } from '#i18n/problemText.ts';
import { useOverview, useText } from '#state/overview.ts';
import { useApp } from '#state/store.ts';
import { ReferenceLine } from './ReferenceLine.tsx';
import { Section } from './Section.tsx';
import { StageLink } from './StageLink.tsx';

export interface RowDetailsProps {
  readonly row: RowView;
  readonly stage: StageView;
}

/** One instruction: its full text, what it reads, the steps it becomes. */
export function RowDetails({ row, stage }: RowDetailsProps): ReactElement {
  const { references, plan, problems } = useOverview();
  const language = useApp((state) => state.language);
  const t = useText();
  const reads = references.filter(
    (reference) => reference.stage === stage.index && reference.row === row.row,
  );
  const steps = plan.steps.filter(({ origins }) =>
    origins.some((origin) => origin.stage === stage.index && origin.row === row.row),
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
      <pre className="sg-instruction">{row.text}</pre>
      {problem !== undefined && <p className="sg-row-problem">{problemText(language, problem).says}</p>}
      {(reads.length > 0 || row.readsContext) && (
        <Section title={t('row.reads')}>
          <ul className="sg-references">
            {row.readsContext && <li>{t('source.context')}</li>}
            {reads.map((reference) => (
              <li key={reference.id}>
                <ReferenceLine reference={reference} />
              </li>
            ))}
          </ul>
        </Section>
      )}
      <Section title={t('row.steps')}>
        {steps.length === 0 ? (
          <p className="sg-soft">{t(plan.built.includes(stage.index) ? 'row.no-step' : 'row.not-built')}</p>
        ) : (
          <ul className="sg-steps">
            {steps.map((step) => (
              <li key={step.id}>
                <code>{step.label}</code>
                {step.lines.length > 1 && (
                  <small className="sg-soft">{t('row.shared', { lines: step.lines })}</small>
                )}
              </li>
            ))}
          </ul>
        )}
      </Section>
    </>
  );
}
