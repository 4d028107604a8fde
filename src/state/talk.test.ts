import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createAppStore } from './store.ts';
import { LONGEST_NOTE, MOST_STEPS } from './talk.ts';
import { withMoved } from './talkOrder.ts';

const talkOf = (ids: readonly number[]) => ids.map((id) => ({ id, fragment: `v2.${id}`, note: '' }));

test('a step that is moved keeps the order of the others, and no step is lost', () => {
  const ids = fc.uniqueArray(fc.nat(50), { minLength: 1, maxLength: 12 });
  fc.assert(
    fc.property(ids, fc.nat(), fc.integer({ min: -15, max: 15 }), (all, which, by) => {
      const id = all[which % all.length] ?? 0;
      const moved = withMoved(talkOf(all), id, by).map((step) => step.id);
      expect(moved.toSorted((a, b) => a - b)).toEqual(all.toSorted((a, b) => a - b));
      expect(moved.filter((each) => each !== id)).toEqual(all.filter((each) => each !== id));
      const wanted = Math.min(Math.max(all.indexOf(id) + by, 0), all.length - 1);
      expect(moved.indexOf(id)).toBe(wanted);
    }),
  );
});

test('steps are told apart however they come and go', () => {
  const { actions, getState } = createAppStore();
  actions.addStep('v2.a');
  actions.addStep('v2.b');
  actions.setTalk(getState().talk.slice(1));
  actions.addStep('v2.c');
  const ids = getState().talk.map(({ id }) => id);
  expect(new Set(ids).size).toBe(2);
  actions.noteStep(ids[1] ?? 0, 'x'.repeat(LONGEST_NOTE + 10));
  expect(getState().talk.map(({ note }) => note.length)).toEqual([0, LONGEST_NOTE]);
});

test('a talk that is full takes no more, and says so', () => {
  const { actions, getState } = createAppStore();
  for (let step = 0; step < MOST_STEPS; step++) expect(actions.addStep('v2.a')).toBe(true);
  expect(actions.addStep('v2.b')).toBe(false);
  expect(getState().talk).toHaveLength(MOST_STEPS);
});
