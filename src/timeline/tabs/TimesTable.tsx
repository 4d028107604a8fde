import { Fragment, memo, useMemo, useRef, type ReactElement } from 'react';
import type { StepState } from '#core/timing/moment.ts';
import { useText } from '#state/overview.ts';
import type { Translate } from '#i18n/messages.ts';
import type { TimelineText } from '#i18n/timelineMessages.ts';
import { Icon } from '#ui/icons.tsx';
import { DurationField } from '#timeline/chart/DurationField.tsx';
import { useModel, usePlace, useTimelineText } from '#timeline/model.ts';
import { gapWords, stepWords } from '#timeline/sentences.ts';
import { stateAt } from '#core/timing/moment.ts';
import { firstOrigin } from '#core/plan/stepNames.ts';
import './table.css';
import type { BuildTimes, StepTime } from '#core/timing/buildTimesTypes.ts';
import { useStates } from '#timeline/play/useStates.ts';
import { useRowsInView } from './useRowsInView.ts';
import { selectStep } from '#timeline/useSteps.ts';
import { useActions } from '#state/useApp.ts';

/** Without a log there is no state but at a moment. */
const columns = ['stage', 'step', 'line', 'state', 'start', 'duration', 'end', 'waits', 'slack'] as const;

/** Rows from which the widths of columns are fixed: they would change as rows come into view. */
const MANY = 60;

/** Every bar's data as text, and a field for every duration. */
export function TimesTable(): ReactElement {
  const model = useModel();
  const { times } = model;
  const { t } = useTimelineText();
  const states = useStates(model);
  const hasStates = states !== undefined || times.log !== undefined;
  const byStart = useMemo(
    () => times.steps.toSorted((a, b) => a.startMs - b.startMs || a.step.id - b.step.id),
    [times],
  );
  const table = useRef<HTMLTableElement>(null);
  const { drawn, after, measure, onFocus } = useRowsInView(table, byStart.length);
  const shown = columns.filter((column) => column !== 'state' || hasStates);
  return (
    <table
      ref={table}
      className={`sg-times ${byStart.length > MANY ? 'sg-times-long' : ''}`}
      aria-rowcount={byStart.length + 1}
    >
      <caption className="sg-hidden">{t('table.caption')}</caption>
      <thead>
        <tr aria-rowindex={1}>
          {shown.map((column) => (
            <th key={column} scope="col" className={`sg-times-${column}`}>
              {t(`table.${column}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody onFocus={onFocus}>
        {drawn.map(({ index, before }) => {
          const step = byStart[index];
          return (
            step !== undefined && (
              <Fragment key={step.step.id}>
                <Filler height={before} />
                <Row
                  index={index}
                  measure={measure}
                  time={step}
                  times={times}
                  state={hasStates ? (states?.[step.step.id] ?? stateAt(step, Infinity)) : undefined}
                />
              </Fragment>
            )
          );
        })}
        <Filler height={after} />
      </tbody>
    </table>
  );
}

/** Stands for rows that are out of view. */
function Filler({ height }: { readonly height: number }): ReactElement | null {
  return height > 0 ? <tr aria-hidden="true" style={{ height }} /> : null;
}

interface RowProps {
  /** Its place, from 0. */
  readonly index: number;
  readonly measure: (row: Element | null) => void;
  readonly time: StepTime;
  readonly times: BuildTimes;
  /** Left out where undefined. */
  readonly state: StepState | undefined;
}

const Row = memo(({ index, measure, time: step, times, state }: RowProps): ReactElement => {
  const actions = useActions();
  const { t, time } = useTimelineText();
  const say = useText();
  const origin = firstOrigin(step.step);
  const stage = times.basis.stages[origin?.stage ?? -1]?.label;
  const { isReadOnly } = usePlace();
  const before = times.steps[step.after ?? -1];
  const waits = [
    ...(before === undefined ? [] : [stepWords(before.step, t)]),
    ...step.gaps.map((gap) => `${gapWords(gap, t)} ${time(gap.untilMs - gap.fromMs)}`),
  ];
  return (
    <tr
      ref={measure}
      data-index={index}
      aria-rowindex={index + 2}
      className={step.critical ? 'sg-times-critical' : ''}
    >
      <td>{stage ?? t('lane.sources')}</td>
      <th scope="row">
        <button type="button" className="sg-link" onClick={() => selectStep(actions, times, step.step.id)}>
          <code title={step.step.label}>{stepWords(step.step, t)}</code>
        </button>
        {step.critical && <em>{t('table.critical')}</em>}
        {step.tie && <em>{t('bar.tie')}</em>}
      </th>
      <td className="sg-number">{origin === undefined || origin.line === 0 ? '' : origin.line}</td>
      {state !== undefined && (
        <td>
          <span className={`sg-step-state sg-step-state-${state}`}>
            <Icon name={state} size={13} />
            {stateWords(step, state, times, { t, say })}
          </span>
        </td>
      )}
      <td className="sg-number">{time(step.startMs)}</td>
      <td>
        {isReadOnly ? time(step.durationMs) : <DurationField time={step} />}
        {step.atLeast && <em>{t('table.at-least')}</em>}
      </td>
      <td className="sg-number">{time(step.endMs)}</td>
      <td>{waits.length === 0 ? t('table.nothing') : waits.join('; ')}</td>
      <td className="sg-number">{time(step.slackMs)}</td>
    </tr>
  );
});
Row.displayName = 'Row';

/** In a build that failed CACHED is also what BuildKit did not need. */
function stateWords(
  { outcome }: StepTime,
  state: StepState,
  { log }: BuildTimes,
  { t, say }: { readonly t: TimelineText['t']; readonly say: Translate },
): string {
  if (outcome === 'hung') return t('state.hung');
  const isUnsure = state === 'cached' && log?.log.failure !== undefined;
  return isUnsure ? t('state.cached-or-unneeded') : say(`state.${state}`);
}
