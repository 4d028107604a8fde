import copiedEarly from './files/copied-early.Dockerfile?raw';
import copiedEarlySolved from './files/copied-early-solved.Dockerfile?raw';
import rebuilt from './files/rebuilt.Dockerfile?raw';
import version from './files/version.Dockerfile?raw';
import versionSolved from './files/version-solved.Dockerfile?raw';
import type { Lesson } from './lesson.ts';

const source = ['file:src/App.tsx'];
const modules = ['file:server/go.mod'];
const other = ['arg:VERSION'];
const base = ['image:debian:bookworm-slim'];

/** Order and cache: what a changed file, a value or a base image runs again. */
export const cache: Lesson = {
  steps: [
    {
      id: 'chain',
      text: copiedEarly,
      view: { marks: 'rebuild', changed: source, selection: 'line:3', level: 'all' },
    },
    {
      id: 'order',
      view: { marks: 'rebuild', changed: source, level: 'all' },
      task: {
        kind: 'edit',
        until: [
          { is: 'accepted' },
          { is: 'rebuild', stage: 'build', command: 'npm ci', changed: source, reruns: false },
          { is: 'rebuild', stage: 'build', command: 'npm run build', changed: source, reruns: true },
          { is: 'rebuild', stage: 'build', command: 'npm ci', changed: ['file:package.json'], reruns: true },
          { is: 'refers', stage: 'web', to: 'build', kind: 'copy' },
        ],
        solution: copiedEarlySolved,
      },
    },
    {
      id: 'reach',
      text: rebuilt,
      task: { kind: 'stages', which: { is: 'reruns', changed: modules, target: '' } },
      after: { view: { marks: 'rebuild', changed: modules } },
    },
    { id: 'stops', view: { marks: 'rebuild', changed: modules, selection: 'line:22', level: 'edges' } },
    {
      id: 'value',
      text: version,
      view: { marks: 'rebuild', changed: other, level: 'all' },
      task: {
        kind: 'edit',
        until: [
          { is: 'accepted' },
          { is: 'rebuild', stage: 'app', command: 'pip install', changed: other, reruns: false },
          { is: 'rebuild', stage: 'app', command: 'shop/version.txt', changed: other, reruns: true },
        ],
        solution: versionSolved,
      },
    },
    {
      id: 'base',
      text: rebuilt,
      task: { kind: 'stages', which: { is: 'reruns', changed: base, target: '' } },
      after: { view: { marks: 'rebuild', changed: base } },
    },
    { id: 'end', view: { marks: 'rebuild', changed: base } },
  ],
};
