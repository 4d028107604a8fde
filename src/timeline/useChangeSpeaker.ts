import { useEffect, useRef } from 'react';
import { useApp } from '#state/useApp.ts';
import { announce } from '#ui/live.tsx';
import { useTimelineText, type TimelineModel } from './model.ts';
import { stepWords } from './sentences.ts';

/** Says what became of the build when one duration was typed, dragged, nudged or taken back. */
export function useChangeSpeaker({ times }: TimelineModel): void {
  const durations = useApp((state) => state.timing?.durations);
  const before = useRef(durations);
  const { t, time } = useTimelineText();
  useEffect(() => {
    if (durations === before.current) return;
    const old = before.current;
    before.current = durations;
    const changed = times.steps.filter(({ name }) => durations?.[name] !== old?.[name]);
    const [only] = changed;
    if (changed.length !== 1 || only === undefined) return;
    announce(
      t('durations.changed', {
        step: stepWords(only.step, t),
        time: time(only.durationMs),
        total: time(times.makespanMs),
      }),
    );
  }, [durations, times, t, time]);
}
