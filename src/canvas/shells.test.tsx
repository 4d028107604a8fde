// @vitest-environment jsdom
import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { expect, test, vi } from 'vitest';
import { translate } from '#i18n/messages.ts';
import { show } from '#testing/render.tsx';
import { sampleFile } from '#testing/sampleFile.ts';
import { CardActionsContext } from './actions.ts';
import { Canvas } from './Canvas.tsx';
import { FollowBar, type FollowBarProps } from './controls/FollowBar.tsx';
import { Legend } from './controls/Legend.tsx';
import { CardLine } from './cards/CardLine.tsx';

test('the canvas draws a card for every stage, and selects the one that is pressed', async () => {
  const { state } = await show(<Canvas />, { text: sampleFile });
  const cards = await screen.findAllByLabelText(/, stage \d+ of 5, /);
  expect(cards).toHaveLength(5);
  fireEvent.click(screen.getByLabelText(/^lint, stage /));
  await waitFor(() => expect(state().selection).toEqual({ kind: 'stage', key: 'lint' }));
});

test('what a search goes to takes the focus: a line of a card that opens for it, a card', async () => {
  const { change } = await show(<Canvas />, { text: sampleFile });
  await screen.findAllByLabelText(/, stage \d+ of 5, /);
  change(({ goTo }) => goTo({ kind: 'row', stageKey: 'lint', row: 1 }));
  await waitFor(() =>
    expect(document.activeElement?.getAttribute('aria-label')).toMatch(/^RUN npm run lint/),
  );
  change(({ goTo }) => goTo({ kind: 'stage', key: 'deps' }));
  await waitFor(() => expect(document.activeElement?.getAttribute('aria-label')).toMatch(/^deps, stage /));
});

test('the canvas draws nothing, and does not fail, without a stage', async () => {
  const { container } = await show(<Canvas />, { text: '# nothing yet\n' });
  expect(container.querySelectorAll('.sg-card')).toHaveLength(0);
});

test('a press on a line that does nothing by itself is a press on its card', async () => {
  const onCard = vi.fn<() => void>();
  const line = { stageKey: 'a', sources: undefined, selectedRow: undefined, tabbable: false };
  const rows = [{ kind: 'fold', rows: [], count: 7 }] as const;
  const { user } = await show(
    <article onClick={onCard}>
      <CardActionsContext
        value={{
          t: translate('en'),
          toggleCollapsed: () => undefined,
          toggleFold: () => undefined,
          selectRow: () => undefined,
        }}
      >
        <CardLine {...line} item={rows[0]} index={0} />
        <CardLine {...line} item={{ kind: 'less' }} index={1} />
      </CardActionsContext>
    </article>,
    { text: sampleFile },
  );
  const [inert, fold] = screen.getAllByRole('button');
  if (fold !== undefined) await user.click(fold);
  expect(onCard).not.toHaveBeenCalled();
  if (inert !== undefined) await user.click(inert);
  expect(onCard).toHaveBeenCalledTimes(1);
});

const following = (part: Partial<FollowBarProps>): FollowBarProps => ({
  follow: undefined,
  onFollow: () => undefined,
  focus: undefined,
  shown: 5,
  onOnly: () => undefined,
  onAll: () => undefined,
  onLeave: undefined,
  ...part,
});

test('the follow bar is there for a selected stage only, and turns a way on and off', async () => {
  const onFollow = vi.fn<FollowBarProps['onFollow']>();
  const onOnly = vi.fn<() => void>();
  const { user, change, container } = await show(<FollowBar {...following({ onFollow, onOnly })} />, {
    text: sampleFile,
  });
  expect(container.textContent).toBe('');
  change(({ select }) => select({ kind: 'stage', key: 'deps' }));
  await user.click(screen.getByRole('button', { name: 'what it needs' }));
  await user.click(screen.getByRole('button', { name: 'Only these' }));
  expect(onFollow.mock.calls).toEqual([['needs']]);
  expect(onOnly).toHaveBeenCalledTimes(1);
});

test('the follow bar says how much is drawn while the picture is narrowed', async () => {
  const onAll = vi.fn<() => void>();
  const focus = { kind: 'around', card: 'stage deps', way: 'both', limit: 9 } as const;
  const { user } = await show(<FollowBar {...following({ focus, shown: 3, onAll })} />, { text: sampleFile });
  expect(screen.getByText(/3 of 5 stages/)).toBeTruthy();
  await user.click(screen.getByRole('button', { name: 'Show all' }));
  expect(onAll).toHaveBeenCalledTimes(1);
});

test('the legend names the edges that are drawn, and explains every kind when asked', async () => {
  const { user, container } = await show(
    <Legend t={translate('en')} present={new Set(['copy'])} Marks={undefined} />,
    {
      text: sampleFile,
    },
  );
  expect(container.textContent).toContain('COPY --from');
  expect(container.textContent).not.toContain('ADD');
  await user.click(screen.getByRole('button', { name: 'Legend' }));
  expect(screen.getByText('copies files from it')).toBeTruthy();
  expect(screen.getByText('downloads it')).toBeTruthy();
});

test('where two targets are compared the legend explains the sides of the cards', async () => {
  const { user, container } = await show(
    <Legend t={translate('en')} present={new Set(['from', 'copy', 'mount'])} Marks={undefined} />,
    { text: sampleFile, view: 'compare', compareWith: 'lint' },
  );
  for (const kind of ['FROM', 'COPY --from', 'RUN --mount']) expect(container.textContent).toContain(kind);
  await user.click(screen.getByRole('button', { name: 'Legend' }));
  expect(screen.getByText('only lint')).toBeTruthy();
  expect(screen.queryByText('what you asked to build')).toBeNull();
});

test('the toolbar turns the graph, says how much the cards tell, and switches to what runs in parallel', async () => {
  const { user, state } = await show(<Canvas />, { text: sampleFile });
  const toolbar = await screen.findByRole('group', { name: translate('en')('canvas.toolbar') });
  const press = (name: string | RegExp): Promise<void> =>
    user.click(within(toolbar).getByRole('button', { name }));
  await press('Edges');
  expect(state().level).toBe('edges');
  const before = state().direction;
  await press(/top to bottom|left to right/i);
  expect(state().direction).not.toBe(before);
  await press('Parallel');
  expect(state().marks).toBe('parallel');
});

test('a file too large to be read as a whole is shown by its names, until a stage is chosen', async () => {
  const text = Array.from(
    { length: 22 },
    (_, at) => `FROM alpine AS stage-number-${at}\nRUN a\nCOPY --from=busybox /a /a`,
  ).join('\n');
  const { change, container, state } = await show(<Canvas />, { text });
  const level = (): string | undefined =>
    container.querySelector<HTMLElement>('.sg-canvas')?.dataset['level'];
  await waitFor(() => expect(level()).toBe('names'));
  const asked = state().level;
  change(({ fitGraph }) => fitGraph());
  await waitFor(() => expect(level()).toBe('bare'));
  expect(await screen.findByText('All 22 stages, by name.')).toBeTruthy();
  change(({ select }) => select({ kind: 'line', line: 4 }));
  expect(level()).toBe('bare');
  change(({ select }) => select({ kind: 'stage', key: 'stage-number-7' }));
  await waitFor(() => expect(level()).not.toBe('bare'));
  expect(state().level).toBe(asked);
  change(({ fitGraph }) => fitGraph());
  await waitFor(() => expect(level()).toBe('bare'));
  change(({ fitGraph }) => fitGraph());
  await waitFor(() => expect(level()).not.toBe('bare'));
});
