import { expect, test } from 'vitest';
import { nearest, readWorkspace } from './workspace.ts';

const text = (name: string, content = 'FROM scratch'): File => new File([content], name);

/** What a browser gives of a folder that is dropped: `inside` are files, or folders by name. */
interface Inside {
  readonly [name: string]: string | Inside;
}

function entry(name: string, content: string | Inside, above = ''): FileSystemEntry {
  const fullPath = `${above}/${name}`;
  if (typeof content === 'string') {
    const fileEntry = { name, fullPath, isFile: true, isDirectory: false };
    return Object.assign(fileEntry, {
      file: (done: (file: File) => void) => done(text(name, content)),
    }) as unknown as FileSystemEntry;
  }
  const entries = Object.entries(content).map(([inner, value]) => entry(inner, value, fullPath));
  return {
    name,
    fullPath,
    isFile: false,
    isDirectory: true,
    // In pieces of one, as a browser may.
    createReader: () => ({ readEntries: (done: (piece: unknown[]) => void) => done(entries.splice(0, 1)) }),
  } as unknown as FileSystemEntry;
}

const kinds = async (...dropped: Parameters<typeof readWorkspace>): Promise<Record<string, string>> =>
  Object.fromEntries((await readWorkspace(...dropped)).folder.files.map(({ path, kind }) => [path, kind]));

test('of a folder what says how something is built is read, in folders within it too', async () => {
  const shop = entry('shop', {
    'Dockerfile.dev': 'FROM a',
    web: { Dockerfile: 'FROM b', 'Dockerfile.dockerignore': '*', 'main.go': 'package main' },
    'compose.yaml': 'services: {web: {build: web}}',
    '.env': 'A=b',
    node_modules: { Dockerfile: 'FROM c' },
  });
  expect(await kinds([], [shop])).toEqual({
    'shop/Dockerfile.dev': 'dockerfile',
    'shop/web/Dockerfile': 'dockerfile',
    'shop/web/Dockerfile.dockerignore': 'beside',
    'shop/compose.yaml': 'builds',
    'shop/.env': 'beside',
  });
});

test('of a folder the names of all files are listed, and whether there are more', async () => {
  const content = { Dockerfile: 'FROM a', src: { 'a.js': '', deep: { b: '' } } };
  expect((await readWorkspace([], [entry('app', content)])).list).toEqual({
    text: ['app/Dockerfile', 'app/src/a.js', 'app/src/deep/b'].join('\0'),
    isOfFolder: true,
    isPartial: false,
  });
  const whole = entry('app', { ...content, node_modules: { x: '' } });
  expect((await readWorkspace([], [whole])).list).toMatchObject({ isPartial: true });
});

test('files of one name, dropped without their folders, are all read; binary and large ones are counted', async () => {
  const files = [
    text('Dockerfile', 'FROM a'),
    text('Dockerfile', 'FROM b'),
    text('Dockerfile.huge', `FROM ${'a'.repeat(2_000_000)}`),
    text('Dockerfile.binary', '\0\u0001'),
  ];
  const { folder, list } = await readWorkspace(files, []);
  expect(list).toBeNull();
  expect(folder.files.map((file) => [file.path, file.text])).toEqual([
    ['Dockerfile', 'FROM a'],
    ['Dockerfile (2)', 'FROM b'],
  ]);
  expect(folder.leftOut).toBe(2);
});

test('what opens first is nearest to the top, a Dockerfile of that very name before others there', () => {
  const first = (...paths: readonly string[]): string | undefined =>
    nearest(
      paths.map((path) => ({ path, text: '', kind: 'dockerfile' })),
      'dockerfile',
    )?.path;
  expect(first('a/b/Dockerfile', 'a/Dockerfile.dev')).toBe('a/Dockerfile.dev');
  expect(first('a/Dockerfile.dev', 'a/Dockerfile')).toBe('a/Dockerfile');
  expect(first()).toBeUndefined();
});
