import { assignLanes } from './lanes.ts';
import type { Exporting } from './buildSummaryTypes.ts';
import type { BuildTimes } from './buildTimesTypes.ts';

/** An exporter or importer as a bar: its row among those of them that overlap, from 0. */
export interface ExportBar extends Exporting {
  readonly row: number;
}

/** What a logged build did besides its steps, in the order of time; empty where nothing of it took time. */
export function exportBars({ summary }: Pick<BuildTimes, 'summary'>): readonly ExportBar[] {
  const exports = (summary?.exports ?? [])
    .filter(({ durationMs }) => durationMs >= 1)
    .toSorted((a, b) => a.startMs - b.startMs);
  const rows = assignLanes(
    exports.map(({ startMs, durationMs }) => ({ startMs, endMs: startMs + durationMs })),
  );
  return exports.map((one, at) => ({ ...one, row: rows[at] ?? 0 }));
}

/** When the last step and the last exporter have ended, in ms from the start of the first step. */
export function buildEndMs(times: Pick<BuildTimes, 'summary' | 'makespanMs'>): number {
  return exportBars(times).reduce(
    (end, { startMs, durationMs }) => Math.max(end, startMs + durationMs),
    times.makespanMs,
  );
}
