// @vitest-environment jsdom
import { screen } from '@testing-library/react';
import { useRef, type ReactElement } from 'react';
import { expect, test, vi } from 'vitest';
import { show } from '#testing/render.tsx';
import { sampleFile } from '#testing/sampleFile.ts';
import { Share } from './Share.tsx';
import { SharePanel } from './SharePanel.tsx';

const nothing = (): void => undefined;

function Panel({
  link,
  onDialog = nothing,
}: {
  readonly link: string;
  readonly onDialog?: (asked: 'export' | 'embed') => void;
}): ReactElement {
  const anchor = useRef<HTMLButtonElement>(null);
  return (
    <>
      <button ref={anchor} type="button">
        share
      </button>
      <SharePanel
        anchor={anchor}
        link={link}
        onCopy={nothing}
        onDialog={onDialog}
        onClose={nothing}
        blanked={false}
        onBlank={nothing}
      />
    </>
  );
}

test.each([
  [2000, undefined],
  [2001, /some chat programs cut/],
  [32_001, /not every browser opens/],
])('a link of %i characters says where it would not arrive', async (length, warning) => {
  await show(<Panel link={'x'.repeat(length)} />, { text: sampleFile });
  const said = screen.queryByText(/characters: /);
  expect(said?.textContent).toEqual(warning === undefined ? undefined : expect.stringMatching(warning));
});

test('files, and a frame for another page, are a press away', async () => {
  const onDialog = vi.fn<(asked: string) => void>();
  const { user } = await show(<Panel link="x" onDialog={onDialog} />, { text: sampleFile });
  await user.click(screen.getByRole('button', { name: 'Export…' }));
  await user.click(screen.getByRole('button', { name: 'Embed…' }));
  expect(onDialog.mock.calls).toEqual([['export'], ['embed']]);
});

test('what looks like a credential is named, and blanked with one press', async () => {
  const onMake = vi.fn<(blanked: boolean) => void>();
  const { user, state } = await show(<Share link="x" onMake={onMake} onCopy={nothing} />, {
    text: 'FROM a\nENV NPM_TOKEN=abc\n',
    contexts: { app: 'https://me:hunter2@example.com/app.git' },
  });
  await user.click(screen.getByRole('button', { name: 'Share' }));
  const note = await screen.findByRole('note');
  expect(note.textContent).toMatch(/NPM_TOKEN line 2.*app build settings/);
  await user.click(screen.getByRole('button', { name: 'Blank them in the link' }));
  expect(onMake.mock.calls).toEqual([[false], [true]]);
  expect(note.textContent).toMatch(/has \*\*\* in place of these values/);
  expect(state().text).toContain('NPM_TOKEN=abc');
});
