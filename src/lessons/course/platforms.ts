import cross from './files/cross.Dockerfile?raw';
import early from './files/early.Dockerfile?raw';
import earlySolved from './files/early-solved.Dockerfile?raw';
import emulated from './files/emulated.Dockerfile?raw';
import emulatedSolved from './files/emulated-solved.Dockerfile?raw';
import perArch from './files/per-arch.Dockerfile?raw';
import type { Lesson } from './lesson.ts';

const arm = { platform: 'linux/arm64' };

/** Several platforms: on which one a stage runs, and what is run once and what twice. */
export const platforms: Lesson = {
  steps: [
    { id: 'asked', text: emulated, work: arm },
    {
      id: 'cross',
      work: arm,
      view: { selection: 'line:1' },
      task: {
        kind: 'edit',
        until: [
          { is: 'accepted' },
          { is: 'on-builder', stage: 'build', follows: true },
          { is: 'on-builder', stage: 'runtime', follows: false },
          { is: 'platforms', stage: 'build', command: 'go build', each: true, uses: 'TARGETARCH' },
        ],
        solution: emulatedSolved,
      },
    },
    {
      id: 'native',
      text: cross,
      task: { kind: 'stages', which: { is: 'on-builder' } },
      after: { work: arm },
    },
    { id: 'twice', work: arm, task: { kind: 'stages', which: { is: 'doubled', target: '' } } },
    {
      id: 'early',
      text: early,
      work: arm,
      view: { selection: 'line:2', level: 'all' },
      task: {
        kind: 'edit',
        until: [
          { is: 'accepted' },
          { is: 'platforms', stage: 'build', command: 'go mod download', each: false },
          { is: 'on-builder', stage: 'runtime', follows: false },
          { is: 'platforms', stage: 'build', command: 'go build', each: true, uses: 'TARGETARCH' },
        ],
        solution: earlySolved,
      },
    },
    {
      id: 'per-platform',
      text: perArch,
      task: { kind: 'stages', which: { is: 'built', target: '', platform: arm.platform } },
      after: { work: arm },
    },
    { id: 'end', work: arm },
  ],
};
