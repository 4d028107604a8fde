// @vitest-environment jsdom
import { screen, waitFor, within } from '@testing-library/react';
import { beforeEach, expect, test, vi } from 'vitest';
import { decodeLink } from '#core/share/decodeLink.ts';
import { readPlace } from '#lessons/course/place.ts';
import { readLesson } from '#lessons/own/readLesson.ts';
import { writeLesson } from '#lessons/own/writeLesson.ts';
import { show } from '#testing/render.tsx';
import { sampleFile } from '#testing/sampleFile.ts';
import { library } from './library.ts';
import { OwnLessons } from './OwnLessons.tsx';
import { placeOfLesson } from '#app/opening/lessonLinks.ts';
import { qrPath } from '#app/present/QrDialog.tsx';
import { Lesson } from '#app/lesson/Lesson.tsx';

const nothing = (): undefined => undefined;

beforeEach(() => {
  for (const { id } of library().all()) library().remove(id);
});

test('a lesson is made from two views, with words and a task, moved, and played from a link that holds it', async () => {
  const onPlay = vi.fn<(place: string) => void>();
  const { user, change, state } = await show(<OwnLessons first="" onPlay={onPlay} onClose={nothing} />, {
    text: sampleFile,
    ownWork: true,
  });
  await user.click(screen.getByRole('button', { name: 'New lesson' }));
  await user.type(screen.getByRole('textbox', { name: 'Title' }), 'Mine');
  await user.click(screen.getByRole('button', { name: 'Add this view as a step' }));
  await user.type(screen.getByRole('textbox', { name: 'Text of step 1' }), 'See *this*.');
  change(({ setTarget }) => setTarget('lint'));
  await user.click(screen.getByRole('button', { name: 'Add this view as a step' }));
  await user.type(screen.getByRole('textbox', { name: 'Title of step 2' }), 'Second');
  await user.selectOptions(screen.getByRole('combobox', { name: 'Task' }), 'stages');
  expect(screen.getByText(/^Right answer: .*lint/)).toBeTruthy();
  await user.selectOptions(screen.getByRole('combobox', { name: 'The answer is every stage' }), 'beside');
  await user.selectOptions(screen.getByRole('combobox', { name: 'Task' }), 'order');
  await user.selectOptions(screen.getByRole('combobox', { name: 'Task' }), 'target');
  await user.selectOptions(screen.getByRole('combobox', { name: 'The right target' }), 'deps');
  await user.click(screen.getByRole('button', { name: 'Move step 2 up' }));
  await user.click(screen.getByRole('button', { name: 'Play' }));
  await waitFor(() => expect(onPlay).toHaveBeenCalledOnce());
  const place = readPlace(onPlay.mock.calls[0]?.[0] ?? '');
  expect(place?.step).toBe(1);
  const link = decodeLink(place?.id ?? '');
  const { lesson, problems } = readLesson(link.ok ? link.state.text : '');
  expect(problems).toEqual([]);
  expect(lesson).toMatchObject({
    title: 'Mine',
    steps: [
      { title: 'Second', state: { target: 'lint' }, task: { task: { kind: 'target', solution: 'deps' } } },
      { say: 'See *this*.', state: { text: sampleFile, target: '' } },
    ],
  });
  expect(state()).toMatchObject({ text: sampleFile, target: 'lint', ownWork: true });
});

test('a task to edit asks for what the solution made true; one that asks nothing says so', async () => {
  const { user, change } = await show(<OwnLessons first="" onPlay={nothing} onClose={nothing} />, {
    text: 'FROM a AS build\nRUN x\n\nFROM build AS app\n',
  });
  await user.click(screen.getByRole('button', { name: 'New lesson' }));
  await user.click(screen.getByRole('button', { name: 'Add this view as a step' }));
  await user.selectOptions(screen.getByRole('combobox', { name: 'Task' }), 'edit');
  await user.click(screen.getByRole('button', { name: /Use the current Dockerfile/ }));
  expect(screen.getByText(/The solution changes nothing/)).toBeTruthy();
  change(({ changeText }) =>
    changeText('FROM a AS build\nRUN x\n\nFROM b AS app\nCOPY --from=build /x /x\n'),
  );
  await user.click(screen.getByRole('button', { name: /Use the current Dockerfile/ }));
  const asked = within(screen.getByRole('group', { name: 'Solved once all of this is true' }));
  expect(asked.getByRole('checkbox', { name: /app\s*refers to\s*build/ })).toHaveProperty('checked', true);
  await user.click(asked.getByRole('checkbox', { name: /has the role\s*files/ }));
  const { task } = library().all()[0]?.lesson.steps[0]?.task ?? {};
  expect(task?.kind === 'edit' && task.until).toEqual([
    { is: 'accepted' },
    { is: 'refers', stage: 'app', to: 'build', kind: 'copy' },
  ]);
});

test('a lesson that is deleted, and a step that is removed, come back', async () => {
  const { user } = await show(<OwnLessons first="" onPlay={nothing} onClose={nothing} />, {
    text: sampleFile,
  });
  await user.click(screen.getByRole('button', { name: 'New lesson' }));
  await user.click(screen.getByRole('button', { name: 'Add this view as a step' }));
  await user.click(screen.getByRole('button', { name: 'Remove step 1' }));
  expect(library().all()[0]?.lesson.steps).toHaveLength(0);
  await user.click(screen.getByRole('button', { name: 'Bring back' }));
  expect(library().all()[0]?.lesson.steps).toHaveLength(1);
  await user.click(screen.getByRole('button', { name: 'All lessons' }));
  await user.click(screen.getByRole('button', { name: 'Delete: Untitled lesson' }));
  expect(library().all()).toHaveLength(0);
  await user.click(screen.getByRole('button', { name: 'Bring back' }));
  expect(library().all()[0]?.lesson.steps).toHaveLength(1);
});

test('what looks like a secret in a lesson is told before it is handed on, and blanked with one press', async () => {
  const { user } = await show(<OwnLessons first="" onPlay={nothing} onClose={nothing} />, {
    text: 'FROM a\nENV NPM_TOKEN=hunter2\n',
  });
  await user.click(screen.getByRole('button', { name: 'New lesson' }));
  expect(screen.queryByRole('note')).toBeNull();
  await user.click(screen.getByRole('button', { name: 'Add this view as a step' }));
  expect(screen.getByRole('note').textContent).toContain('NPM_TOKEN');
  await user.click(screen.getByRole('button', { name: 'Put *** in their place' }));
  expect(screen.queryByRole('note')).toBeNull();
  expect(library().all()[0]?.lesson.steps[0]?.state.text).toBe('FROM a\nENV NPM_TOKEN=***\n');
  await user.click(screen.getByRole('button', { name: 'Bring back' }));
  expect(library().all()[0]?.lesson.steps[0]?.state.text).toContain('hunter2');
});

test('the QR code of a lesson in a hall has no secrets in it, and says so; without any it is the link', async () => {
  const fileWith = (token: string): string => {
    const dockerfile = (base: string): string => `FROM ${base}\nENV NPM_TOKEN=${token}\n`;
    const task = { kind: 'edit', until: [{ is: 'accepted' }], solution: dockerfile('b') };
    const steps = [
      { title: 'One', dockerfile: dockerfile('a') },
      { title: 'Two', task },
    ];
    return JSON.stringify({ format: 'stagegraph-lesson', version: 1, title: 'Mine', steps });
  };
  const written = (token: string): string => {
    const { lesson } = readLesson(fileWith(token));
    return lesson === undefined ? '' : writeLesson(lesson);
  };
  const lesson = await placeOfLesson(written('hunter2'), 2);
  const { user, state, change } = await show(<Lesson />, { text: 'FROM alpine\n', lesson });
  const code = async (): Promise<HTMLElement> => {
    await user.click(await screen.findByRole('button', { name: 'Present, full screen' }));
    await user.click(await screen.findByRole('button', { name: 'QR code of this view' }));
    return screen.findByRole('dialog', { name: 'QR code of this view' });
  };
  const drawn = (dialog: HTMLElement): unknown =>
    within(dialog).getByRole('img').querySelector('.sg-show-qr-dark')?.getAttribute('d');
  const blanked = await code();
  expect(within(blanked).getByText(/it has \*\*\* in their place/)).toBeTruthy();
  const open = await placeOfLesson(written('***'), 2);
  expect(drawn(blanked)).toBe(qrPath(`http://localhost:3000/#lesson=${open}`).path);
  expect(state().lesson).toBe(lesson);
  await user.click(within(blanked).getByRole('button', { name: 'Close' }));
  change(({ openLesson }) => openLesson(open));
  const plain = await code();
  expect(within(plain).queryByText(/in their place/)).toBeNull();
  expect(drawn(plain)).toBe(qrPath(`http://localhost:3000/#lesson=${open}`).path);
});
