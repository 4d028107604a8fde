// @vitest-environment jsdom
import { screen, waitFor, within } from '@testing-library/react';
import { beforeEach, expect, test, vi } from 'vitest';
import { loadLanguage, loadSentences } from '#i18n/sentences.ts';
import { stepWords } from '#i18n/lessonMessages.ts';
import { course } from '#lessons/course/course.ts';
import { lessonIds } from '#lessons/course/place.ts';
import { show } from '#testing/render.tsx';
import { Lesson } from './Lesson.tsx';
import { placeOfLesson } from '#app/opening/lessonLinks.ts';
import { EmptyState } from '#app/shell/EmptyState.tsx';
import { createAppStore } from '#state/store.ts';
import { createLessonStore, showStep } from './lessonStore.ts';
import { readProgress, writeProgress } from './progress.ts';

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
  // What the roles would tell is asked for.
  expect((await screen.findByLabelText(/^base, stage 0 of 3/)).ariaLabel).toMatch(/role\?$/);
  await user.click(within(panel).getByRole('checkbox', { name: /^build/ }));
  await user.keyboard('{Control>}{Enter}{/Control}');
  within(panel).getByText('base', { selector: '.sg-lesson-wrong code' });
  expect(within(panel).getByText(/has the role “layers”; see line 11/)).toBeTruthy();
  await user.click(within(panel).getByRole('checkbox', { name: /^build/ }));
  await user.click(within(panel).getByRole('checkbox', { name: /^base/ }));
  await user.click(within(panel).getByRole('checkbox', { name: /^runtime/ }));
  await user.click(within(panel).getByRole('button', { name: 'Check' }));
  expect(within(panel).getByText(/^Right\./)).toBeTruthy();
  await screen.findByLabelText(/^base, stage 0 of 3, .*its layers are in runtime/);
  await waitFor(() =>
    expect(readProgress('why-stages')).toEqual({ step: 3, done: ['ships'], isFinished: false }),
  );
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

test('a lesson is finished with its last task', async () => {
  writeProgress('why-stages', { step: 5, done: ['ships', 'build-only'], isFinished: false });
  const { user } = await show(<Lesson />, { ...own, lesson: 'why-stages.5' });
  await user.click(await screen.findByRole('button', { name: 'Hint' }));
  await user.click(screen.getByRole('button', { name: 'Show the solution' }));
  await waitFor(() => expect(readProgress('why-stages').isFinished).toBe(true));
});

test('a lesson that is finished says so where it is chosen, and begins anew', async () => {
  writeProgress('why-stages', { step: 5, done: [], isFinished: true });
  writeProgress('names', { step: 3, done: [], isFinished: false });
  const { user, state } = await show(<EmptyState blank />);
  await user.click(screen.getByRole('button', { name: /One stage against two.*Finished\.$/ }));
  expect(state().lesson).toBe('why-stages.1');
  await user.click(screen.getByRole('button', { name: /How BuildKit finds a stage\.$/ }));
  expect(state().lesson).toBe('names.3');
});

test('a lesson with a file that BuildKit rejects is shown, and its tasks say why nothing is right', async () => {
  const broken = {
    title: 'Broken',
    dockerfile: 'FROM alpine AS a\nCOPY --from=7 x y\n<script>alert(1)</script>\n',
  };
  const stages = { kind: 'stages', which: { is: 'built', target: '' } };
  const edit = { kind: 'edit', until: [{ is: 'accepted' }], solution: 'FROM alpine AS a\n' };
  const file = JSON.stringify({
    format: 'stagegraph-lesson',
    version: 1,
    title: '<img src=x onerror=alert(1)>',
    steps: [
      { ...broken, text: '<b>bold</b> [x](javascript:alert(1))', task: edit },
      { ...broken, task: stages },
      { ...broken, task: { kind: 'time' } },
      { ...broken, task: { kind: 'order', lines: [1, 2] } },
    ],
  });
  const { user, state, change } = await show(<Lesson />, { ...own, lesson: await placeOfLesson(file) });
  await screen.findByRole('complementary', { name: 'Step 1 of 4' });
  expect(screen.getByRole('heading', { level: 1 }).textContent).toBe('<img src=x onerror=alert(1)>');
  expect(screen.getByText(/<b>bold<\/b>/).querySelector('b, a')).toBeNull();
  await user.click(screen.getByRole('button', { name: 'Check' }));
  expect(screen.getByText(/BuildKit rejects the file: see line/)).toBeTruthy();
  for (const step of [2, 3, 4]) {
    const place = await placeOfLesson(file, step);
    change(({ openLesson }) => openLesson(place));
    await screen.findByRole('complementary', { name: `Step ${step} of 4` });
    await user.click(screen.getByRole('button', { name: 'Check' }));
    expect(screen.getByText(/^(Not yet|Right)\./)).toBeTruthy();
  }
  expect(state()).toMatchObject(own);
});

test('a link to a step that the browser does not copy is shown, to be copied by hand', async () => {
  const { user } = await show(<Lesson />, { ...own, lesson: 'why-stages.2' });
  const panel = await screen.findByRole('complementary', { name: 'Step 2 of 6' });
  const clipboard = vi.spyOn(navigator.clipboard, 'writeText').mockRejectedValue(new Error('refused'));
  await user.click(within(panel).getByRole('button', { name: 'Copy a link to this step' }));
  const field = await within(panel).findByRole<HTMLInputElement>('textbox', {
    name: 'Copy a link to this step',
  });
  expect(field.value).toMatch(/#lesson=why-stages\.2$/);
  expect(field.selectionEnd).toBe(field.value.length);
  expect(within(panel).getByText(/blocked copying/)).toBeTruthy();
  clipboard.mockRestore();
});

test('a phone shows the Dockerfile where it is edited or spoken of, and the graph where that has marks', () => {
  const store = createLessonStore(createAppStore());
  const tabAt = (step: number): string => {
    showStep(store, 'cache', course.cache, step - 1);
    return store.getState().panels.tab;
  };
  // Marks at line 3; a line to be edited; marks at line 22.
  expect([1, 2, 4].map(tabAt)).toEqual(['graph', 'source', 'graph']);
});
