// @vitest-environment jsdom
import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, test } from 'vitest';
import { show } from '#testing/render.tsx';
import { chainFile, sampleFile } from '#testing/sampleFile.ts';
import { Checks } from './checks/Checks.tsx';
import { CompareBar } from './compare/CompareBar.tsx';
import { CompareDetails } from './compare/CompareDetails.tsx';
import { Matrix } from './matrix/Matrix.tsx';
import { Outline } from './outline/Outline.tsx';

describe('the matrix', () => {
  test('tells the role of every stage for every target', async () => {
    await show(<Matrix />, { text: sampleFile });
    const grid = screen.getByRole('grid', { name: 'Matrix' });
    expect(within(grid).getAllByRole('row')).toHaveLength(6);
    expect(within(grid).getByRole('button', { name: 'lint for target build: not built' })).toBeTruthy();
    expect(within(grid).getByRole('button', { name: 'base for target deps: layers' })).toBeTruthy();
  });

  test('a cell selects its stage and chooses its target; a head chooses a target', async () => {
    const { user, state } = await show(<Matrix />, { text: sampleFile });
    await user.click(screen.getByRole('button', { name: 'base for target deps: layers' }));
    expect(state().target).toBe('deps');
    expect(state().selection).toEqual({ kind: 'stage', key: 'base' });
    await user.click(screen.getByRole('button', { name: 'Choose the target lint' }));
    expect(state().target).toBe('lint');
  });

  test('is walked with arrows, Home and End from one Tab stop', async () => {
    const { user } = await show(<Matrix />, { text: sampleFile });
    const grid = screen.getByRole('grid');
    within(within(grid).getByRole('rowheader', { name: /base/ }))
      .getByRole('button')
      .focus();
    await user.keyboard('{ArrowDown}{ArrowRight}{ArrowRight}');
    expect(document.activeElement?.getAttribute('aria-label')).toMatch(/^deps for target /);
    await user.keyboard('{Control>}{End}{/Control}');
    expect(document.activeElement?.getAttribute('aria-label')).toMatch(/^final for target /);
    const stops = within(grid)
      .getAllByRole('button')
      .filter((button) => button.tabIndex === 0);
    expect(stops).toEqual([document.activeElement]);
  });

  test('draws only a part of hundreds of stages', async () => {
    await show(<Matrix />, { text: chainFile(300) });
    const grid = screen.getByRole('grid');
    expect(grid.getAttribute('aria-rowcount')).toBe('301');
    expect(grid.querySelectorAll('tr').length).toBeLessThan(100);
  });

  test('draws the cell that has the focus, wherever that is', async () => {
    const { user } = await show(<Matrix />, { text: chainFile(300) });
    within(screen.getAllByRole('rowheader')[0] ?? document.body)
      .getByRole('button')
      .focus();
    await user.keyboard('{Control>}{End}{/Control}');
    await waitFor(() =>
      expect(document.activeElement?.closest('tr')?.getAttribute('aria-rowindex')).toBe('301'),
    );
    expect(document.activeElement?.closest('td')?.getAttribute('aria-colindex')).toBe('302');
    await user.keyboard('{PageUp}');
    await waitFor(() =>
      expect(document.activeElement?.closest('tr')?.getAttribute('aria-rowindex')).toBe('291'),
    );
  });

  test('speaks Korean', async () => {
    await show(<Matrix />, { text: sampleFile, language: 'ko' });
    expect(screen.getByRole('grid').textContent).toMatch(/[가-힣]/);
  });
});

describe('the outline', () => {
  test('says in words what the picture shows', async () => {
    const { user, state } = await show(<Outline />, { text: sampleFile });
    const outline = screen.getByRole('article', { name: 'Outline' });
    expect(within(outline).getByRole('heading', { level: 2 }).textContent).toBe('What a build of final does');
    const deps = within(outline).getByRole('region', { name: /deps/ });
    expect(deps.textContent).toContain('build is FROM deps at line 13');
    expect(deps.textContent).toContain('the build context, at line 6');
    await user.click(within(deps).getByRole('button', { name: 'deps' }));
    expect(state().selection).toEqual({ kind: 'stage', key: 'deps' });
  });

  test('says where BuildKit stops', async () => {
    await show(<Outline />, { text: 'FROM scratch AS a\nCOPY --from=a / /\n' });
    expect(screen.getByText(/^BuildKit stops at line 2: /)).toBeTruthy();
  });

  test('is in Korean', async () => {
    await show(<Outline />, { text: sampleFile, language: 'ko' });
    expect(screen.getByRole('heading', { level: 2 }).textContent).toMatch(/[가-힣]/);
  });
});

test('no view gives a command for what docker build cannot be given', async () => {
  const contexts = (value: string) => ({ text: sampleFile, contexts: { deps: value } });
  const outline = await show(<Outline />, contexts('target:other'));
  expect(screen.queryByRole('textbox', { name: 'Build it' })).toBeNull();
  outline.change(({ setContext }) => setContext('deps', './other'));
  expect(await screen.findByDisplayValue(/--build-context deps=\.\/other/)).toBeTruthy();
  const both = await show(<CompareDetails />, {
    ...contexts('target:other'),
    view: 'compare',
    compareWith: 'build',
  });
  expect(within(both.container).queryByRole('heading', { name: 'Commands' })).toBeNull();
});

describe('the comparison', () => {
  test('takes another target by itself, counts, and swaps', async () => {
    const { user, state } = await show(<CompareBar />, { text: sampleFile, view: 'compare' });
    await waitFor(() => expect(state().compareWith).not.toBeNull());
    await user.selectOptions(screen.getByRole('combobox', { name: 'with' }), 'deps');
    expect(state().compareWith).toBe('deps');
    expect(screen.getByText('only final').textContent).toBe('only final3');
    await user.click(screen.getByRole('button', { name: 'Swap the two targets' }));
    expect(state().target).toBe('deps');
    expect(state().compareWith).toBe('');
  });

  test('says when there is nothing to compare with', async () => {
    await show(<CompareBar />, { text: 'FROM scratch AS only\n', view: 'compare' });
    expect(screen.getByText(/only one target/)).toBeTruthy();
  });

  test('lists stages, steps and commands of both', async () => {
    await show(<CompareDetails />, { text: sampleFile, view: 'compare', compareWith: 'deps' });
    expect(screen.getByRole('heading', { name: 'final and deps' })).toBeTruthy();
    const commands = within(screen.getByRole('region', { name: 'Commands' })).getAllByRole('textbox');
    expect(commands).toHaveLength(2);
    expect(commands[0]).toHaveProperty('value', 'docker build --secret id=npmrc .');
    expect(commands[1]).toHaveProperty('value', expect.stringContaining('--target deps'));
  });
});

describe('the checks', () => {
  const untidy = 'FROM alpine AS Build\nRUN x\nFROM alpine\nCOPY --from=Build /x /\n';

  test('say why, fix, and can be turned off', async () => {
    const { user, state } = await show(<Checks />, { text: untidy });
    await user.click(screen.getByText('Stage name with uppercase letters'));
    expect(screen.getByText("Stage name 'Build' should be lowercase")).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'Fix' }));
    expect(state().text).toContain('AS build');
    expect(screen.queryByText('Stage name with uppercase letters')).toBeNull();
  });

  test('a rule that is turned off stays away until it is turned on again', async () => {
    const { user, state } = await show(<Checks />, { text: untidy });
    await user.click(screen.getByText('Stage name with uppercase letters'));
    await user.click(screen.getByRole('button', { name: 'Turn this rule off' }));
    expect(state().rulesOff).toEqual(['StageNameCasing']);
    await user.click(screen.getByText('1 rule turned off'));
    await user.click(screen.getByRole('button', { name: /^Turn .* back on$/ }));
    expect(state().rulesOff).toEqual([]);
    expect(screen.getByText('Stage name with uppercase letters')).toBeTruthy();
  });
});
