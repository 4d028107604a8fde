import tested from './files/tested.Dockerfile?raw';
import testedSolved from './files/tested-solved.Dockerfile?raw';
import type { Lesson } from './lesson.ts';

/** What a target builds, and what it leaves out. */
export const target: Lesson = {
  steps: [
    { id: 'last', text: tested },
    {
      id: 'run-tests',
      task: { kind: 'target', until: [{ is: 'role', stage: 'test', roles: ['target'] }], solution: 'test' },
    },
    {
      id: 'predict',
      work: { target: 'test' },
      task: { kind: 'stages', which: { is: 'built', target: 'docs' } },
      after: { work: { target: 'docs' } },
    },
    {
      id: 'least',
      task: { kind: 'target', until: [{ is: 'only', stages: ['base'] }], solution: 'base' },
    },
    {
      id: 'gate',
      view: { selection: 'stage:test' },
      task: {
        kind: 'edit',
        until: [
          { is: 'accepted' },
          { is: 'role', stage: 'runtime', roles: ['target'] },
          { is: 'role', stage: 'test', roles: ['files', 'layers', 'build-only'] },
        ],
        solution: testedSolved,
      },
    },
    { id: 'end', text: testedSolved },
  ],
};
