import { timingOf } from './durations.ts';
import whole from './files/whole.Dockerfile?raw';
import ordered from './files/whole-ordered.Dockerfile?raw';
import shorter from './files/whole-shorter.Dockerfile?raw';
import slim from './files/whole-slim.Dockerfile?raw';
import untied from './files/whole-untied.Dockerfile?raw';
import type { Lesson } from './lesson.ts';

const timing = timingOf([whole, untied, ordered], {
  'npm ci': 12,
  'npm run build': 18,
  'npm run lint': 6,
  'npm test': 10,
  'go mod download': 12,
  './cmd/api': 20,
  './cmd/jobs': 8,
  'go test': 20,
  goose: 6,
});
const source = ['file:api/cmd/api/main.go'];
const lanes = { view: { timeline: 'lanes' } } as const;

/** A file of thirteen stages, from a slow and fat start to a fast and slim end. */
export const wholeFile: Lesson = {
  steps: [
    { id: 'start', text: whole, work: { timing } },
    { id: 'slow', work: { timing }, ...lanes },
    {
      id: 'slim',
      work: { timing },
      view: { selection: 'line:49' },
      task: {
        kind: 'edit',
        until: [
          { is: 'accepted' },
          { is: 'role', stage: 'release', roles: ['target'] },
          { is: 'brings', stage: 'release', any: [{ from: 'api', path: '/bin/api' }] },
          {
            is: 'brings',
            stage: 'release',
            any: [
              { from: 'api', path: '/api/public' },
              { from: 'web', path: '/web/dist' },
            ],
          },
          { is: 'role', stage: 'api', roles: ['files'] },
          { is: 'role', stage: 'sources', roles: ['build-only'] },
        ],
        solution: slim,
      },
      after: lanes,
    },
    {
      id: 'untie',
      text: slim,
      work: { timing },
      view: { selection: 'line:21' },
      task: {
        kind: 'edit',
        until: [
          { is: 'accepted' },
          { is: 'brings', stage: 'release', any: [{ from: 'web', path: '/web/dist' }] },
          { is: 'brings', stage: 'release', any: [{ from: 'api', path: '/bin/api' }] },
          { is: 'together', stages: ['web', 'api'] },
        ],
        solution: untied,
      },
      after: lanes,
    },
    {
      id: 'shorter',
      text: untied,
      work: { timing },
      view: { selection: 'line:9' },
      task: {
        kind: 'edit',
        until: [
          { is: 'accepted' },
          { is: 'runs', stage: 'web', command: 'npm run lint', does: false },
          { is: 'runs', stage: 'web', command: 'npm run build', does: true },
          { is: 'runs', stage: 'web-test', command: 'npm run lint', does: true },
          { is: 'brings', stage: 'release', any: [{ from: 'web', path: '/web/dist' }] },
        ],
        solution: shorter,
      },
    },
    { id: 'predict', text: shorter, work: { timing }, task: { kind: 'time' }, after: lanes },
    {
      id: 'order',
      work: { timing },
      view: { marks: 'rebuild', selection: 'line:17', changed: source },
      task: {
        kind: 'edit',
        until: [
          { is: 'accepted' },
          { is: 'rebuild', stage: 'sources', command: 'go mod download', changed: source, reruns: false },
          { is: 'rebuild', stage: 'api', command: './cmd/api', changed: source, reruns: true },
          {
            is: 'rebuild',
            stage: 'sources',
            command: 'go mod download',
            changed: ['file:api/go.mod'],
            reruns: true,
          },
        ],
        solution: ordered,
      },
    },
    {
      id: 'checks',
      text: ordered,
      work: { timing },
      task: {
        kind: 'target',
        until: [
          { is: 'role', stage: 'web-test', roles: ['target', 'layers', 'files'] },
          { is: 'role', stage: 'api-test', roles: ['target', 'layers', 'files'] },
        ],
        solution: 'checks',
      },
    },
    { id: 'end', work: { timing, before: whole }, view: { view: 'changes' } },
  ],
};
