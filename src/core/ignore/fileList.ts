/** Paths of a file list, and whether it went on. */
export interface FileList {
  /** Sorted, each once; relative, with forward slashes. */
  readonly paths: readonly string[];
  /** More than are taken stood there. */
  readonly isCut: boolean;
}

/** Paths that are taken at most. */
export const mostPaths = 500_000;
/** Bytes that a list of files has at most. */
export const mostListBytes = 50_000_000;

/** The files of a list that lie below a folder, as paths from there. */
export function listBelow(list: FileList, folder: string): FileList {
  if (folder === '') return list;
  const start = `${folder}/`;
  const paths = list.paths.flatMap((path) => (path.startsWith(start) ? path.slice(start.length) : []));
  return { ...list, paths };
}

/**
 * Reads what `git ls-files`, `git ls-files -z`, `find` and the like print: a path on each line, or between zero bytes. Names
 * that git quotes are read back. Folders need not stand there. Linear in the text, but for the sort.
 */
export function readFileList(text: string): FileList {
  const separator = text.includes('\0') ? '\0' : '\n';
  const found = new Set<string>();
  let isCut = false;
  let start = 0;
  while (start < text.length) {
    const next = text.indexOf(separator, start);
    const end = next < 0 ? text.length : next;
    const path = pathOf(text.slice(start, end));
    start = end + 1;
    if (path === '') continue;
    if (found.size >= mostPaths) {
      isCut = true;
      break;
    }
    found.add(path);
  }
  return { paths: [...found].toSorted(), isCut };
}

/** A path as it lies in the context: `./` before it and `/` behind it are left out. */
function pathOf(written: string): string {
  const line = written.endsWith('\r') ? written.slice(0, -1) : written;
  const plain = line.startsWith('"') && line.endsWith('"') && line.length > 1 ? unquoted(line) : line;
  let start = 0;
  while (plain.startsWith('./', start) || plain[start] === '/') start += plain[start] === '/' ? 1 : 2;
  let end = plain.length;
  while (end > start && plain[end - 1] === '/') end -= 1;
  const path = plain.slice(start, end);
  return path === '.' ? '' : path;
}

const letters: ReadonlyMap<string, number> = new Map([
  ['a', 7],
  ['b', 8],
  ['t', 9],
  ['n', 10],
  ['v', 11],
  ['f', 12],
  ['r', 13],
]);

/** A name in quotes, as git writes what is not plain: bytes as three octal digits. */
function unquoted(line: string): string {
  const parts: string[] = [];
  let bytes = '';
  const flush = (): void => {
    if (bytes !== '') parts.push(fromBytes(bytes));
    bytes = '';
  };
  for (let at = 1; at < line.length - 1; at += 1) {
    const char = line[at] ?? '';
    const next = line[at + 1] ?? '';
    const octal = char === '\\' ? /^[0-7]{3}$/.exec(line.slice(at + 1, at + 4)) : null;
    if (octal) {
      bytes += String.fromCharCode(parseInt(octal[0], 8) & 0xff);
      at += 3;
      continue;
    }
    flush();
    if (char !== '\\') parts.push(char);
    else {
      const control = letters.get(next);
      parts.push(control === undefined ? next : String.fromCharCode(control));
      at += 1;
    }
  }
  flush();
  return parts.join('');
}

/** Bytes as text where they are UTF-8, else as they are. */
function fromBytes(bytes: string): string {
  const encoded = [...bytes].map((byte) => `%${byte.charCodeAt(0).toString(16).padStart(2, '0')}`).join('');
  try {
    return decodeURIComponent(encoded);
  } catch {
    return bytes;
  }
}
