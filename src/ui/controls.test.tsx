// @vitest-environment jsdom
import { fireEvent, screen } from '@testing-library/react';
import { useState, type ReactElement } from 'react';
import { expect, test, vi } from 'vitest';
import { show } from '#testing/render.tsx';
import { Banner } from './Banner.tsx';
import { CopyField } from './CopyField.tsx';
import { Splitter, type SplitterProps } from './Splitter.tsx';

const MIN = 200;
const MAX = 400;

/** A splitter that its owner obeys. */
function Split(props: Partial<SplitterProps>): ReactElement {
  const [value, setValue] = useState(300);
  return (
    <Splitter
      label="Width of the list"
      controls="list"
      value={value}
      min={MIN}
      max={MAX}
      side="before"
      onChange={setValue}
      onReset={() => setValue(250)}
      {...props}
    />
  );
}

const widthNow = (): string | null => screen.getByRole('separator').getAttribute('aria-valuenow');

test.each([
  { side: 'before', orientation: 'vertical', wider: '{ArrowRight}', narrower: '{ArrowLeft}' },
  { side: 'after', orientation: 'vertical', wider: '{ArrowLeft}', narrower: '{ArrowRight}' },
  { side: 'after', orientation: 'horizontal', wider: '{ArrowUp}', narrower: '{ArrowDown}' },
] as const)(
  'a $orientation splitter with its panel $side is moved by arrows, up to its bounds',
  async ({ wider, narrower, ...form }) => {
    const { user } = await show(<Split {...form} />);
    screen.getByRole('separator').focus();
    await user.keyboard(wider);
    expect(widthNow()).toBe('316');
    await user.keyboard(narrower + narrower);
    expect(widthNow()).toBe('284');
    await user.keyboard('{Home}');
    expect(widthNow()).toBe(`${MIN}`);
    await user.keyboard(narrower);
    expect(widthNow()).toBe(`${MIN}`);
    await user.keyboard(`{End}${wider}`);
    expect(widthNow()).toBe(`${MAX}`);
  },
);

test('a splitter is dragged, and a double click brings the first width back', async () => {
  await show(<Split />);
  const splitter = screen.getByRole('separator', { name: 'Width of the list' });
  splitter.setPointerCapture = vi.fn<() => void>();
  fireEvent.pointerDown(splitter, { button: 0, clientX: 300 });
  fireEvent.pointerMove(splitter, { clientX: 340 });
  expect(widthNow()).toBe('340');
  fireEvent.pointerUp(splitter);
  fireEvent.pointerMove(splitter, { clientX: 390 });
  expect(widthNow()).toBe('340');
  fireEvent.doubleClick(splitter);
  expect(widthNow()).toBe('250');
});

const copyField = (
  <CopyField
    form="block"
    label="Build command"
    text="docker build ."
    copyLabel="Copy"
    copiedLabel="Copied"
    refusedLabel="Copy it by hand"
  />
);

test('a text is copied at one press, and says so', async () => {
  const { user } = await show(copyField);
  await user.click(screen.getByRole('button', { name: 'Copy' }));
  expect(await screen.findByRole('button', { name: 'Copied' })).toBeDefined();
  expect(await navigator.clipboard.readText()).toBe('docker build .');
});

test('where the clipboard is refused the text is selected, and it is said what to do', async () => {
  const { user } = await show(copyField);
  vi.spyOn(navigator.clipboard, 'writeText').mockRejectedValue(new DOMException('', 'NotAllowedError'));
  await user.click(screen.getByRole('button', { name: 'Copy' }));
  expect((await screen.findAllByText('Copy it by hand')).length).toBeGreaterThan(0);
  const field = screen.getByRole<HTMLTextAreaElement>('textbox', { name: 'Build command' });
  expect([field.selectionStart, field.selectionEnd]).toEqual([0, 'docker build .'.length]);
});

test('a banner is heard as loudly as it matters, and closes', async () => {
  const onClose = vi.fn<() => void>();
  const banner = (tone: 'error' | 'advice'): ReactElement => (
    <Banner tone={tone} closeLabel="Close" onClose={onClose}>
      The link is broken.
    </Banner>
  );
  const { user } = await show(
    <>
      {banner('error')}
      {banner('advice')}
    </>,
  );
  expect(screen.getAllByRole('alert')).toHaveLength(1);
  expect(screen.getAllByText('The link is broken.')).toHaveLength(2);
  await user.click(screen.getAllByRole('button', { name: 'Close' })[0] as HTMLElement);
  expect(onClose).toHaveBeenCalledOnce();
});
