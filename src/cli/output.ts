import { chmod, lstat, readlink, rename, rm, stat, writeFile } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import { codeOf } from './input.ts';
import { done, refused, type Outcome } from './say.ts';

/**
 * Writes a file as a whole or not at all: beside it first, then renamed into its place. A symbolic link keeps
 * pointing at what it points at, an existing file keeps its permissions. What is no regular file (`/dev/stdout`,
 * a pipe) cannot be replaced and is written to.
 */
export async function writeWhole(file: string, text: string): Promise<Outcome<undefined>> {
  const temporary = { path: '' };
  if (file === '') return refused((words) => words['output-unnamed']);
  try {
    const place = await realPlace(file);
    const existing = await stat(place).catch(() => undefined);
    if (existing?.isDirectory() === true) return refused((words) => words['output-is-directory']);
    if (existing !== undefined && !existing.isFile()) {
      await writeFile(place, text);
      return done(undefined);
    }
    temporary.path = join(dirname(place), `.${basename(place)}.${process.pid}.tmp`);
    await writeFile(temporary.path, text, { flag: 'wx' });
    if (existing !== undefined) await chmod(temporary.path, existing.mode & 0o777);
    await rename(temporary.path, place);
    return done(undefined);
  } catch (error) {
    if (temporary.path !== '') await rm(temporary.path, { force: true }).catch(() => undefined);
    const code = codeOf(error);
    if (code === 'ENOENT' || code === 'ENOTDIR') return refused((words) => words['output-no-folder']);
    return refused((words) => words['output-unwritable']({ reason: code }));
  }
}

/** Links that are followed, one leading to the next. */
const LINK_LIMIT = 40;

/** Where a link leads, be there a file yet or not; the path itself where nothing stands there. */
async function realPlace(file: string, links = 0): Promise<string> {
  const found = await lstat(file).catch(() => undefined);
  if (found?.isSymbolicLink() !== true || links === LINK_LIMIT) return file;
  return realPlace(resolve(dirname(file), await readlink(file)), links + 1);
}
