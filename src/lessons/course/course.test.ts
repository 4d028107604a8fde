import { describe, expect, test } from 'vitest';
import { openFile } from '#core/stages/open.ts';
import { defaultOptions } from '#core/analysis/overview.ts';
import type { SharedState } from '#core/share/types.ts';
import { judge } from '#lessons/judge/judge.ts';
import { overviewIn, type Situation } from '#lessons/judge/situation.ts';
import { solutionOf } from '#lessons/judge/solution.ts';
import { rolesTell } from '#lessons/judge/stageSets.ts';
import type { Answer, Task } from '#lessons/judge/tasks.ts';
import { course } from './course.ts';
import { stateAt } from './lesson.ts';
import { lessonIds, readPlace, writePlace } from './place.ts';

function situationOf({ text, target, timing, buildArgs, contexts, platform }: SharedState): Situation {
  const options = { ...defaultOptions, buildArgs, contexts, ...(platform !== '' && { platform }) };
  return { file: openFile(text, options), target, timing };
}

const nothing: Answer = { marked: [], order: [], seconds: undefined };
const steps = lessonIds.flatMap((id) =>
  course[id].steps.map((step, at) => ({ name: `${id} ${step.id}`, step, state: stateAt(course[id], at) })),
);
const tasks = steps.flatMap(({ name, step: { task }, state }) =>
  task === undefined ? [] : [{ name, task, state }],
);

/** Answers that are wrong, of every kind a task can be given. */
function wrongAnswers(
  task: Task,
  state: SharedState,
): readonly { readonly answer?: Partial<Answer>; readonly state?: Partial<SharedState> }[] {
  const situation = situationOf(state);
  const overview = overviewIn(situation);
  const { answer } = solutionOf(task, situation);
  switch (task.kind) {
    case 'stages': {
      const right = answer?.marked ?? [];
      const keys = overview.stages.map(({ key }) => key);
      // Each stage that is marked wrongly, alone among right ones.
      return [
        {},
        ...keys.map((key) => ({
          answer: {
            marked: right.includes(key) ? right.filter((one) => one !== key) : [...right, key],
          },
        })),
      ];
    }
    case 'target':
      return [
        {},
        ...overview.targets
          .filter(({ stage }) => overview.stages[stage]?.label !== task.solution)
          .map(({ name }) => ({ state: { target: name } })),
      ];
    case 'edit':
      return [
        {},
        { state: { text: '' } },
        { state: { text: 'FROM scratch' } },
        { state: { text: `${state.text}\nOOPS` } },
      ];
    case 'order':
      return [{ answer: { order: task.lines } }, { answer: { order: answer?.order?.toReversed() ?? [] } }];
    case 'time':
      return [{}, ...[0, 1, 7, 1000].map((seconds) => ({ answer: { seconds } }))];
  }
}

describe('the lessons', () => {
  test('have a place in links, and any other place is none', () => {
    for (const id of lessonIds) expect(readPlace(writePlace({ id, step: 3 }))).toEqual({ id, step: 3 });
    expect(readPlace('names')).toEqual({ id: 'names', step: 1 });
    expect(readPlace('names.x')).toEqual({ id: 'names', step: 1 });
    expect(readPlace('names.-4')).toEqual({ id: 'names', step: 1 });
    for (const other of ['', '.', 'nothing.1', 'constructor.1']) expect(readPlace(other)).toBeUndefined();
  });

  test.each(lessonIds)('%s has at least three tasks, and ids that tell its steps apart', (id) => {
    const ids = course[id].steps.map((step) => step.id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(course[id].steps.filter(({ task }) => task !== undefined).length).toBeGreaterThanOrEqual(3);
  });

  test.each(steps)(
    '$name shows a file that BuildKit accepts, and a selection that is there',
    ({ step, state }) => {
      const overview = overviewIn(situationOf(state));
      expect(overview.problems).toEqual([]);
      const [kind, key = ''] = state.view.selection.split(':');
      if (kind === 'line') expect(state.text.split('\n')[Number(key) - 1]).toMatch(/^[A-Z]/);
      // Selecting a stage marks it: the answer begins empty.
      if (step.task?.kind === 'stages') expect(kind).not.toBe('stage');
      if (kind === 'stage') expect(overview.stages.map((stage) => stage.key)).toContain(key);
    },
  );
});

describe('the tasks', () => {
  test.each(tasks)('$name is solved by its solution', ({ task, state }) => {
    const { answer, ...changed } = solutionOf(task, situationOf(state));
    expect(judge(task, { ...nothing, ...answer }, situationOf({ ...state, ...changed }))).toBeUndefined();
  });

  test.each(tasks)(
    '$name is not solved by wrong answers, and each reason names a line',
    ({ task, state }) => {
      const wrong = wrongAnswers(task, state);
      expect(wrong.length).toBeGreaterThan(1);
      for (const { answer, state: other } of wrong) {
        const now = { ...state, ...other };
        const reason = judge(task, { ...nothing, ...answer }, situationOf(now));
        expect(reason, JSON.stringify({ answer, other })).toBeDefined();
        if (reason === undefined || !('line' in reason)) continue;
        expect(reason.line).toBeGreaterThanOrEqual(1);
        expect(reason.line).toBeLessThanOrEqual(Math.max(now.text.split('\n').length, 1));
      }
    },
  );
});

test('where the roles would answer a task they are hidden; what another target or platform builds they do not tell', () => {
  const told = tasks.filter(
    ({ task, state }) => task.kind === 'stages' && rolesTell(task.which, situationOf(state)),
  );
  expect(told.map(({ name }) => name)).toEqual(['why-stages ships', 'why-stages build-only']);
});
