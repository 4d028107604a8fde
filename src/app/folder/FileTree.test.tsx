// @vitest-environment jsdom
import { screen } from '@testing-library/react';
import { expect, test } from 'vitest';
import type { FolderFile, OpenedFolder } from '#state/types.ts';
import { show } from '#testing/render.tsx';
import { FileTree } from './FileTree.tsx';

const file = (path: string, kind: FolderFile['kind'] = 'dockerfile'): FolderFile => ({
  path,
  kind,
  text: `FROM ${path}`,
});
const folder: OpenedFolder = {
  files: [
    file('shop/web/Dockerfile'),
    file('shop/api/Dockerfile'),
    file('shop/compose.yaml', 'builds'),
    file('shop/.env', 'beside'),
  ],
  open: 'shop/web/Dockerfile',
  leftOut: 2,
};
const row = (name: RegExp): HTMLElement => screen.getByRole('treeitem', { name });

test('a press opens a file, and what was changed is marked', async () => {
  const { user, state, change } = await show(<FileTree />, { text: 'FROM shop/web/Dockerfile', folder });
  expect(screen.getAllByRole('treeitem').map((each) => each.textContent)).toEqual([
    'shop',
    'api/Dockerfile',
    'web/Dockerfile',
    'compose.yamlbuilds',
  ]);
  expect(screen.getByText(/^2 files were left out/)).toBeTruthy();
  expect(screen.getAllByRole('treeitem', { selected: true })).toHaveLength(1);
  change(({ editText }) => editText('FROM shop/web/Dockerfile AS mine'));
  expect(row(/edited/).getAttribute('aria-selected')).toBe('true');
  await user.click(row(/^api/));
  expect(state().text).toBe('FROM shop/api/Dockerfile');
  expect(row(/edited/).getAttribute('aria-selected')).toBe('false');
});

test('the tree has one stop for Tab; arrows walk, close and open it, Enter opens a file', async () => {
  const { user, state } = await show(<FileTree />, { text: 'FROM shop/web/Dockerfile', folder });
  await user.tab();
  await user.tab();
  expect(document.activeElement?.getAttribute('aria-selected')).toBe('true');
  await user.keyboard('{ArrowUp}{Enter}');
  expect(state().text).toBe('FROM shop/api/Dockerfile');
  await user.keyboard('{ArrowLeft}');
  expect(document.activeElement?.textContent).toBe('shop');
  await user.keyboard('{ArrowLeft}');
  expect(row(/^shop/).getAttribute('aria-expanded')).toBe('false');
  expect(screen.getAllByRole('treeitem')).toHaveLength(1);
  await user.keyboard('{ArrowRight}{End}');
  expect(document.activeElement?.textContent).toContain('compose.yaml');
  await user.click(screen.getByRole('button', { name: 'Close the list of files' }));
  expect(state().folder).toBeNull();
  expect(screen.queryByRole('tree')).toBeNull();
});
