import asked from './files/asked.Dockerfile?raw';
import cachedAway from './files/cached-away.Dockerfile?raw';
import cachedAwaySolved from './files/cached-away-solved.Dockerfile?raw';
import locked from './files/locked.Dockerfile?raw';
import secret from './files/secret.Dockerfile?raw';
import token from './files/token.Dockerfile?raw';
import tokenSolved from './files/token-solved.Dockerfile?raw';
import type { Lesson } from './lesson.ts';

/** Durations (ms) of the steps of `locked.Dockerfile`, by their names. */
const durations = {
  'image base:-1': 0,
  'run base:0': 0,
  context: 0,
  'run build:0': 30_000,
  'copy build:1': 0,
  'run build:2': 0,
  'run runtime:0': 20_000,
  'copy runtime:1': 0,
};

/** Secrets, ssh and cache mounts: what never ends up in an image, and what does. */
export const secrets: Lesson = {
  steps: [
    { id: 'layer', text: token, view: { selection: 'line:6' } },
    {
      id: 'mount',
      task: {
        kind: 'edit',
        until: [
          { is: 'accepted' },
          { is: 'without', words: 'NPM_TOKEN' },
          { is: 'secret', id: 'npmrc', target: '/app/.npmrc', command: 'npm ci' },
          { is: 'without', words: 'rm .npmrc' },
        ],
        solution: tokenSolved,
      },
    },
    { id: 'one-run', text: secret, task: { kind: 'stages', which: { is: 'mounting', type: 'secret' } } },
    {
      id: 'asked',
      text: asked,
      task: { kind: 'target', until: [{ is: 'asks-for', secrets: [], ssh: [] }], solution: 'pictures' },
    },
    {
      id: 'cache',
      text: cachedAway,
      view: { selection: 'line:9' },
      task: {
        kind: 'edit',
        until: [
          { is: 'accepted' },
          { is: 'cached-at', stage: 'build', target: '/usr/local/cargo/registry' },
          { is: 'cached-at', stage: 'build', target: '/src/target' },
          { is: 'kept', from: 'build', to: 'runtime' },
        ],
        solution: cachedAwaySolved,
      },
    },
    {
      id: 'locked',
      text: locked,
      work: { timing: { maxParallelism: 0, durations } },
      task: { kind: 'time' },
      after: { view: { timeline: 'lanes' } },
    },
    { id: 'end' },
  ],
};
