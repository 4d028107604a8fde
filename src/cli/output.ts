import { chmod, lstat, realpath, rename, rm, stat, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { codeOf } from './input.ts';
import { done, refused, type Outcome } from './say.ts';

/**
 * Writes a file as a whole or not at all: beside it first, then renamed into its place. A symbolic link keeps
 * pointing at what it points at, an existing file keeps its permissions. What is no regular file (`/dev/stdout`,
 * a pipe) cannot be replaced and is written to.
 */
export async function writeWhole(file: string, text: string): Promise<Outcome<undefined>> {
  const temporary = { path: '' };
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

/** Where a link leads; the path itself where nothing stands there yet. */
async function realPlace(file: string): Promise<string> {
  const found = await lstat(file).catch(() => undefined);
  return found?.isSymbolicLink() === true ? realpath(file) : file;
}
