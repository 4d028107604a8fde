/** A row of a tree of files: a folder, or a file in it. */
export interface TreeRow {
  readonly kind: 'folder' | 'file';
  /** From the root, its parts separated by "/". */
  readonly path: string;
  /** What of the path is not said by the rows above: what is alone in its folder is one row with it. */
  readonly name: string;
  /** Counted from 1. */
  readonly level: number;
  /** Place among the rows of its folder, counted from 1, and how many there are. */
  readonly place: number;
  readonly of: number;
}

interface Folder {
  readonly folders: Map<string, Folder>;
  readonly files: string[];
}

const newFolder = (): Folder => ({ folders: new Map(), files: [] });
const inOrder = new Intl.Collator('en', { numeric: true }).compare;

/** The rows of a tree of files, folders before files, each in order of names; what is in a folder of `closed` is left out. */
export function treeRows(paths: readonly string[], closed: ReadonlySet<string>): readonly TreeRow[] {
  const root = newFolder();
  for (const path of paths) {
    const parts = path.split('/');
    const file = parts.pop() ?? '';
    let folder = root;
    for (const part of parts) {
      const inside = folder.folders.get(part) ?? newFolder();
      folder.folders.set(part, inside);
      folder = inside;
    }
    folder.files.push(file);
  }
  const rows: TreeRow[] = [];
  const add = (folder: Folder, before: string, level: number): void => {
    const of = folder.folders.size + folder.files.length;
    const folders = [...folder.folders].toSorted(([a], [b]) => inOrder(a, b));
    for (const [at, [first, begin]] of folders.entries()) {
      let name = first;
      let inside = begin;
      for (let only = onlyFolder(inside); only !== undefined; only = onlyFolder(inside)) {
        name = `${name}/${only[0]}`;
        inside = only[1];
      }
      const path = before + name;
      const [only] = inside.files;
      if (only !== undefined && inside.files.length === 1 && inside.folders.size === 0) {
        const inner = `/${only}`;
        rows.push({ kind: 'file', path: path + inner, name: name + inner, level, place: at + 1, of });
        continue;
      }
      rows.push({ kind: 'folder', path, name, level, place: at + 1, of });
      if (!closed.has(path)) add(inside, `${path}/`, level + 1);
    }
    for (const [at, name] of folder.files.toSorted(inOrder).entries())
      rows.push({ kind: 'file', path: before + name, name, level, place: folders.length + at + 1, of });
  };
  add(root, '', 1);
  return rows;
}

function onlyFolder({ folders, files }: Folder): [string, Folder] | undefined {
  const [first, ...others] = folders;
  return files.length === 0 && others.length === 0 ? first : undefined;
}
