import { beforeEach, describe, expect, test } from 'vitest';
import { checkedOverviewOf } from '#core/checks/checkedOverview.ts';
import { graphMarks } from '#core/timing/graphMarks.ts';
import { sampleFile } from '#testing/sampleFile.ts';
import { inTime } from './buildInTime.ts';
import { startEngine } from './engine.ts';
import { createAppStore, type AppStore } from './store.ts';

let store: AppStore;

beforeEach(() => {
  store = createAppStore({ text: sampleFile });
  startEngine(store, {
    analyse: (file, target, other) => checkedOverviewOf(file, target, other),
    startBackground: () => ({ run: () => Promise.reject(new Error('not asked')), stop: () => undefined }),
    nextFrame: (callback) => callback(),
    now: () => 0,
    report: (error) => {
      throw error;
    },
  });
});

const marks = () => inTime(store).graphMarks(store.getState());

describe('marks of the build in time', () => {
  test('are none until the timeline is there or the colours of starts are asked for', () => {
    expect(marks()).toBeNull();
    store.actions.setTimelineOpen(true);
    expect(marks()).toMatchObject({ states: undefined, starts: undefined });
    store.actions.setTimelineOpen(false);
    store.actions.setShowStarts(true);
    expect(marks()?.starts).toBeDefined();
    expect(marks()?.critical).toBeUndefined();
  });

  test('are those of the core for the moment that is looked at', () => {
    store.actions.setTimelineOpen(true);
    const { times, events } = inTime(store);
    const all = events(store.getState());
    expect(all.length).toBeGreaterThan(2);
    for (const moment of all) {
      store.actions.setMoment(moment);
      expect(marks()).toEqual(
        graphMarks(times(store.getState()), { moment, showStarts: false, showCritical: true }),
      );
    }
  });

  test('stay the same object between two events, and whatever else changes', () => {
    store.actions.setTimelineOpen(true);
    store.actions.setMoment(0);
    const before = marks();
    store.actions.setMoment(0.5);
    store.actions.select({ kind: 'line', line: 1 });
    store.actions.setView('matrix');
    expect(marks()).toBe(before);
  });

  test('follow a duration while it is dragged, and forget it afterwards', () => {
    store.actions.setTimelineOpen(true);
    const { times } = inTime(store);
    const { steps, makespanMs } = times(store.getState());
    const name = steps.at(-1)?.name ?? '';
    store.actions.tryDuration({ name, ms: 10 * makespanMs });
    expect(times(store.getState()).makespanMs).toBeGreaterThan(makespanMs);
    store.actions.tryDuration(null);
    expect(times(store.getState()).makespanMs).toBe(makespanMs);
  });

  test('belong to their store', () => {
    const other = createAppStore();
    expect(inTime(other)).not.toBe(inTime(store));
    expect(inTime(other).times(other.getState()).steps).toEqual([]);
  });
});
