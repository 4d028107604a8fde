import fc from 'fast-check';
import { expect, test } from 'vitest';
import { treeRows } from './tree.ts';

test('what is alone in its folder is one row with it, folders come before files, numbers in order', () => {
  const rows = treeRows(
    [
      'shop/services/web/Dockerfile',
      'shop/services/web/Dockerfile.dev',
      'shop/services/api/Dockerfile',
      'compose.yaml',
      'a10',
      'a9',
    ],
    new Set(),
  );
  expect(rows.map(({ level, name, place, of }) => `${'  '.repeat(level - 1)}${name} ${place}/${of}`)).toEqual(
    [
      'shop/services 1/4',
      '  api/Dockerfile 1/2',
      '  web 2/2',
      '    Dockerfile 1/2',
      '    Dockerfile.dev 2/2',
      'a9 2/4',
      'a10 3/4',
      'compose.yaml 4/4',
    ],
  );
});

const part = fc.constantFrom('a', 'b', 'web', '__proto__', ' ');
const paths = fc.uniqueArray(
  fc.array(part, { minLength: 1, maxLength: 5 }).map((parts) => `${parts.join('/')}.f`),
);

test('every file is one row, below rows that spell its path; a closed folder hides just what is in it', () => {
  fc.assert(
    fc.property(paths, fc.nat(), (files, at) => {
      const rows = treeRows(files, new Set());
      expect(
        rows
          .filter(({ kind }) => kind === 'file')
          .map(({ path }) => path)
          .toSorted(),
      ).toEqual(files.toSorted());
      const above: string[] = [];
      for (const { level, name, path } of rows) {
        above.splice(level - 1, Infinity, name);
        expect(above.join('/')).toBe(path);
      }
      const folders = rows.filter(({ kind }) => kind === 'folder');
      const folder = folders[at % Math.max(1, folders.length)];
      if (folder === undefined) return;
      expect(treeRows(files, new Set([folder.path]))).toEqual(
        rows.filter(({ path }) => !path.startsWith(`${folder.path}/`)),
      );
    }),
  );
});
