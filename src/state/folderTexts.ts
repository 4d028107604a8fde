import type { AppState } from './types.ts';

/** The texts of the files of a folder as they are now, by path from the folder in which `below` is. */
export function textsBelow(
  { folder, text: shown }: Pick<AppState, 'folder' | 'text'>,
  below: string,
): Readonly<Record<string, string>> {
  if (folder === null) return {};
  const prefix = below.includes('/') ? below.slice(0, below.lastIndexOf('/') + 1) : '';
  return Object.fromEntries(
    folder.files.flatMap(({ path, text, left }) => {
      const now = path === folder.open ? shown : (left?.work.text ?? text);
      return path.startsWith(prefix) ? [[path.slice(prefix.length), now] as const] : [];
    }),
  );
}
