import { useMemo, type ReactElement } from 'react';
import type { StageView } from '#core/analysis/overview-types.ts';
import { overlapOf } from '#core/analysis/overlap.ts';
import { between } from '#core/analysis/pair.ts';
import type { OverlapReason } from '#core/analysis/reason.ts';
import type { Step } from '#core/plan/types.ts';
import { useActions } from '#state/useApp.ts';
import { useOverview, useText } from '#state/overview.ts';
import { Button } from '#ui/Button.tsx';
import { Icon } from '#ui/icons.tsx';
import { HopLine } from './HopLine.tsx';
import { Section } from './Section.tsx';
import { StageLink } from '#panels/StageLink.tsx';

/** Steps of a chain shown at either end, where it is long. */
const ENDS = 6;

export interface PairDetailsProps {
  readonly a: StageView;
  readonly b: StageView;
}

/** Two stages: whether one waits for the other, the steps that say why, and the edges between them. */
export function PairDetails({ a, b }: PairDetailsProps): ReactElement {
  const { select } = useActions();
  const overview = useOverview();
  const t = useText();
  const { reason, path } = useMemo(() => between(overview, a.index, b.index), [overview, a, b]);
  const kind = useMemo(
    () => overlapOf(overview.plan, a.index).find(({ stage }) => stage === b.index)?.kind ?? 'none',
    [overview, a, b],
  );
  return (
    <>
      <header className="sg-details-head">
        <h2>
          <StageLink stage={a} /> <Icon name="path" /> <StageLink stage={b} />
        </h2>
        {kind !== 'none' && (
          <p className="sg-pair-kind">
            <Icon name={kind} size={14} />
            {t('canvas.time', { kind, selected: a.label })}
          </p>
        )}
        <Button icon="undo" onClick={() => select({ kind: 'stage', key: a.key })}>
          {t('pair.back', { stage: a.label })}
        </Button>
      </header>
      <Section title={t('pair.order')}>
        <Reason a={a} b={b} reason={reason} partly={kind === 'partly'} />
      </Section>
      <Section title={t('pair.edges')}>
        {path === undefined ? (
          <p className="sg-soft">{t('pair.no-edges')}</p>
        ) : (
          <ol className="sg-path">
            {path.references.map((reference) => (
              <li key={reference.id}>
                <HopLine reference={reference} />
              </li>
            ))}
          </ol>
        )}
      </Section>
    </>
  );
}

interface ReasonProps extends PairDetailsProps {
  readonly reason: OverlapReason | undefined;
  readonly partly: boolean;
}

function Reason({ a, b, reason, partly }: ReasonProps): ReactElement {
  const { plan, stages } = useOverview();
  const t = useText();
  const idle = [a, b].find(({ index }) => !plan.built.includes(index));
  if (idle !== undefined) return <p className="sg-soft">{t('pair.not-both', { stage: idle.label })}</p>;
  if (reason === undefined) return <p className="sg-soft">{t('pair.free')}</p>;
  const first = stages[reason.first]?.label ?? '';
  const next = stages[reason.next]?.label ?? '';
  const steps = reason.steps.flatMap((id) => plan.steps[id] ?? []);
  const shared = steps[0]?.origins.some(({ stage }) => stage === reason.next) === true;
  const long = steps.length > 2 * ENDS + 1;
  return (
    <>
      <p>{t(partly ? 'pair.partly' : 'pair.waits', { first, next })}</p>
      {shared && <p>{t('pair.shared')}</p>}
      <ol className="sg-chain">
        {(long ? steps.slice(0, ENDS) : steps).map((step) => (
          <ChainStep key={step.id} step={step} />
        ))}
        {long && <li className="sg-soft">{t('pair.more', { count: steps.length - 2 * ENDS })}</li>}
        {long && steps.slice(-ENDS).map((step) => <ChainStep key={step.id} step={step} />)}
      </ol>
    </>
  );
}

function ChainStep({ step }: { readonly step: Step }): ReactElement {
  const { select } = useActions();
  const t = useText();
  const [line] = step.lines;
  return (
    <li>
      <button
        type="button"
        className="sg-step"
        disabled={line === undefined}
        onClick={() => line !== undefined && select({ kind: 'line', line })}
      >
        <code>{step.label}</code>
        {line !== undefined && <small>{t('line', { line })}</small>}
      </button>
    </li>
  );
}
