import chained from './files/chained.Dockerfile?raw';
import chainedSolved from './files/chained-solved.Dockerfile?raw';
import page from './files/page.Dockerfile?raw';
import type { Lesson } from './lesson.ts';

/** Durations (ms) of the steps of `page.Dockerfile`, by their names; what is left out takes no time worth a word. */
const durations = {
  'image client:-1': 0,
  'image server:-1': 0,
  'image runtime:-1': 0,
  context: 0,
  'workdir client:0': 0,
  'copy client:1': 0,
  'run client:2': 30_000,
  'workdir server:0': 0,
  'copy server:1': 0,
  'run server:2': 20_000,
  'run runtime:0': 10_000,
  'copy runtime:1': 0,
  'copy runtime:2': 0,
};

/** Steps, not stages, are scheduled: what waits for what. */
export const atOnce: Lesson = {
  steps: [
    { id: 'steps', text: page, view: { marks: 'parallel' } },
    {
      id: 'beside',
      task: { kind: 'stages', which: { is: 'beside', stage: 'runtime', target: '' } },
      after: { view: { marks: 'parallel' } },
    },
    {
      id: 'order',
      text: chained,
      task: { kind: 'order', lines: [13, 10, 4, 9] },
      after: { view: { timeline: 'lanes' } },
    },
    {
      id: 'untie',
      view: { selection: 'line:9' },
      task: {
        kind: 'edit',
        until: [
          { is: 'accepted' },
          { is: 'role', stage: 'client', roles: ['files'] },
          { is: 'role', stage: 'server', roles: ['files'] },
          { is: 'together', stages: ['client', 'server'] },
        ],
        solution: chainedSolved,
      },
      after: { view: { marks: 'parallel' } },
    },
    {
      id: 'time',
      text: page,
      work: { timing: { maxParallelism: 0, durations } },
      task: { kind: 'time' },
      after: { view: { timeline: 'lanes' } },
    },
    {
      id: 'one-by-one',
      work: { timing: { maxParallelism: 1, durations } },
      task: { kind: 'time' },
      after: { view: { timeline: 'lanes' } },
    },
    { id: 'end' },
  ],
};
