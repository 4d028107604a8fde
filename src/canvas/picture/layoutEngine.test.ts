import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { Task } from './arrangement.ts';
import { LayoutEngine } from './layoutEngine.ts';

vi.mock('./arrangement.ts', () => ({ arrange: () => 'drawn on the page', weightOf: () => Infinity }));

/** A worker that ends by itself as long as `dies`: no answer, and no error either. */
class FakeWorker {
  static dies = false;
  static started = 0;
  onmessage: ((event: { data: unknown }) => void) | undefined;
  constructor() {
    FakeWorker.started += 1;
  }
  postMessage({ number }: { number: number }): void {
    if (!FakeWorker.dies)
      setTimeout(() => this.onmessage?.({ data: { number, result: `picture ${number}` } }), 10);
  }
  terminate(): void {
    this.onmessage = undefined;
  }
}

beforeEach(() => {
  vi.useFakeTimers();
  vi.stubGlobal('Worker', FakeWorker);
  FakeWorker.dies = false;
  FakeWorker.started = 0;
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

const task = { kind: 'draw' } as unknown as Task;

test('a worker that ended by itself is started again, and asked again', () => {
  const engine = new LayoutEngine();
  const shown: unknown[] = [];
  engine.run(task, (result) => shown.push(result));
  vi.advanceTimersByTime(100);
  FakeWorker.dies = true;
  engine.run(task, (result) => shown.push(result));
  vi.advanceTimersByTime(1000);
  expect(shown).toEqual(['picture 1']);
  FakeWorker.dies = false;
  vi.advanceTimersByTime(60_000);
  expect(shown).toEqual(['picture 1', 'picture 2']);
  expect(FakeWorker.started).toBe(2);
});

test('only the newest request is answered, and nothing is started for one that was given up', () => {
  const engine = new LayoutEngine();
  const shown: unknown[] = [];
  engine.run(task, (result) => shown.push(result));
  engine.run(task, (result) => shown.push(result));
  vi.advanceTimersByTime(60_000);
  FakeWorker.dies = true;
  engine.run(task, (result) => shown.push(result));
  engine.stop();
  vi.advanceTimersByTime(600_000);
  expect(shown).toEqual(['picture 2']);
  expect(FakeWorker.started).toBe(1);
});
