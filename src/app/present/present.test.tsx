// @vitest-environment jsdom
import { decodeQR } from 'qr/decode.js';
import { screen, waitFor, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { encodeLink } from '#core/share/encodeLink.ts';
import { defaultState } from '#core/share/state.ts';
import { show } from '#testing/render.tsx';
import { sampleFile } from '#testing/sampleFile.ts';
import { Presentation } from './Presentation.tsx';
import { qrPath } from './QrDialog.tsx';
import { TalkDialog } from './TalkDialog.tsx';
import { readTalk, writtenTalk } from './talkStorage.ts';

const nothing = (): undefined => undefined;
const stepOf = (id: number, target: string, note: string) => ({
  id,
  note,
  fragment: encodeLink({ ...defaultState(sampleFile), target }),
});
const talk = [stepOf(1, 'lint', 'First the linter.'), stepOf(2, 'deps', 'Then what it needs.')];

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

test('a step that cannot be opened any more is passed over', async () => {
  const broken = { id: 9, fragment: 'v1.broken', note: 'lost' };
  await show(<Presentation />, { text: sampleFile, talk: [broken, ...talk], presenting: true });
  await screen.findByText('First the linter.');
  expect(screen.getByText('1 / 2')).toBeTruthy();
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
