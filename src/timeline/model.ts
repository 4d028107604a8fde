import { createContext, useContext } from 'react';
import { timelineText, type TimelineText } from '#i18n/timelineMessages.ts';
import type { TriedDuration } from '#state/timelineTypes.ts';
import { useApp } from '#state/useApp.ts';
import type { Lane } from './chart/lanes.ts';
import type { BuildTimes } from '#core/timing/buildTimesTypes.ts';

/** What every part of the timeline draws from. */
export interface TimelineModel {
  readonly times: BuildTimes;
  readonly lanes: readonly Lane[];
  /** Moments at which something changes. */
  readonly events: readonly number[];
  /** Name of the log the times come from; "" where they come from none. */
  readonly logName: string;
  /** None of the log's steps is in the file (any more): the times are none of the log's. */
  readonly isForeign: boolean;
  /** Shows a duration while it is being dragged; null ends that. */
  readonly preview: (change: TriedDuration | null) => void;
}

export const ModelContext = createContext<TimelineModel | undefined>(undefined);

export function useModel(): TimelineModel {
  const model = useContext(ModelContext);
  if (model === undefined) throw new Error('a part of the timeline outside of it');
  return model;
}

/** Where a timeline stands. */
export interface TimelinePlace {
  /** Durations are what the link says: in somebody else's page nothing is changed. */
  readonly isReadOnly?: boolean;
  /** Read from the last row of a hall. */
  readonly isLarge?: boolean;
}

export const PlaceContext = createContext<TimelinePlace>({});

export function usePlace(): TimelinePlace {
  return useContext(PlaceContext);
}

/** Sentences of the timeline in the reader's language. */
export function useTimelineText(): TimelineText {
  return timelineText(useApp((state) => state.language));
}
