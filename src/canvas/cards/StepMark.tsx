import type { CSSProperties, ReactElement } from 'react';
import type { Translate } from '#i18n/messages.ts';
import type { EarliestStart } from '#core/timing/graphMarks.ts';
import type { StepState } from '#core/timing/moment.ts';
import { Icon } from '#ui/icons.tsx';
import './stepMark.css';

/** What the timeline says of a line of a stage, or of the whole stage. */
export interface LineTimes {
  /** At the moment that is looked at. */
  readonly state: StepState | undefined;
  readonly start: EarliestStart | undefined;
}

/** How a line shows when it runs. */
export interface StepLook {
  /** A sign and a word: how far it is, or when it starts at the earliest. */
  readonly mark: ReactElement;
  /** The same in words, for those who do not see it. */
  readonly words: string;
  /** The ground of its line; undefined where only the mark tells. */
  readonly ground: CSSProperties | undefined;
}

/** What the times of a line look like; undefined where there are none. */
export function stepLook({ state, start }: LineTimes, t: Translate): StepLook | undefined {
  if (state !== undefined) {
    const words = t(`state.${state}`);
    return {
      mark: (
        <span className={`sg-step-mark sg-step-mark-${state}`} title={words}>
          <Icon name={state} size={12} />
          {words}
        </span>
      ),
      words,
      ground: undefined,
    };
  }
  if (start === undefined) return undefined;
  const words = t('graph.from', { ms: start.startMs });
  const ground = groundOf(start.share);
  return {
    mark: (
      <span
        className={`sg-step-mark sg-step-mark-start ${start.share > LATE ? 'sg-step-mark-late' : ''}`}
        style={ground}
      >
        {words}
      </span>
    ),
    words,
    ground,
  };
}

/** Parts of the colour (%) that the first and the last start are given: words stay legible on both. */
const LEAST = 5;
const MOST = 40;
/** Starts from this share of the build on have marks of the whole colour. */
const LATE = 0.6;

/** The ground of a line by its earliest start: the later, the deeper. */
function groundOf(share: number): CSSProperties {
  return { '--sg-start': `${Math.round(LEAST + share * (MOST - LEAST))}%` } as CSSProperties;
}
