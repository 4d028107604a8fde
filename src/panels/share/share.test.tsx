// @vitest-environment jsdom
import { screen } from '@testing-library/react';
import { useRef, type ReactElement } from 'react';
import { expect, test, vi } from 'vitest';
import { show } from '#testing/render.tsx';
import { sampleFile } from '#testing/sampleFile.ts';
import { leavesNothingOut, type LinkWish } from './linkWish.ts';
import { Share } from './Share.tsx';
import { SharePanel } from './SharePanel.tsx';

const nothing = (): void => undefined;

function Panel({
  link,
  onDialog = nothing,
  onWish = nothing,
}: {
  readonly link: string;
  readonly onDialog?: (asked: 'export' | 'embed') => void;
  readonly onWish?: (wish: LinkWish) => void;
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
        wish={leavesNothingOut}
        onWish={onWish}
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

test('a long link can go without comments, where there are any', async () => {
  const onWish = vi.fn<(wish: LinkWish) => void>();
  const link = 'x'.repeat(3000);
  const { user } = await show(<Panel link={link} onWish={onWish} />, {
    text: '# What this file is for.\nFROM alpine\n',
  });
  await user.click(screen.getByRole('button', { name: 'Leave comments out' }));
  expect(onWish.mock.calls).toEqual([[{ ...leavesNothingOut, blanked: false, bare: true }]]);
});

test('a text that no link may hold is offered none, and says what to send instead', async () => {
  await show(<Panel link="https://example.com/#v2.x" />, { text: `FROM a\n#${'x'.repeat(1_048_576)}` });
  expect(screen.getByRole('note').textContent).toMatch(/larger than the 1,024 kB that a link may hold/);
  expect(screen.queryByRole('textbox', { name: 'Link' })).toBeNull();
});

test('a file without comments offers no such link', async () => {
  await show(<Panel link={'x'.repeat(3000)} />, { text: 'FROM alpine\n' });
  expect(screen.queryByRole('button', { name: 'Leave comments out' })).toBeNull();
});

test('what looks like a credential is named, and blanked with one press', async () => {
  const onMake = vi.fn<(wish: LinkWish) => void>();
  const { user, state } = await show(<Share link="x" onMake={onMake} onCopy={nothing} />, {
    text: 'FROM a\nENV NPM_TOKEN=abc\n',
    contexts: { app: 'https://me:hunter2@example.com/app.git' },
  });
  await user.click(screen.getByRole('button', { name: 'Share' }));
  const note = await screen.findByRole('note');
  expect(note.textContent).toMatch(/NPM_TOKEN line 2.*app build settings/);
  await user.click(screen.getByRole('button', { name: 'Blank them in link and files' }));
  expect(onMake.mock.calls).toEqual([
    [leavesNothingOut],
    [{ ...leavesNothingOut, blanked: true, bare: false }],
  ]);
  expect(note.textContent).toMatch(/files have \*\*\* in place of these values/);
  expect(state().text).toContain('NPM_TOKEN=abc');
});

test('what a build record brought is left out of the link, unless the reader includes it', async () => {
  const onWish = vi.fn<(wish: LinkWish) => void>();
  const { user } = await show(<Panel link="https://example.com/#a" onWish={onWish} />, {
    text: sampleFile,
    buildArgs: { API_TOKEN: 'hunter2', OWN: '2' },
    recorded: new Set(['API_TOKEN=hunter2']),
  });
  expect(await screen.findByText(/^One value from the build record/)).toBeTruthy();
  // What is left out needs no warning.
  expect(screen.queryByText('API_TOKEN')).toBeNull();
  await user.click(screen.getByRole('button', { name: 'Include them' }));
  expect(onWish).toHaveBeenCalledWith({ ...leavesNothingOut, withRecorded: true });
});

test('nothing is said of records where there is none', async () => {
  await show(<Panel link="https://example.com/#a" />, { text: sampleFile, buildArgs: { OWN: '2' } });
  expect(await screen.findByText('Export…')).toBeTruthy();
  expect(screen.queryByText(/build record/)).toBeNull();
});
