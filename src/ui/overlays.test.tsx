// @vitest-environment jsdom
import { fireEvent, screen, waitFor } from '@testing-library/react';
import { useRef, useState, type ReactElement } from 'react';
import { expect, test, vi } from 'vitest';
import { show } from '#testing/render.tsx';
import { Combobox, type ComboboxOption } from './Combobox.tsx';
import { Dialog } from './Dialog.tsx';
import { Menu } from './Menu.tsx';
import { Popover } from './Popover.tsx';
import { Tabs } from './Tabs.tsx';
import { Tooltips } from './Tooltips.tsx';

function WithDialog(): ReactElement {
  const [open, setOpen] = useState(false);
  return (
    <>
      <button type="button" onClick={() => setOpen(true)}>
        open
      </button>
      {open && (
        <Dialog title="Help" closeLabel="Close" onClose={() => setOpen(false)}>
          <a href="#there">there</a>
        </Dialog>
      )}
    </>
  );
}

function WithPopover({ onClose }: { readonly onClose?: () => void }): ReactElement {
  const [open, setOpen] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  return (
    <>
      <button ref={button} type="button" aria-expanded={open} onClick={() => setOpen(!open)}>
        settings
      </button>
      <Popover
        open={open}
        onClose={() => {
          onClose?.();
          setOpen(false);
        }}
        anchor={button}
        label="Settings"
      >
        <input aria-label="platform" />
      </Popover>
      <button type="button">elsewhere</button>
    </>
  );
}

test('a dialog takes the focus, is named by its heading, closes on Escape and gives the focus back', async () => {
  const { user } = await show(<WithDialog />);
  await user.click(screen.getByRole('button', { name: 'open' }));
  const dialog = await screen.findByRole('dialog', { name: 'Help' });
  await waitFor(() => expect(dialog.contains(document.activeElement)).toBe(true));
  await user.keyboard('{Escape}');
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  await waitFor(() => expect(document.activeElement).toBe(screen.getByRole('button', { name: 'open' })));
});

test('a dialog has a button that closes it', async () => {
  const { user } = await show(<WithDialog />);
  await user.click(screen.getByRole('button', { name: 'open' }));
  await user.click(await screen.findByRole('button', { name: 'Close' }));
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
});

test('a popover closes on Escape and gives the focus back; a second press on its button closes it too', async () => {
  const onClose = vi.fn<() => void>();
  const { user } = await show(<WithPopover onClose={onClose} />);
  const opener = screen.getByRole('button', { name: 'settings' });
  await user.click(opener);
  const popover = await screen.findByRole('dialog', { name: 'Settings' });
  await user.type(screen.getByRole('textbox', { name: 'platform' }), 'x');
  expect(popover.contains(document.activeElement)).toBe(true);
  await user.keyboard('{Escape}');
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  await waitFor(() => expect(document.activeElement).toBe(opener));
  expect(onClose).toHaveBeenCalledTimes(1);
  await user.click(opener);
  await screen.findByRole('dialog', { name: 'Settings' });
  await user.click(opener);
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
});

test('a popover closes on a press elsewhere', async () => {
  const { user } = await show(<WithPopover />);
  await user.click(screen.getByRole('button', { name: 'settings' }));
  await screen.findByRole('dialog', { name: 'Settings' });
  await user.click(screen.getByRole('button', { name: 'elsewhere' }));
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
});

test('a menu opens from the keyboard, is walked with arrows and letters, and chooses with Enter', async () => {
  const chosen = vi.fn<(id: string) => void>();
  const items = ['Apple', 'Banana', 'Cherry'].map((label) => ({
    id: label,
    label,
    onSelect: () => chosen(label),
  }));
  const { user } = await show(
    <Menu label="Fruit" items={items}>
      Fruit
    </Menu>,
  );
  const opener = screen.getByRole('button', { name: 'Fruit' });
  expect(opener.getAttribute('aria-haspopup')).toBe('menu');
  opener.focus();
  await user.keyboard('{ArrowDown}');
  const at = (name: string): HTMLElement => screen.getByRole('menuitem', { name });
  await waitFor(() => expect(document.activeElement).toBe(at('Apple')));
  await user.keyboard('{ArrowDown}{ArrowDown}{ArrowDown}');
  await waitFor(() => expect(document.activeElement).toBe(at('Apple')));
  await user.keyboard('c');
  await waitFor(() => expect(document.activeElement).toBe(at('Cherry')));
  await user.keyboard('{Home}{ArrowDown}');
  await waitFor(() => expect(document.activeElement).toBe(at('Banana')));
  await user.keyboard('{Enter}');
  expect(chosen.mock.calls).toEqual([['Banana']]);
  await waitFor(() => expect(screen.queryByRole('menu')).toBeNull());
  await waitFor(() => expect(document.activeElement).toBe(opener));
});

test('Tab leaves a menu for what comes after its button', async () => {
  const { user } = await show(
    <>
      <Menu label="Fruit" icon="more" items={[{ id: 'a', label: 'Apple', onSelect: () => undefined }]} />
      <button type="button">next</button>
    </>,
  );
  await user.click(screen.getByRole('button', { name: 'Fruit' }));
  const item = await screen.findByRole('menuitem', { name: 'Apple' });
  await waitFor(() => expect(document.activeElement).toBe(item));
  await user.tab();
  await waitFor(() => expect(screen.queryByRole('menu')).toBeNull());
  expect(document.activeElement).toBe(screen.getByRole('button', { name: 'next' }));
});

test('a menu of one choice among several says which holds', async () => {
  const items = ['1x', '2x'].map((label) => ({
    id: label,
    label,
    checked: label === '2x',
    onSelect: () => undefined,
  }));
  const { user } = await show(<Menu label="Speed" icon="more" items={items} />);
  await user.click(screen.getByRole('button', { name: 'Speed' }));
  const two = await screen.findByRole('menuitemradio', { name: '2x' });
  expect(two.getAttribute('aria-checked')).toBe('true');
  expect(screen.getByRole('menuitemradio', { name: '1x' }).getAttribute('aria-checked')).toBe('false');
});

test('tabs are walked with arrows, Home and End, and only the chosen one is a Tab stop', async () => {
  function Three(): ReactElement {
    const [chosen, choose] = useState<'a' | 'b' | 'c'>('a');
    const tabs = (['a', 'b', 'c'] as const).map((id) => ({ id, label: id.toUpperCase() }));
    return (
      <>
        <Tabs label="Views" tabs={tabs} chosen={chosen} onChoose={choose} panelId={(id) => `panel-${id}`} />
        <div id={`panel-${chosen}`} role="tabpanel" aria-labelledby={`panel-${chosen}-tab`}>
          {chosen}
        </div>
      </>
    );
  }
  const { user } = await show(<Three />);
  await user.tab();
  const chosen = (): string | null => screen.getByRole('tab', { selected: true }).textContent;
  expect(document.activeElement).toBe(screen.getByRole('tab', { name: 'A' }));
  await user.keyboard('{ArrowRight}');
  await waitFor(() => expect(chosen()).toBe('B'));
  await user.keyboard('{End}');
  await waitFor(() => expect(chosen()).toBe('C'));
  await user.keyboard('{ArrowRight}');
  await waitFor(() => expect(chosen()).toBe('A'));
  expect(document.activeElement).toBe(screen.getByRole('tab', { name: 'A' }));
  expect(screen.getByRole('tabpanel', { name: 'A' }).id).toBe('panel-a');
  const stops = screen.getAllByRole('tab').filter((tab) => tab.tabIndex === 0);
  expect(stops.map(({ textContent }) => textContent)).toEqual(['A']);
});

const options: readonly ComboboxOption[] = [
  { id: 'final', label: 'final', description: 'nginx' },
  { id: 'build', label: 'build', description: 'node' },
  { id: 'rebuild', label: 'rebuild', description: 'node' },
];

interface Calls {
  readonly previewed: string[];
  readonly chosen: string[];
}

async function combobox(): Promise<
  Calls & Awaited<ReturnType<typeof show>> & { readonly field: HTMLElement }
> {
  const calls: Calls = { previewed: [], chosen: [] };
  const shown = await show(
    <Combobox
      label="Choose a target"
      placeholder="Find"
      nothing="Nothing matches"
      value="final"
      options={options}
      onPreview={(id) => calls.previewed.push(id)}
      onChoose={(id) => calls.chosen.push(id)}
    />,
  );
  const field = screen.getByRole('combobox', { name: 'Choose a target' });
  field.focus();
  return { ...calls, ...shown, field };
}

/** The option that the field points at. */
function pointed(field: HTMLElement): string | undefined {
  return document.getElementById(field.getAttribute('aria-activedescendant') ?? '')?.textContent;
}

test('a combobox filters by what is typed, previews under the arrows and chooses with Enter', async () => {
  const { user, field, previewed, chosen } = await combobox();
  expect(screen.getAllByRole('option')).toHaveLength(3);
  await user.type(field, 'buil');
  await waitFor(() => expect(screen.getAllByRole('option')).toHaveLength(2));
  await waitFor(() => expect(previewed.at(-1)).toBe('build'));
  await user.keyboard('{ArrowDown}');
  await waitFor(() => expect(previewed.at(-1)).toBe('rebuild'));
  expect(pointed(field)).toContain('rebuild');
  await user.keyboard('{Enter}');
  expect(chosen).toEqual(['rebuild']);
});

test('a combobox says when nothing matches, and takes a press', async () => {
  const { user, field, chosen } = await combobox();
  await user.type(field, 'zzz');
  await waitFor(() => expect(screen.getByText('Nothing matches')).toBeTruthy());
  await user.clear(field);
  fireEvent.click(screen.getByRole('option', { name: /^rebuild/ }));
  expect(chosen).toEqual(['rebuild']);
});

test('Enter while a Korean syllable is composed chooses nothing', async () => {
  const { field, chosen } = await combobox();
  fireEvent.keyDown(field, { key: 'Enter', isComposing: true, keyCode: 229 });
  expect(chosen).toEqual([]);
});

test('a tooltip follows the keyboard to a button, but does not come with a dialog that opens', async () => {
  const { user } = await show(
    <>
      <WithDialog />
      <Tooltips />
    </>,
  );
  await user.tab();
  await user.keyboard('{Enter}');
  await screen.findByRole('dialog');
  await waitFor(() => expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Close' })));
  expect(document.querySelector('.sg-tooltip')).toBeNull();
  await user.tab();
  await user.tab();
  await waitFor(() => expect(document.querySelector('.sg-tooltip')?.textContent).toBe('Close'));
});
