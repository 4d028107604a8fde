import { expect, test } from 'vitest';
import { buildEndMs, exportBars } from './buildEnd.ts';
import type { BuildSummary, Exporting } from './buildSummaryTypes.ts';

const exporting = (name: string, startMs: number, durationMs: number): Exporting => ({
  name,
  startMs,
  durationMs,
  share: 0,
  parts: [],
});

function summary(...exports: readonly Exporting[]): BuildSummary {
  return {
    totalMs: 0,
    isTotalKnown: false,
    parts: [],
    exports,
    stages: [],
    stepCount: 0,
    cachedCount: 0,
    isCacheSure: true,
    slowest: [],
  };
}

test('a build without a log ends with its last step', () => {
  expect(exportBars({ summary: undefined })).toEqual([]);
  expect(buildEndMs({ summary: undefined, makespanMs: 7 })).toBe(7);
});

test('exporters stand in the order of time, those at the same time below each other', () => {
  const found = summary(exporting('cache', 40, 30), exporting('image', 10, 50), exporting('nothing', 90, 0));
  expect(exportBars({ summary: found }).map(({ name, row }) => [name, row])).toEqual([
    ['image', 0],
    ['cache', 1],
  ]);
  expect(buildEndMs({ summary: found, makespanMs: 10 })).toBe(70);
});
