import { useEffect } from 'react';
import { useActions, useApp, useAppStore } from '#state/useApp.ts';
import type { AppStore } from '#state/store.ts';
import type { TimelineModel } from '#timeline/model.ts';
import { neighbour, suitableSpeed } from '#core/timing/moment.ts';

/** Pause (ms) between two events where the reader wants no motion. */
const STEP_PAUSE = 900;

const wantsStill = (): boolean => window.matchMedia('(prefers-reduced-motion: reduce)').matches;

/** Moves the moment along while the build is played. It stops at the end by itself. */
export function usePlayback({ times, events }: TimelineModel): void {
  const { setMoment, setPlaying } = useActions();
  const store = useAppStore();
  const playing = useApp((state) => state.timeline.playing);
  const chosenSpeed = useApp((state) => state.timeline.speed);
  const { makespanMs } = times;
  const speed = chosenSpeed === 0 ? suitableSpeed(makespanMs) : chosenSpeed;

  useEffect(() => {
    if (!playing) return undefined;
    const now = (): number => store.getState().timeline.moment ?? 0;
    const arrive = (moment: number): void => {
      setMoment(Math.min(moment, makespanMs));
      if (moment >= makespanMs) setPlaying(false);
    };
    if (wantsStill()) {
      const timer = setInterval(() => arrive(neighbour(events, now(), 1)), STEP_PAUSE);
      return () => clearInterval(timer);
    }
    let last = performance.now();
    let frame = requestAnimationFrame(function move(time) {
      const passed = Math.max(0, Math.min(time - last, 250));
      last = time;
      frame = requestAnimationFrame(move);
      arrive(now() + passed * speed);
    });
    return () => cancelAnimationFrame(frame);
  }, [playing, speed, makespanMs, events, store, setMoment, setPlaying]);

  // An edit may make the build shorter than the moment that is looked at.
  useEffect(() => {
    const { moment } = store.getState().timeline;
    if (moment !== null && moment > makespanMs && makespanMs > 0) setMoment(makespanMs);
  }, [makespanMs, setMoment, store]);
}

/** Plays from where the moment is, from the start where there is none or the end was reached; or pauses. */
export function playOrPause({ getState, actions }: AppStore, { times }: TimelineModel): void {
  const { setMoment, setPlaying } = actions;
  const { playing, moment } = getState().timeline;
  if (!playing && (moment === null || moment >= times.makespanMs)) setMoment(0);
  setPlaying(!playing);
}

/** One event forward or back; playing pauses. */
export function stepBy(
  { getState, actions }: AppStore,
  { times, events }: TimelineModel,
  direction: 1 | -1,
): void {
  const { setMoment, setPlaying } = actions;
  const { moment } = getState().timeline;
  setPlaying(false);
  setMoment(
    moment === null ? (direction === 1 ? 0 : times.makespanMs) : neighbour(events, moment, direction),
  );
}
