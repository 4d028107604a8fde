// @vitest-environment jsdom
import { screen } from '@testing-library/react';
import { useRef, type ReactElement } from 'react';
import { expect, test, vi } from 'vitest';
import { show } from '#testing/render.tsx';
import { sampleFile } from '#testing/sampleFile.ts';
import { SharePanel } from './SharePanel.tsx';

const nothing = (): void => undefined;

function Panel({
  link,
  onExport = nothing,
}: {
  readonly link: string;
  readonly onExport?: () => void;
}): ReactElement {
  const anchor = useRef<HTMLButtonElement>(null);
  return (
    <>
      <button ref={anchor} type="button">
        share
      </button>
      <SharePanel anchor={anchor} link={link} onCopy={nothing} onExport={onExport} onClose={nothing} />
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

test('files are a press away', async () => {
  const onExport = vi.fn<() => void>();
  const { user } = await show(<Panel link="x" onExport={onExport} />, { text: sampleFile });
  await user.click(screen.getByRole('button', { name: 'Export…' }));
  expect(onExport).toHaveBeenCalledOnce();
});
