import fc from 'fast-check';
import { initialOf } from '#core/share/fieldTable.ts';
import { viewFields } from '#core/share/fields.ts';
import { anyWork } from '#testing/anyWork.ts';
import type { FileCondition, FileStageSet, FileTask, OwnLesson, OwnStep, OwnTask } from './ownLesson.ts';

const words = fc.string({ unit: 'grapheme', maxLength: 40 });
const label = fc.constantFrom('build', 'base', 'app', 'gone', 'stage-0');
const target = fc.constantFrom('', 'build', 'app', 'gone');
const line = fc.integer({ min: 1, max: 12 });
const roles = fc.uniqueArray(fc.constantFrom('target', 'layers', 'files', 'build-only', 'not-built'), {
  minLength: 1,
});

const stageSet: fc.Arbitrary<FileStageSet> = fc.oneof(
  fc.record({ is: fc.constant('built'), target }),
  fc.record({ is: fc.constant('role'), roles, target }),
  fc.record({ is: fc.constant('named-at'), line }),
  fc.record({ is: fc.constant('beside'), stage: label, target }),
);

const condition: fc.Arbitrary<FileCondition> = fc.oneof(
  fc.record({ is: fc.constant('accepted') }),
  fc.record({ is: fc.constant('role'), stage: label, roles }),
  fc.record({ is: fc.constant('only'), stages: fc.array(label, { minLength: 1, maxLength: 3 }) }),
  fc.record({
    is: fc.constant('refers'),
    stage: label,
    to: label,
    kind: fc.constantFrom('from', 'copy', 'mount', 'onbuild', 'add'),
  }),
  fc.record({ is: fc.constant('together'), stages: fc.tuple(label, label) }),
);

/** Any task, of which few can be solved. */
export const anyTask: fc.Arbitrary<FileTask> = fc.oneof(
  fc.record({ kind: fc.constant('stages'), which: stageSet }),
  fc.record({
    kind: fc.constantFrom('target', 'edit'),
    until: fc.array(condition, { minLength: 1, maxLength: 3 }),
    solution: target,
  }),
  fc.record({ kind: fc.constant('order'), lines: fc.uniqueArray(line, { minLength: 2, maxLength: 5 }) }),
  fc.record({ kind: fc.constant('time') }),
);

const ownTask: fc.Arbitrary<OwnTask> = fc.record({ task: anyTask, ask: words, hint: words, done: words });

const ownStep: fc.Arbitrary<OwnStep> = fc
  .record({
    title: words,
    say: words,
    work: anyWork,
    view: fc.record({ selection: words, showContext: fc.boolean() }),
    task: fc.option(ownTask, { nil: undefined }),
  })
  .map(({ title, say, work, view, task }) => ({
    title,
    say,
    state: { ...work, view: { ...initialOf(viewFields), ...view } },
    ...(task && { task }),
  }));

/** Any lesson of a reader's own. */
export const anyLesson: fc.Arbitrary<OwnLesson> = fc.record({
  title: words,
  aim: words,
  steps: fc.array(ownStep, { minLength: 1, maxLength: 4 }),
});
