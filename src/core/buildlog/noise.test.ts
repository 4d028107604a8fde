import fc from 'fast-check';
import { expect, test } from 'vitest';
import { replay } from '#testing/traces/replay.ts';
import { ownTraces, readTraces } from '#testing/traces/traces.ts';
import { logGraph } from './logGraph.ts';
import { measureSteps } from './measure.ts';

const traces = readTraces(ownTraces);

test('a log of any file, shuffled and cut, laid over any other: everything stays finite', () => {
  let matched = 0;
  fc.assert(
    fc.property(
      fc.constantFrom(...traces),
      fc.option(fc.constantFrom(...traces), { freq: 2 }),
      fc.boolean(),
      fc.infiniteStream(fc.double({ min: 0, max: 1, noNaN: true, maxExcluded: true })),
      fc.double({ min: 0, max: 1, noNaN: true }),
      (trace, other, plain, numbers, share) => {
        const lines = (plain ? trace.plain : trace.raw).split('\n');
        const shuffled = lines.slice(0, Math.ceil(lines.length * share));
        for (let at = shuffled.length - 1; at > 0; at--) {
          const to = Math.floor((numbers.next().value as number) * (at + 1));
          [shuffled[at], shuffled[to]] = [shuffled[to] ?? '', shuffled[at] ?? ''];
        }
        const found = replay({ ...(other ?? trace), name: 'noise' }, shuffled.join('\n'));
        if (!found) return;
        matched += found.match.matches.filter(Boolean).length;
        for (const step of found.schedule.steps) expect(Number.isFinite(step.endMs)).toBe(true);
        for (const [id, duration] of found.measured.durationMs.entries()) {
          expect(duration).toBeGreaterThanOrEqual(0);
          const step = found.measured.steps[id];
          if (!step) continue;
          expect(step.startMs).toBeGreaterThanOrEqual(0);
          expect(step.workMs).toBeLessThanOrEqual(step.endMs);
          expect(step.startMs).toBeLessThanOrEqual(step.endMs);
        }
        const graph = logGraph(found.log);
        if (!graph) return;
        const alone = measureSteps(graph.steps, found.log, (id) => ({ logged: graph.logged[id] ?? -1 }));
        expect(alone.durationMs.every((duration) => Number.isFinite(duration))).toBe(true);
      },
    ),
    { numRuns: 300 },
  );
  expect(matched).toBeGreaterThan(0);
});
