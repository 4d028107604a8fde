import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Overview } from '#core/analysis/overview-types.ts';
import { startEngine, SYNC_LIMIT, type Background, type Job } from './engine.ts';
import { createAppStore, initialState, type AppStore } from './store.ts';

let store: AppStore;

/** An engine that is easy to see through: the overview only names what it was made from. */
const overviewOf = (job: Job): Overview => ({
  ...initialState.overview,
  target: `${job.target}|${job.text.length}`,
});

interface Pending {
  readonly job: Job;
  readonly done: () => void;
  readonly fail: () => void;
}

let frames: (() => void)[] = [];
let pending: Pending[] = [];
let started = 0;
let clock = 0;
let reported: unknown[] = [];
let stop = (): void => undefined;
let again = (): void => undefined;
let breaks = false;
/** How long (ms) an analysis takes. */
let takes = 0;

function startBackground(): Background {
  started += 1;
  let alive = true;
  return {
    run: (job) =>
      new Promise((resolve, reject) => {
        pending.push({
          job,
          done: () => alive && resolve(overviewOf(job)),
          fail: () => alive && reject(new Error('crash')),
        });
      }),
    stop: () => {
      alive = false;
    },
  };
}

function frame(): void {
  const due = frames;
  frames = [];
  for (const callback of due) callback();
}

const settled = (): Promise<void> => new Promise((resolve) => setTimeout(resolve));
const shown = (): string => store.getState().overview.target;
const long = (extra: number): string => 'x'.repeat(SYNC_LIMIT + extra);

beforeEach(() => {
  store = createAppStore();
  frames = [];
  pending = [];
  started = 0;
  clock = 0;
  reported = [];
  breaks = false;
  takes = 0;
  ({ stop, again } = startEngine(store, {
    analyse: ({ parsed, options }, target) => {
      if (breaks) throw new Error('defect');
      clock += takes;
      return overviewOf({ text: parsed.text, options, target, ignore: '' });
    },
    startBackground,
    nextFrame: (callback) => frames.push(callback),
    now: () => clock,
    report: (error) => reported.push(error),
  }));
});

afterEach(() => stop());

describe('short texts', () => {
  test('are analysed at once at the start and once a frame afterwards', () => {
    expect(shown()).toBe('|0');
    store.actions.editText('FROM a');
    store.actions.editText('FROM ab');
    store.actions.setTarget('x');
    expect(frames).toHaveLength(1);
    expect(store.getState().status).toBe('working');
    frame();
    expect(shown()).toBe('x|7');
    expect(store.getState().status).toBe('ready');
  });

  test('a breakdown keeps the last picture and says so', () => {
    breaks = true;
    store.actions.editText('FROM a');
    frame();
    expect(shown()).toBe('|0');
    expect(store.getState().notice).toEqual({ kind: 'engine-failed' });
    expect(reported).toEqual([new Error('defect')]);
  });
});

test('what the engine learnt to say is said of a short text at once; in the background all is said already', () => {
  const before = store.getState().overview;
  again();
  expect(store.getState().overview).not.toBe(before);
  store.actions.editText(long(1));
  frame();
  again();
  expect(pending).toHaveLength(1);
});

describe('texts that are not long and yet take long', () => {
  const slow = (extra: number): string => long(extra - 1000);

  test('are analysed elsewhere from the next change on, until they are much shorter', async () => {
    takes = 200;
    store.actions.editText(slow(0));
    frame();
    expect(shown()).toBe(`|${slow(0).length}`);
    store.actions.editText(slow(1));
    frame();
    expect(pending).toHaveLength(1);
    pending[0]?.done();
    await settled();
    expect(shown()).toBe(`|${slow(1).length}`);
    store.actions.editText('FROM a');
    frame();
    expect(shown()).toBe('|6');
    expect(pending).toHaveLength(1);
  });

  test('are told there what the engine learnt to say meanwhile', () => {
    takes = 200;
    store.actions.editText(slow(0));
    frame();
    again();
    expect(pending).toHaveLength(1);
    again();
    expect(pending).toHaveLength(1);
  });
});

describe('long texts', () => {
  test('keep the last picture until the new one is there', async () => {
    store.actions.editText(long(1));
    frame();
    expect(shown()).toBe('|0');
    expect(store.getState().status).toBe('working');
    pending[0]?.done();
    await settled();
    expect(shown()).toBe(`|${SYNC_LIMIT + 1}`);
    expect(store.getState().status).toBe('ready');
  });

  test('say which file they belong to, and that is never one the reader does not see yet', async () => {
    store.actions.openWork({ text: long(1) }, 'example');
    frame();
    expect(store.getState()).toMatchObject({ opened: 1, analysed: { text: '', opened: 0 } });
    pending[0]?.done();
    await settled();
    expect(store.getState().analysed).toMatchObject({ text: long(1), opened: 1 });
  });

  test('only the newest waits while one runs', async () => {
    for (const extra of [1, 2, 3]) {
      store.actions.editText(long(extra));
      frame();
    }
    expect(pending).toHaveLength(1);
    pending[0]?.done();
    await settled();
    expect(store.getState().status).toBe('working');
    expect(pending.map(({ job }) => job.text.length - SYNC_LIMIT)).toEqual([1, 3]);
    pending[1]?.done();
    await settled();
    expect(shown()).toBe(`|${SYNC_LIMIT + 3}`);
    expect(store.getState().status).toBe('ready');
    expect(started).toBe(1);
  });

  test('a job that takes too long is given up for the newest', async () => {
    store.actions.editText(long(1));
    frame();
    clock = 5000;
    store.actions.editText(long(2));
    frame();
    expect(started).toBe(2);
    pending[0]?.done();
    await settled();
    expect(shown()).toBe('|0');
    pending[1]?.done();
    await settled();
    expect(shown()).toBe(`|${SYNC_LIMIT + 2}`);
  });

  test('a result that comes after the text became short again is dropped', async () => {
    store.actions.editText(long(1));
    frame();
    store.actions.editText('FROM a');
    frame();
    pending[0]?.done();
    await settled();
    expect(shown()).toBe('|6');
  });

  test('a crash is reported and the next text gets a fresh engine', async () => {
    store.actions.editText(long(1));
    frame();
    pending[0]?.fail();
    await settled();
    expect(store.getState()).toMatchObject({ status: 'ready', notice: { kind: 'engine-failed' } });
    store.actions.editText(long(2));
    frame();
    pending[1]?.done();
    await settled();
    expect(started).toBe(2);
    expect(shown()).toBe(`|${SYNC_LIMIT + 2}`);
  });
});
