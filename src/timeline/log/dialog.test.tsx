// @vitest-environment jsdom
import { screen } from '@testing-library/react';
import { useState, type ReactElement } from 'react';
import { expect, test } from 'vitest';
import { show } from '#testing/render.tsx';
import { sampleFile } from '#testing/sampleFile.ts';
import { LogDialog } from './LogDialog.tsx';

function WithLogDialog(): ReactElement {
  const [open, setOpen] = useState(false);
  return (
    <>
      <button type="button" onClick={() => setOpen(true)}>
        open
      </button>
      {open && <LogDialog onClose={() => setOpen(false)} />}
    </>
  );
}

test('nothing can be read before a log is there, and what was pasted is there the next time', async () => {
  const { user } = await show(<WithLogDialog />, { text: sampleFile });
  const openDialog = async (): Promise<HTMLElement> => {
    await user.click(screen.getByRole('button', { name: 'open' }));
    return screen.findByRole('textbox', { name: 'Build log' });
  };
  const read = (): HTMLButtonElement => screen.getByRole('button', { name: 'Read the log' });
  await user.type(await openDialog(), '   ');
  expect(read().disabled).toBe(true);
  await user.type(screen.getByRole('textbox', { name: 'Build log' }), '#1 hello');
  expect(read().disabled).toBe(false);
  await user.keyboard('{Escape}');
  expect(screen.queryByRole('dialog')).toBeNull();
  expect(((await openDialog()) as HTMLTextAreaElement).value).toBe('   #1 hello');
});
