import type { CheckedOverview } from '#core/checks/checkedOverview.ts';
import type { Resolution } from '#core/stages/resolve.ts';
import type { BuildOptions } from '#core/stages/types.ts';
import type { AppStore } from './store.ts';
import type { Analysed, AppState } from './types.ts';

/** The engine: a pure function of a file that has been read and a target, of a second target to compare with, and of an ignore file. */
export type Analyse = (
  file: Resolution,
  target: string,
  other: string | undefined,
  ignore: string,
) => CheckedOverview;

/** What is asked of a background engine, and what it answers; plain data, so that it can cross to a worker. */
export interface Job {
  readonly text: string;
  readonly options: BuildOptions;
  readonly target: string;
  /** Target to compare with, where that is asked for. */
  readonly other?: string;
  /** Text of the ignore file; "" is none. */
  readonly ignore: string;
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

export interface Engine {
  /** Analyses the work again, for when `analyse` can say more than before. What runs in the background says it all. */
  readonly again: () => void;
  readonly stop: () => void;
}

/** Texts up to this length (UTF-16 units) are analysed within the frame while that is quick; others in the background. */
export const SYNC_LIMIT = 30_000;

/** Texts of this length are analysed within the frame even if one took longer: what is slow is then the machine. */
const SHORT = 15_000;
/** An analysis within the frame that took longer (ms) is the last of a text as long: the next ones run elsewhere. */
const TOO_LONG = 40;
/** Share of its length at which a text is analysed within the frame again. */
const SHORTER = 0.75;

/** A background job older than this (ms) is given up when a newer one waits. */
const PATIENCE = 1500;

/** The second target is worked out only while it is looked at. */
function otherOf({ view, compareWith }: AppState): string | undefined {
  return view === 'compare' && compareWith !== null ? compareWith : undefined;
}

/**
 * Keeps `overview` up to date with the work, from now until it is stopped:
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
): Engine {
  const { options: optionsOf, reading } = store.selectors;
  let background: Background | undefined;
  let running: { readonly since: number } | undefined;
  let waiting = false;
  let framed = false;
  let stopped = false;
  // Length says little about the time that many stages take: what a text took says more.
  let limit = SYNC_LIMIT;
  /** Whether the latest work was analysed within the frame. */
  let inFrame = true;

  const analysedOf = (state: AppState): Analysed => {
    return { text: state.text, options: optionsOf(state), opened: state.opened };
  };
  const isSameWork = (one: AppState, other: AppState): boolean =>
    one.text === other.text &&
    one.target === other.target &&
    one.ignore === other.ignore &&
    optionsOf(one) === optionsOf(other) &&
    otherOf(one) === otherOf(other);

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
      ignore: state.ignore,
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
    const { length } = state.text;
    inFrame = length <= limit;
    if (!inFrame) {
      runInBackground(state);
      return;
    }
    dropBackground();
    const since = now();
    try {
      const file = reading(state.text, optionsOf(state));
      const overview = analyse(file, state.target, otherOf(state), state.ignore);
      store.setState({ overview, analysed: analysedOf(state), status: 'ready' });
    } catch (error) {
      report(error);
      failed();
    }
    if (now() - since > TOO_LONG) limit = Math.max(SHORT, SHORTER * length);
  };

  const unsubscribe = store.subscribe((state, before) => {
    if (isSameWork(state, before)) return;
    if (state.status !== 'working') store.setState({ status: 'working' });
    if (framed) return;
    framed = true;
    nextFrame(refresh);
  });
  refresh();

  return {
    again: () => {
      if (inFrame) refresh();
    },
    stop: () => {
      stopped = true;
      unsubscribe();
      dropBackground();
    },
  };
}
