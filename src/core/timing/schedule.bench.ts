import { medianTime, ms, type Bench } from '#testing/benchTable.ts';
import { savingsOf } from './savings.ts';
import { simulate } from './schedule.ts';
import type { Schedulable } from './scheduleTypes.ts';

/** Stages of ten steps; each copies from three earlier ones. */
function largeBuild(count: number, locked: boolean): readonly Schedulable[] {
  return Array.from({ length: count }, (_, id) => {
    const before = id % 10 === 0 ? [] : [id - 1];
    const beside = id % 10 === 5 ? [id - 10, id - 37, id - 101].filter((input) => input >= 0) : [];
    const lock = { id: `x${id % 3}`, target: '/c', sharing: 'locked' } as const;
    return {
      id,
      kind: 'run',
      inputs: [...before, ...beside].map((step) => ({ step, role: 'rootfs', paths: [] })),
      locks: locked && id % 2 === 0 ? [lock] : [],
    };
  });
}

const duration = (id: number): number => (id * 7919) % 1000;

export const simulation: Bench = () => ({
  title: 'simulation of a build',
  columns: ['steps', 'no limit', 'at most 4', 'half wait for 3 cache mounts', 'gain of each step'],
  rows: [100, 1000, 10_000].map((count) => {
    const free = largeBuild(count, false);
    const locked = largeBuild(count, true);
    const schedule = simulate(free, duration);
    const runs = count > 1000 ? 5 : 30;
    return [
      count,
      ms(medianTime(() => simulate(free, duration), runs)),
      ms(medianTime(() => simulate(free, duration, { maxParallelism: 4 }), runs)),
      ms(medianTime(() => simulate(locked, duration), runs)),
      ms(medianTime(() => savingsOf(free, schedule), runs)),
    ];
  }),
});
