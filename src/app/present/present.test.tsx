// @vitest-environment jsdom
import { Blob, File } from 'node:buffer';
import { decodeQR } from 'qr/decode.js';
import { act, renderHook, screen, waitFor, within } from '@testing-library/react';
import fc from 'fast-check';
import type { ReactElement } from 'react';
import { expect, test } from 'vitest';
import { decodeLink } from '#core/share/decodeLink.ts';
import { encodeLink } from '#core/share/encodeLink.ts';
import { defaultState } from '#core/share/state.ts';
import { openFile } from '#app/opening/files.ts';
import { Notices } from '#app/shell/Notices.tsx';
import type { TalkStep } from '#state/talkTypes.ts';
import { useAppStore } from '#state/useApp.ts';
import { show } from '#testing/render.tsx';
import { sampleFile } from '#testing/sampleFile.ts';
import { Presentation } from './Presentation.tsx';
import { qrPath } from './QrDialog.tsx';
import { TalkDialog } from './TalkDialog.tsx';
import { readTalkFile, TALK_FILE, talkText } from './talkFile.ts';
import { readTalk, writtenTalk } from './talkStorage.ts';
import { useRestingPointer } from './useRestingPointer.ts';

const nothing = (): undefined => undefined;
const stepOf = (id: number, target: string, note: string) => ({
  id,
  note,
  fragment: encodeLink({ ...defaultState(sampleFile), target }),
});
const talk = [stepOf(1, 'lint', 'First the linter.'), stepOf(2, 'deps', 'Then what it needs.')];

/** The file of a talk; those of Node can be read. */
const fileOf = (steps: readonly TalkStep[]): globalThis.Blob =>
  new Blob([talkText(steps)]) as unknown as globalThis.Blob;

/** Drops a file on the page when it is pressed. */
function Dropped({ file }: { readonly file: unknown }): ReactElement {
  const store = useAppStore();
  return (
    <button type="button" onClick={() => void openFile(store, file as globalThis.File)}>
      drop
    </button>
  );
}

test('a talk is collected, annotated, put in order, and what is removed comes back', async () => {
  const { user, state } = await show(<TalkDialog onPresent={nothing} onClose={nothing} />, {
    text: sampleFile,
    target: 'lint',
  });
  const add = screen.getByRole('button', { name: 'Add this view' });
  await user.click(add);
  await waitFor(() => expect(state().talk).toHaveLength(1));
  await user.click(add);
  await waitFor(() => expect(state().talk).toHaveLength(2));
  await user.type(screen.getByRole('textbox', { name: 'What you say at step 2' }), 'Look here');
  await user.click(screen.getByRole('button', { name: 'Move step 2 up' }));
  expect(state().talk.map(({ note }) => note)).toEqual(['Look here', '']);
  await user.click(screen.getByRole('button', { name: 'Remove all' }));
  expect(state().talk).toEqual([]);
  await user.click(screen.getByRole('button', { name: 'Bring back' }));
  expect(state().talk.map(({ note }) => note)).toEqual(['Look here', '']);
});

test('a presentation goes on and back by key, and leaves the work behind it alone', async () => {
  const { user, state } = await show(<Presentation />, { text: 'FROM alpine\n', talk, presenting: true });
  const shown = await screen.findByRole('dialog', { name: 'Presentation' });
  expect(within(shown).getByText('First the linter.')).toBeTruthy();
  expect(within(shown).getByText('--target lint')).toBeTruthy();
  await user.keyboard('{PageDown}');
  await within(shown).findByText('Then what it needs.');
  await within(shown).findByText('--target deps');
  await user.keyboard('{PageDown}{PageUp}');
  await within(shown).findByText('First the linter.');
  await user.keyboard('b');
  await screen.findByRole('button', { name: 'Show the screen again' });
  await user.keyboard('{PageDown}');
  await waitFor(() => expect(screen.queryByRole('button', { name: 'Show the screen again' })).toBeNull());
  expect(within(shown).getByText('First the linter.')).toBeTruthy();
  expect(state()).toMatchObject({ text: 'FROM alpine\n', target: '', presenting: true });
  await user.keyboard('{Escape}');
  await waitFor(() => expect(state().presenting).toBe(false));
});

test('without steps the present view is shown, and a blocked second window says what to do', async () => {
  const { user } = await show(<Presentation />, { text: sampleFile, target: 'deps', presenting: true });
  window.open = () => null;
  await screen.findByText('--target deps');
  expect(screen.queryByRole('button', { name: 'Next step' })).toBeNull();
  await user.keyboard('n');
  await screen.findByText(/blocked the second window/);
});

test('a pointer rests until it is moved, and again at the next step', () => {
  const move = (movementX: number): void => {
    const event = Object.assign(new Event('pointermove'), { movementX, movementY: 0 });
    act(() => void window.dispatchEvent(event));
  };
  const { result, rerender } = renderHook(useRestingPointer, { initialProps: 0 });
  expect(result.current).toBe(true);
  // The page moved, not the pointer.
  move(0);
  expect(result.current).toBe(true);
  move(-3);
  expect(result.current).toBe(false);
  rerender(1);
  expect(result.current).toBe(true);
});

test('a step that cannot be opened any more is passed over', async () => {
  const broken = { id: 9, fragment: 'v1.broken', note: 'lost' };
  await show(<Presentation />, { text: sampleFile, talk: [broken, ...talk], presenting: true });
  await screen.findByText('First the linter.');
  expect(screen.getByText('1 / 2')).toBeTruthy();
});

test('what looks like a secret is told where a talk is saved, and blanked with one press', async () => {
  const fragment = encodeLink(defaultState('FROM a\nENV NPM_TOKEN=hunter2\n'));
  const { user, state } = await show(<TalkDialog onPresent={nothing} onClose={nothing} />, {
    text: sampleFile,
    talk: [{ id: 1, fragment, note: 'Look.' }, ...talk.slice(1)],
  });
  expect(screen.getByRole('note').textContent).toContain('NPM_TOKEN');
  await user.click(screen.getByRole('button', { name: 'Put *** in their place' }));
  await waitFor(() => expect(screen.queryByRole('note')).toBeNull());
  const [blanked, other] = state().talk;
  const link = decodeLink(blanked?.fragment ?? '');
  expect(link.ok && link.state.text).toBe('FROM a\nENV NPM_TOKEN=***\n');
  expect([blanked?.note, other]).toEqual(['Look.', talk[1]]);
  await user.click(screen.getByRole('button', { name: 'Bring back' }));
  expect(state().talk[0]?.fragment).toBe(fragment);
});

test('a QR code for the room has no secrets in it, and says so', async () => {
  const { user, state } = await show(<Presentation />, {
    text: 'FROM a\nENV NPM_TOKEN=hunter2\n',
    presenting: true,
  });
  await user.keyboard('q');
  const code = await screen.findByRole('dialog', { name: 'QR code of this view' });
  expect(within(code).getByText(/it has \*\*\* in their place/)).toBeTruthy();
  const path = within(code).getByRole('img').querySelector('.sg-show-qr-dark')?.getAttribute('d');
  const link = `http://localhost:3000/#${encodeLink(defaultState('FROM a\nENV NPM_TOKEN=***\n'))}`;
  expect(path).toBe(qrPath(link).path);
  expect(state().text).toContain('hunter2');
});

test('a QR code of the page reads as the link', () => {
  const link = `https://example.com/#${encodeLink(defaultState(sampleFile))}`;
  const { path, side } = qrPath(link);
  const scale = 4;
  const width = side * scale;
  const data = new Uint8Array(width * width * 4).fill(255);
  for (const [, x = '', y = ''] of path.matchAll(/M(\d+) (\d+)/g)) {
    for (let row = 0; row < scale; row++) {
      for (let column = 0; column < scale; column++) {
        data.fill(
          0,
          ((Number(y) * scale + row) * width + Number(x) * scale + column) * 4,
          ((Number(y) * scale + row) * width + Number(x) * scale + column) * 4 + 3,
        );
      }
    }
  }
  expect(decodeQR({ width, height: width, data })).toBe(link);
});

test('a stored talk comes back; what is none is left out', () => {
  expect(readTalk(writtenTalk(talk))).toEqual(talk);
  for (const text of [null, '', '{}', '[1, null, {"note": "x"}, []]', '[[['])
    expect(readTalk(text)).toEqual([]);
});

test('a talk goes into a file and comes out of it the same, in place of another one that comes back', async () => {
  const { user, state } = await show(
    <>
      <Dropped file={new File([talkText(talk)], TALK_FILE)} />
      <Notices />
    </>,
    { text: sampleFile, talk: [stepOf(1, 'test', 'Mine.')] },
  );
  await user.click(screen.getByRole('button', { name: 'drop' }));
  await screen.findByText('The talk in this file was opened.');
  expect(state().talk).toEqual(talk);
  expect(state().text).toBe(sampleFile);
  await user.click(screen.getByRole('button', { name: 'Undo' }));
  expect(state().talk.map(({ note }) => note)).toEqual(['Mine.']);
  expect(state().notice).toBeNull();
});

test('a damaged file of a talk says so, and the talk there was stays', async () => {
  const cut = talkText(talk).slice(0, 120);
  const { user, state } = await show(
    <>
      <Dropped file={new File([cut], TALK_FILE)} />
      <Notices />
    </>,
    { text: sampleFile, talk },
  );
  await user.click(screen.getByRole('button', { name: 'drop' }));
  await screen.findByText(/damaged or empty/);
  expect(state().talk).toEqual(talk);
});

test('any steps come through a file, and what is too long is cut', async () => {
  const steps = fc.array(fc.record({ fragment: fc.string(), note: fc.string({ maxLength: 600 }) }), {
    minLength: 1,
    maxLength: 120,
  });
  await fc.assert(
    fc.asyncProperty(steps, async (all) => {
      const read = await readTalkFile(fileOf(all.map((step, at) => ({ ...step, id: at + 1 }))));
      expect(read?.map(({ fragment, note }) => [fragment, note])).toEqual(
        all.slice(0, 100).map(({ fragment, note }) => [fragment, note.slice(0, 500)]),
      );
    }),
    { numRuns: 50 },
  );
});
