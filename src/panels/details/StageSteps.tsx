import type { ReactElement } from 'react';
import type { StageView } from '#core/analysis/overview-types.ts';
import { stageSteps, type StageStep } from '#core/analysis/steps.ts';
import type { Translate } from '#i18n/messages.ts';
import { useActions } from '#state/useApp.ts';
import { useOverview, useText } from '#state/overview.ts';
import { LongList } from '#panels/LongList.tsx';
import { Section } from './Section.tsx';
import { shortLabel } from '#i18n/stepLabel.ts';

/** The steps of a stage: what each waits for besides the one before, and whom it is shared with. */
export function StageSteps({ stage }: { readonly stage: StageView }): ReactElement {
  const { plan } = useOverview();
  const t = useText();
  const steps = stageSteps(plan, stage.index);
  if (steps.length === 0) {
    const built = plan.built.includes(stage.index);
    return (
      <Section title={t('steps.title')}>
        <p className="sg-soft">{t(built ? 'steps.none' : 'steps.not-built')}</p>
      </Section>
    );
  }
  return (
    <Section title={t('steps.title')}>
      <LongList key={stage.key} as="ol" className="sg-steps" items={steps}>
        {(step) => (
          <li key={`${step.step.id} ${step.step.kind}`}>
            <StepLine stage={stage} step={step} />
          </li>
        )}
      </LongList>
    </Section>
  );
}

function StepLine({ stage, step }: { readonly stage: StageView; readonly step: StageStep }): ReactElement {
  const { select } = useActions();
  const { stages } = useOverview();
  const t = useText();
  const { row } = step.origin;
  const notes = stepNotes(step, stages, t);
  return (
    <button
      type="button"
      className="sg-step"
      onClick={() =>
        select(row < 0 ? { kind: 'stage', key: stage.key } : { kind: 'row', stageKey: stage.key, row })
      }
    >
      <code>{step.step.label}</code>
      {notes.map((note) => (
        <small key={note}>{note}</small>
      ))}
    </button>
  );
}

/** What there is to say of a step besides its name. */
export function stepNotes(
  { waitsFor, sharedWith }: StageStep,
  stages: readonly StageView[],
  t: Translate,
): readonly string[] {
  const waits = [
    ...new Set(
      waitsFor.map(({ kind, label }) => (kind === 'context' ? t('source.context') : shortLabel(label))),
    ),
  ].join(', ');
  const places = sharedWith
    .map(({ stage, line }) => t('steps.place', { stage: stages[stage]?.label ?? '', line }))
    .join(', ');
  return [
    ...(waits === '' ? [] : [t('steps.waits', { steps: waits })]),
    ...(places === '' ? [] : [t('steps.shared', { places })]),
  ];
}
