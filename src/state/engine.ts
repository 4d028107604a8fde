import type { CheckedOverview } from '#core/checks/checkedOverview.ts';
import type { BuildOptions } from '#core/stages/types.ts';
import { optionsOf } from './options.ts';
import type { AppStore } from './store.ts';
import type { Analysed, AppState } from './types.ts';

/** The engine: a pure function of text, options and target. */
export type Analyse = (
  text: string,
  options: BuildOptions,
  target: string,
  other?: string,
) => CheckedOverview;

/** What is asked of a background engine, and what it answers; plain data, so that it can cross to a worker. */
export interface Job {
  readonly text: string;
  readonly options: BuildOptions;
  readonly target: string;
  /** Target to compare with, where that is asked for. */
  readonly other?: string;
}

/** An engine elsewhere that works on one job at a time. */
export interface Background {
  /** Fails where the engine breaks down; never settles once stopped. */
  readonly run: (job: Job) => Promise<CheckedOverview>;
  readonly stop: () => void;
}

export interface EngineParts {
  readonly analyse: Analyse;
  readonly startBackground: () => Background;
  /** Calls back before the next picture is drawn. */
  readonly nextFrame: (callback: () => void) => void;
  /** Milliseconds, from any fixed point. */
  readonly now: () => number;
  /** Told what went wrong when the engine breaks down within the frame. */
  readonly report: (error: unknown) => void;
}

/** Texts up to this length (UTF-16 units) are analysed within the frame; longer ones in the background. */
export const SYNC_LIMIT = 60_000;

/** A background job older than this (ms) is given up when a newer one waits. */
const PATIENCE = 1500;

const inputs = ['text', 'target', 'buildArgs', 'platform', 'buildPlatform', 'contexts'] as const;

/** The second target is worked out only while it is looked at. */
function otherOf({ view, compareWith }: AppState): string | undefined {
  return view === 'compare' && compareWith !== null ? compareWith : undefined;
}

function sameWork(one: AppState, other: AppState): boolean {
  return inputs.every((input) => one[input] === other[input]) && otherOf(one) === otherOf(other);
}

function analysedOf({ text, opened }: AppState): Analysed {
  return { text, opened };
}

/**
 * Keeps `overview` up to date with the work, from now until the returned function is called:
 *
 *     typing ──► one analysis a frame ──────────────► overview     (short texts)
 *           └──► background: one job runs, the newest waits ──► overview     (long texts)
 *
 * A result for work that has changed meanwhile is still shown: it is closer than what was there
 * before; `status` stays `working` until the newest is in. A breakdown keeps the last good picture.
 */
export function startEngine(
  store: AppStore,
  { analyse, startBackground, nextFrame, now, report }: EngineParts,
): () => void {
  let background: Background | undefined;
  let running: { readonly since: number } | undefined;
  let waiting = false;
  let framed = false;
  let stopped = false;

  const dropBackground = (): void => {
    background?.stop();
    background = undefined;
    running = undefined;
    waiting = false;
  };

  const failed = (): void => {
    store.setState({ status: 'ready', notice: { kind: 'engine-failed' } });
  };

  const runInBackground = (state: AppState): void => {
    if (running !== undefined && now() - running.since < PATIENCE) {
      waiting = true;
      return;
    }
    if (running !== undefined) dropBackground();
    background ??= startBackground();
    const mine = { since: now() };
    running = mine;
    waiting = false;
    const other = otherOf(state);
    const job: Job = {
      text: state.text,
      options: optionsOf(state),
      target: state.target,
      ...(other !== undefined && { other }),
    };
    const settle = (result: Partial<AppState>): void => {
      if (running !== mine) return;
      running = undefined;
      store.setState({ ...result, status: waiting ? 'working' : 'ready' });
      if (waiting) runInBackground(store.getState());
    };
    background.run(job).then(
      (overview) => settle({ overview, analysed: analysedOf(state) }),
      () => {
        if (running !== mine) return;
        const again = waiting;
        dropBackground();
        if (again) runInBackground(store.getState());
        else failed();
      },
    );
  };

  const refresh = (): void => {
    framed = false;
    if (stopped) return;
    const state = store.getState();
    if (state.text.length > SYNC_LIMIT) {
      runInBackground(state);
      return;
    }
    dropBackground();
    try {
      const overview = analyse(state.text, optionsOf(state), state.target, otherOf(state));
      store.setState({ overview, analysed: analysedOf(state), status: 'ready' });
    } catch (error) {
      report(error);
      failed();
    }
  };

  const unsubscribe = store.subscribe((state, before) => {
    if (sameWork(state, before)) return;
    if (state.status !== 'working') store.setState({ status: 'working' });
    if (framed) return;
    framed = true;
    nextFrame(refresh);
  });
  refresh();

  return () => {
    stopped = true;
    unsubscribe();
    dropBackground();
  };
}
