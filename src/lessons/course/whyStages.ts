import modules from './files/modules.Dockerfile?raw';
import oneStage from './files/one-stage.Dockerfile?raw';
import sharedBase from './files/shared-base.Dockerfile?raw';
import stillFat from './files/still-fat.Dockerfile?raw';
import stillFatSolved from './files/still-fat-solved.Dockerfile?raw';
import twoStages from './files/two-stages.Dockerfile?raw';
import type { Lesson } from './lesson.ts';

/** One stage against two: what ships. */
export const whyStages: Lesson = {
  steps: [
    { id: 'one', text: oneStage },
    { id: 'two', text: twoStages, view: { selection: 'line:9' } },
    {
      id: 'ships',
      text: sharedBase,
      task: { kind: 'stages', which: { is: 'role', roles: ['target', 'layers'], target: '' } },
    },
    {
      id: 'build-only',
      text: modules,
      task: { kind: 'stages', which: { is: 'role', roles: ['build-only'], target: '' } },
    },
    {
      id: 'slim',
      text: stillFat,
      view: { selection: 'line:6' },
      task: {
        kind: 'edit',
        until: [
          { is: 'accepted' },
          { is: 'refers', stage: 'runtime', to: 'build', kind: 'copy' },
          { is: 'role', stage: 'build', roles: ['files'] },
        ],
        solution: stillFatSolved,
      },
    },
    { id: 'end', text: stillFatSolved },
  ],
};
