import { useEffect, type ReactElement } from 'react';
import { useActions, useApp, useAppStore } from '#state/useApp.ts';
import { IconButton } from '#ui/Button.tsx';
import { announce } from '#ui/live.tsx';
import { Menu } from '#ui/Menu.tsx';
import { useModel, useTimelineText } from '#timeline/model.ts';
import './play.css';
import { speeds, stateAt, suitableSpeed } from '#core/timing/moment.ts';
import { stepWords } from '#timeline/sentences.ts';
import { playOrPause, stepBy } from './usePlayback.ts';

/** Play, pause, one event on or back, jump, scrub, speed. */
export function PlayControls(): ReactElement {
  const store = useAppStore();
  const { setMoment, setPlaying } = useActions();
  const model = useModel();
  const { t } = useTimelineText();
  const playing = useApp((state) => state.timeline.playing);
  const jump = (moment: number): void => {
    setPlaying(false);
    setMoment(moment);
  };
  return (
    <div className="sg-play" role="group" aria-label={t('play.moment')}>
      <IconButton icon="to-start" label={t('play.start')} onClick={() => jump(0)} />
      <IconButton icon="step-back" label={t('play.back')} onClick={() => stepBy(store, model, -1)} />
      <IconButton
        look="plain"
        icon={playing ? 'pause' : 'play'}
        label={t(playing ? 'play.pause' : 'play.play')}
        onClick={() => playOrPause(store, model)}
      />
      <IconButton icon="step-forward" label={t('play.forward')} onClick={() => stepBy(store, model, 1)} />
      <IconButton icon="to-end" label={t('play.end')} onClick={() => jump(model.times.makespanMs)} />
      <Scrubber />
      <Speed />
      <Speaker />
    </div>
  );
}

/** Steps of the slider: fine enough for any screen. */
const NOTCHES = 1000;

function Scrubber(): ReactElement {
  const { setMoment, setPlaying } = useActions();
  const { times } = useModel();
  const { t, time } = useTimelineText();
  const moment = useApp((state) => state.timeline.moment);
  const { makespanMs } = times;
  const words = t('play.at', { time: time(moment ?? 0), total: time(makespanMs) });
  return (
    <span className="sg-scrub">
      <input
        type="range"
        min={0}
        max={NOTCHES}
        value={moment === null || makespanMs === 0 ? 0 : Math.round((moment / makespanMs) * NOTCHES)}
        aria-label={t('play.moment')}
        aria-valuetext={words}
        onChange={({ target }) => {
          setPlaying(false);
          setMoment((Number(target.value) / NOTCHES) * makespanMs);
        }}
      />
      <span className="sg-scrub-time">{moment === null ? time(makespanMs) : words}</span>
      <IconButton
        icon="close"
        label={t('play.off')}
        className={moment === null ? 'sg-scrub-off' : ''}
        onClick={() => setMoment(null)}
      />
    </span>
  );
}

function Speed(): ReactElement {
  const { setSpeed } = useActions();
  const { times } = useModel();
  const { t } = useTimelineText();
  const speed = useApp((state) => state.timeline.speed);
  const automatic = suitableSpeed(times.makespanMs);
  const items = [0, ...speeds].map((each) => ({
    id: String(each),
    label: each === 0 ? t('play.speed-auto', { speed: automatic }) : t('play.times', { speed: each }),
    checked: each === speed,
    onSelect: () => setSpeed(each),
  }));
  return (
    <Menu label={t('play.speed')} items={items}>
      {t('play.times', { speed: speed === 0 ? automatic : speed })}
    </Menu>
  );
}

/** Running steps that are named. */
const NAMED = 4;

/** Says what runs after every jump; while it plays it keeps silent. */
function Speaker(): null {
  const { times } = useModel();
  const { t, time } = useTimelineText();
  const playing = useApp((state) => state.timeline.playing);
  const moment = useApp((state) => (state.timeline.playing ? null : state.timeline.moment));
  useEffect(() => {
    if (moment === null || playing) return undefined;
    const timer = setTimeout(() => {
      const states = times.steps.map((step) => stateAt(step, moment));
      const running = times.steps.filter((_, id) => states[id] === 'running');
      const names = running.slice(0, NAMED).map(({ step }) => stepWords(step, t));
      const waiting = states.filter((state) => state === 'waiting').length;
      const done = states.length - waiting - running.length;
      announce(
        t('play.now', {
          time: time(moment),
          running: names,
          more: running.length - names.length,
          waiting,
          done,
        }),
      );
    }, 300);
    return () => clearTimeout(timer);
  }, [moment, playing, times, t, time]);
  return null;
}
