// @vitest-environment jsdom
import { screen, waitFor, within } from '@testing-library/react';
import { beforeEach, expect, test } from 'vitest';
import { loadLanguage, loadSentences } from '#i18n/sentences.ts';
import { stepWords } from '#i18n/lessonMessages.ts';
import { course } from '#lessons/course/course.ts';
import { lessonIds } from '#lessons/course/place.ts';
import { show } from '#testing/render.tsx';
import { Lesson } from './Lesson.tsx';
import { readProgress } from './progress.ts';

const own = { text: 'FROM alpine\n', ownWork: true };

beforeEach(() => {
  localStorage.clear();
  window.history.replaceState(null, '', '/');
});

test.each(['en', 'ko'] as const)(
  'every step has its words in %s, and no more than it needs',
  async (language) => {
    await loadLanguage(language);
    await loadSentences('lessons');
    for (const id of lessonIds) {
      for (const { id: step, task } of course[id].steps) {
        const { title, say, ...ofTask } = stepWords(language, id, step);
        expect([title, say], `${id} ${step}`).not.toContain('');
        for (const words of Object.values(ofTask))
          expect(words !== '', `${id} ${step}`).toBe(task !== undefined);
        for (const words of [say, ...Object.values(ofTask)]) expect(words.split('`').length % 2).toBe(1);
      }
    }
  },
);

test('a task is marked, told why it is wrong, then right, and kept; the work behind it stays', async () => {
  const { user, state } = await show(<Lesson />, { ...own, lesson: 'why-stages.3' });
  const panel = await screen.findByRole('complementary', { name: 'Step 3 of 6' });
  expect(window.location.hash).toBe('#lesson=why-stages.3');
  await user.click(within(panel).getByRole('checkbox', { name: /^build/ }));
  await user.keyboard('{Control>}{Enter}{/Control}');
  within(panel).getByText('base', { selector: '.sg-lesson-wrong code' });
  expect(within(panel).getByText(/has the role “layers”; see line 11/)).toBeTruthy();
  await user.click(within(panel).getByRole('checkbox', { name: /^build/ }));
  await user.click(within(panel).getByRole('checkbox', { name: /^base/ }));
  await user.click(within(panel).getByRole('checkbox', { name: /^runtime/ }));
  await user.click(within(panel).getByRole('button', { name: 'Check' }));
  expect(within(panel).getByText(/^Right\./)).toBeTruthy();
  await waitFor(() => expect(readProgress('why-stages')).toEqual({ step: 3, done: ['ships'] }));
  expect(state()).toMatchObject(own);
});

test('a solution that is shown on the tool is seen to be right, and S goes back to the step', async () => {
  const { user, state } = await show(<Lesson />, { ...own, lesson: 'why-stages.5' });
  const panel = await screen.findByRole('complementary', { name: 'Step 5 of 6' });
  await user.click(within(panel).getByRole('button', { name: 'Hint' }));
  await user.click(within(panel).getByRole('button', { name: 'Show the solution' }));
  await screen.findByText(/^Right\./);
  panel.focus();
  await user.keyboard('s');
  await waitFor(() => expect(screen.queryByText(/^Right\./)).toBeNull());
  await user.keyboard('{PageDown}');
  await screen.findByRole('complementary', { name: 'Step 6 of 6' });
  await user.click(screen.getByRole('button', { name: 'Next lesson' }));
  await screen.findByRole('complementary', { name: 'Step 1 of 6' });
  expect(state()).toMatchObject({ ...own, lesson: 'names.1' });
  await user.click(screen.getByRole('button', { name: 'Leave the lesson' }));
  expect(state()).toMatchObject({ ...own, lesson: '' });
  expect(window.location.hash).toBe('');
});

test('an order is put right by buttons, and a time is typed', async () => {
  const { user, change } = await show(<Lesson />, { ...own, lesson: 'at-once.3' });
  await screen.findByRole('complementary', { name: 'Step 3 of 7' });
  await user.click(screen.getByRole('button', { name: 'Check' }));
  expect(screen.getByText(/Line 13 needs line 10 first/)).toBeTruthy();
  for (const line of [4, 4, 9, 9, 10])
    await user.click(screen.getByRole('button', { name: `Move line ${line} up` }));
  await user.click(screen.getByRole('button', { name: 'Check' }));
  await screen.findByText(/^Right\./);
  change(({ openLesson }) => openLesson('at-once.6'));
  await user.type(await screen.findByRole('textbox', { name: 'Seconds' }), '30');
  await user.click(screen.getByRole('button', { name: 'Check' }));
  expect(screen.getByText(/It takes longer/)).toBeTruthy();
  await user.type(screen.getByRole('textbox', { name: 'Seconds' }), '{Backspace}{Backspace}60');
  await user.click(screen.getByRole('button', { name: 'Check' }));
  await screen.findByText(/^Right\./);
});
