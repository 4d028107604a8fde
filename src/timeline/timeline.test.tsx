// @vitest-environment jsdom
import { screen, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { readLog } from '#core/buildlog/reader.ts';
import { show } from '#testing/render.tsx';
import { chainFile, sampleFile } from '#testing/sampleFile.ts';
import { Timeline } from './Timeline.tsx';

const bars = (): readonly HTMLElement[] =>
  within(screen.getByRole('group', { name: 'Steps over time' })).getAllByRole('button', { name: /, takes / });
const tab = (name: string): HTMLElement => screen.getByRole('tab', { name });

test('says what it assumes, and draws a bar for every step', async () => {
  const { state } = await show(<Timeline />, { text: sampleFile });
  expect(screen.getByText(/^Assumed, not measured: every step takes 1 s/)).toBeTruthy();
  const steps = state().overview.plan.steps.length;
  expect(bars().length).toBeGreaterThanOrEqual(steps - 2);
  expect(screen.getByText('simulated')).toBeTruthy();
});

test('a duration typed into the table is kept, and one that is none says so', async () => {
  const { user, state } = await show(<Timeline />, { text: sampleFile });
  await user.click(tab('Table'));
  const field = screen.getByRole('textbox', { name: 'Duration of RUN npm run lint' });
  await user.clear(field);
  await user.type(field, '-4');
  expect(screen.getByRole('alert').textContent).toContain('cannot be negative');
  await user.clear(field);
  await user.type(field, '12 s{Enter}');
  expect(Object.values(state().timing?.durations ?? {})).toEqual([12_000]);
  expect(screen.getByText(/^Simulated with 1 duration you set/)).toBeTruthy();
});

test('in somebody else’s page durations are to be read, not to be changed', async () => {
  const { user, state } = await show(<Timeline place={{ isReadOnly: true }} />, { text: sampleFile });
  expect(document.querySelectorAll('[data-drag]')).toHaveLength(0);
  const [bar] = bars();
  bar?.focus();
  await user.keyboard('{Shift>}{ArrowRight}{/Shift}{Delete}');
  expect(screen.queryByRole('button', { name: /^Durations/ })).toBeNull();
  await user.click(tab('Table'));
  expect(screen.getAllByRole('row').length).toBeGreaterThan(3);
  expect(screen.queryByRole('textbox')).toBeNull();
  expect(state().timing).toBeUndefined();
});

test('the table of a long build holds the rows in view, and says how many there are', async () => {
  const { user, state } = await show(<Timeline />, { text: chainFile(300) });
  await user.click(tab('Table'));
  const table = screen.getByRole('table');
  const steps = state().overview.plan.steps.length;
  expect(steps).toBeGreaterThan(200);
  expect(table.getAttribute('aria-rowcount')).toBe(String(steps + 1));
  expect(table.querySelectorAll('tr').length).toBeLessThan(80);
  const [first] = screen.getAllByRole('textbox', { name: /^Duration of / });
  expect(first?.closest('tr')?.getAttribute('aria-rowindex')).toBe('2');
});

test('every tab draws', async () => {
  const { user } = await show(<Timeline />, { text: sampleFile });
  for (const one of screen.getAllByRole('tab')) {
    await user.click(one);
    expect(screen.getByRole('tabpanel', { name: one.textContent }).textContent).not.toBe('');
  }
  expect(screen.getAllByRole('tab').length).toBe(4);
});

test('plays event by event', async () => {
  const { user, state } = await show(<Timeline />, { text: sampleFile });
  await user.click(screen.getByRole('button', { name: 'One event forward (.)' }));
  const first = state().timeline.moment;
  await user.click(screen.getByRole('button', { name: 'One event forward (.)' }));
  expect(state().timeline.moment).toBeGreaterThan(first ?? Infinity);
  await user.click(screen.getByRole('button', { name: 'To the end' }));
  const labels = bars().map((bar) => bar.getAttribute('aria-label'));
  expect(labels).toContainEqual(expect.stringContaining(', done, '));
  expect(labels).not.toContainEqual(expect.stringMatching(/, (?:running|waiting), /));
});

test('says that there is nothing to time without a stage', async () => {
  await show(<Timeline />, { text: 'ARG X\n' });
  expect(screen.queryByRole('group', { name: 'Steps over time' })).toBeNull();
  expect(screen.getByRole('heading', { level: 3 })).toBeTruthy();
});

test('closes by its button', async () => {
  let closed = 0;
  const { user } = await show(<Timeline onClose={() => (closed += 1)} />, { text: sampleFile });
  await user.click(screen.getByRole('button', { name: 'Hide the timeline' }));
  expect(closed).toBe(1);
});

test('speaks Korean', async () => {
  await show(<Timeline />, { text: sampleFile, language: 'ko' });
  for (const one of screen.getAllByRole('tab')) expect(one.textContent).toMatch(/[가-힣]/);
});

test('draws a hundred stages', async () => {
  const { container } = await show(<Timeline />, { text: chainFile(100) });
  expect(container.querySelectorAll('.sg-lane-name').length).toBeGreaterThan(50);
});

test('what is no duration still says so after Tab, and Escape takes it back', async () => {
  const { user, state } = await show(<Timeline />, { text: sampleFile });
  await user.click(tab('Table'));
  const field = screen.getByRole('textbox', { name: 'Duration of RUN npm run lint' });
  await user.clear(field);
  await user.type(field, 'abc');
  await user.tab();
  expect(screen.getByRole('alert').textContent).toContain('That is not a duration');
  expect(field.getAttribute('aria-invalid')).toBe('true');
  expect(state().timing?.durations ?? {}).toEqual({});
  await user.click(field);
  await user.keyboard('{Escape}');
  expect(screen.queryByRole('alert')).toBeNull();
});

test('at equal durations asks for durations instead of listing the same second everywhere', async () => {
  const { user } = await show(<Timeline />, { text: sampleFile });
  await user.click(tab('What to shorten'));
  expect(screen.getByText(/^Every step is assumed to take 1 s, so/)).toBeTruthy();
  expect(screen.queryByText(/^−1 s/)).toBeNull();
  await user.click(screen.getByRole('button', { name: 'Enter durations' }));
  const field = screen.getByRole('textbox', { name: 'Duration of RUN npm run lint' });
  await user.clear(field);
  await user.type(field, '30 s{Enter}');
  await user.click(tab('What to shorten'));
  expect(screen.queryByText(/^Every step is assumed to take 1 s, so/)).toBeNull();
});

test('an export stands in the chart below the stages, and the head tells the whole build', async () => {
  const log = readLog(`[+] Building 100.0s (4/4) FINISHED
 => [1/2] FROM docker.io/library/alpine:3            1.0s
 => [2/2] RUN make                                   6.0s
 => exporting to image                              80.0s
 => => pushing layers                               60.0s
`);
  const { change } = await show(<Timeline />, { text: 'FROM alpine:3\nRUN make\n' });
  change(({ takeLog }) => takeLog({ name: 'build.log', builds: log.builds, chosen: 0 }));
  const chart = screen.getByRole('group', { name: 'Steps over time' });
  expect(within(chart).getByRole('img', { name: /^exporting to image .*80 %.*pushing layers/ })).toBeTruthy();
  expect(screen.getByText('1 min 40 s')).toBeTruthy();
  expect(screen.getByText('1 min 20 s of it exporting (80 %)')).toBeTruthy();
});
