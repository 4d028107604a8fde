import { defaultOptions, overviewOfFile } from '#core/analysis/overview.ts';
import type { SharedTiming } from '#core/share/fields.ts';
import { openFile } from '#core/stages/open.ts';

/**
 * Durations for some versions of a file: a RUN that has words of `seconds` in it takes so long, everything else no time.
 * Versions may give a step another place; no two of them may put different ones in the same.
 */
export function timingOf(texts: readonly string[], seconds: Readonly<Record<string, number>>): SharedTiming {
  const durations: Record<string, number> = { context: 0 };
  for (const text of texts) {
    for (const { key, rows } of overviewOfFile(openFile(text, defaultOptions), '').stages) {
      durations[`image ${key}:-1`] = 0;
      for (const { row, keyword, text: command } of rows) {
        const words =
          keyword === 'RUN' ? Object.keys(seconds).find((one) => command.includes(one)) : undefined;
        durations[`${keyword.toLowerCase()} ${key}:${row}`] = 1000 * (seconds[words ?? ''] ?? 0);
      }
    }
  }
  return { maxParallelism: 0, durations };
}
