import type { CSSProperties, ReactElement } from 'react';
import type { Translate } from '#i18n/messages.ts';
import type { EarliestStart } from '#core/timing/graphMarks.ts';
import { lineKey } from '#core/timing/lineKey.ts';
import type { StepState } from '#core/timing/moment.ts';
import { Icon } from '#ui/icons.tsx';
import { useCardActions } from '#canvas/actions.ts';
import { useTimeMark } from '#canvas/view/useTimeMarks.ts';
import './stepMark.css';

/** What the timeline says of a line of a stage, or of the whole stage. */
export interface LineTimes {
  /** At the moment that is looked at. */
  readonly state: StepState | undefined;
  readonly start: EarliestStart | undefined;
}

/** Each part stays the same object until it changes: a line is drawn again only when its own state does. */
export function useLineTimes(stageKey: string, row?: number): LineTimes {
  const key = lineKey(stageKey, row);
  const state = useTimeMark(({ states }) => states?.[key]);
  const start = useTimeMark(({ starts }) => starts?.[key]);
  return { state, start };
}

/** How far a step is, or when it starts at the earliest: a sign and a word. */
export function StepMark({ state, start }: LineTimes): ReactElement | null {
  const { t } = useCardActions();
  if (state !== undefined) {
    return (
      <span className={`sg-step-mark sg-step-mark-${state}`} title={t(`state.${state}`)}>
        <Icon name={state} size={12} />
        {t(`state.${state}`)}
      </span>
    );
  }
  return start === undefined ? null : (
    <span
      className={`sg-step-mark sg-step-mark-start ${start.share > LATE ? 'sg-step-mark-late' : ''}`}
      style={startGround({ state, start })}
    >
      {t('graph.from', { ms: start.startMs })}
    </span>
  );
}

/** The state of a whole stage, as a tab on its card. */
export function StageState({ stageKey }: { readonly stageKey: string }): ReactElement | null {
  const times = useLineTimes(stageKey);
  if (times.state === undefined && times.start === undefined) return null;
  return (
    <span className="sg-stage-state">
      <StepMark {...times} />
    </span>
  );
}

/** The mark in words, for those who do not see it. */
export function timesWords({ state, start }: LineTimes, t: Translate): string {
  if (state !== undefined) return t(`state.${state}`);
  return start === undefined ? '' : t('graph.from', { ms: start.startMs });
}

/** Parts of the colour (%) that the first and the last start are given: words stay legible on both. */
const LEAST = 5;
const MOST = 40;
/** Starts from this share of the build on have marks of the whole colour. */
const LATE = 0.6;

/** The ground of a line by its earliest start: the later, the deeper. */
export function startGround({ state, start }: LineTimes): CSSProperties | undefined {
  if (state !== undefined || start === undefined) return undefined;
  return { '--sg-start': `${Math.round(LEAST + start.share * (MOST - LEAST))}%` } as CSSProperties;
}

/** Whether the critical path of the build goes along an edge. */
export function useCritical(references: readonly string[]): boolean {
  const onPath = useTimeMark(
    ({ critical }) => critical !== undefined && references.some((id) => critical[id]),
  );
  return onPath ?? false;
}
