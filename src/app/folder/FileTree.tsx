import { useMemo, useState, type KeyboardEvent, type ReactElement } from 'react';
import { folderText } from '#i18n/folderMessages.ts';
import type { FolderFile, OpenedFolder } from '#state/types.ts';
import { useActions, useApp, useAppStore } from '#state/useApp.ts';
import { openFolderBuilds } from '#app/opening/files.ts';
import { IconButton } from '#ui/Button.tsx';
import { Icon } from '#ui/icons.tsx';
import { announce } from '#ui/live.tsx';
import { openFolderFile, textOfFile } from './folder.ts';
import { isKept } from './keep.ts';
import { treeRows, type TreeRow } from './tree.ts';
import './folder.css';

/** The files that were opened together, as a tree: choosing a Dockerfile shows it as it was left, choosing a bake or compose file lists its builds. */
export function FileTree(): ReactElement | null {
  const folder = useApp((state) => state.folder);
  return folder === null ? null : <Files folder={folder} />;
}

function Files({ folder }: { readonly folder: OpenedFolder }): ReactElement | null {
  const store = useAppStore();
  const { setFolder } = useActions();
  const t = folderText(useApp((state) => state.language));
  const [closed, setClosed] = useState<ReadonlySet<string>>(new Set());
  const listed = useMemo(() => folder.files.filter(({ kind }) => kind !== 'beside'), [folder.files]);
  const rows = useMemo(
    () =>
      treeRows(
        listed.map(({ path }) => path),
        closed,
      ),
    [listed, closed],
  );
  const [focused, setFocused] = useState<string | null>(null);
  const fileAt = useMemo(() => new Map(listed.map((file) => [file.path, file])), [listed]);
  const stop =
    rows.find(({ path }) => path === focused) ?? rows.find(({ path }) => path === folder.open) ?? rows[0];
  if (listed.length < 2) return null;

  const toggle = (path: string, isClosed: boolean): void =>
    setClosed(
      (before) => new Set(isClosed ? [...before, path] : [...before].filter((each) => each !== path)),
    );
  const choose = (row: TreeRow): void => {
    const file = fileAt.get(row.path);
    setFocused(row.path);
    if (file === undefined) toggle(row.path, !closed.has(row.path));
    else if (file.kind === 'builds') void openFolderBuilds(store, file);
    else {
      openFolderFile(store, file.path);
      announce(t('opened', { path: file.path }));
    }
  };
  const go = (tree: Element, row: TreeRow | undefined): void => {
    if (row === undefined) return;
    setFocused(row.path);
    tree.querySelectorAll<HTMLElement>('[role=treeitem]')[rows.indexOf(row)]?.focus();
  };
  // The keys of a tree, as the ARIA Authoring Practices have them.
  const press = (event: KeyboardEvent<HTMLElement>): void => {
    if (stop === undefined || event.altKey || event.ctrlKey || event.metaKey) return;
    const at = rows.indexOf(stop);
    const isFolder = stop.kind === 'folder';
    const isClosed = closed.has(stop.path);
    const tree = event.currentTarget;
    const keys: Readonly<Record<string, () => void>> = {
      ArrowDown: () => go(tree, rows[at + 1]),
      ArrowUp: () => go(tree, rows[at - 1]),
      Home: () => go(tree, rows[0]),
      End: () => go(tree, rows.at(-1)),
      ArrowRight: () =>
        isFolder && isClosed ? toggle(stop.path, false) : isFolder && go(tree, rows[at + 1]),
      ArrowLeft: () =>
        isFolder && !isClosed
          ? toggle(stop.path, true)
          : go(
              tree,
              rows.slice(0, at).findLast(({ level }) => level < stop.level),
            ),
      Enter: () => choose(stop),
      ' ': () => choose(stop),
    };
    const act = keys[event.key];
    if (act === undefined) return;
    event.preventDefault();
    event.stopPropagation();
    act();
  };

  return (
    <div className="sg-files">
      <div className="sg-files-head">
        <span id="sg-files-title">{t('title')}</span>
        <IconButton icon="close" label={t('close')} onClick={() => setFolder(null)} />
      </div>
      <div role="tree" aria-labelledby="sg-files-title" className="sg-files-tree" onKeyDown={press}>
        {rows.map((row) => (
          <Row
            key={`${row.kind} ${row.path}`}
            row={row}
            file={fileAt.get(row.path)}
            isOpen={row.path === folder.open}
            isClosed={closed.has(row.path)}
            isStop={row === stop}
            onChoose={choose}
          />
        ))}
      </div>
      {folder.leftOut > 0 && <p className="sg-soft">{t('left-out', { count: folder.leftOut })}</p>}
      {!isKept(folder) && <p className="sg-soft">{t('not-kept')}</p>}
    </div>
  );
}

interface RowProps {
  readonly row: TreeRow;
  /** Undefined of a folder. */
  readonly file: FolderFile | undefined;
  readonly isOpen: boolean;
  readonly isClosed: boolean;
  /** Whether Tab comes to this row. */
  readonly isStop: boolean;
  readonly onChoose: (row: TreeRow) => void;
}

function Row({ row, file, isOpen, isClosed, isStop, onChoose }: RowProps): ReactElement {
  const t = folderText(useApp((state) => state.language));
  const isEdited = useApp(
    ({ text }) => file !== undefined && file.text !== (isOpen ? text : textOfFile(file)),
  );
  return (
    <div
      role="treeitem"
      className={`sg-file sg-file-${Math.min(row.level, 6)}`}
      aria-level={row.level}
      aria-posinset={row.place}
      aria-setsize={row.of}
      aria-expanded={file === undefined ? !isClosed : undefined}
      aria-selected={file === undefined ? undefined : isOpen}
      tabIndex={isStop ? 0 : -1}
      onClick={() => onChoose(row)}
    >
      {file === undefined ? (
        <Icon name={isClosed ? 'chevron-right' : 'chevron-down'} />
      ) : (
        <Icon name={file.kind === 'builds' ? 'matrix' : 'files'} />
      )}
      <span className="sg-file-name">{row.name}</span>
      {file?.kind === 'builds' && <span className="sg-soft">{t('builds')}</span>}
      {isEdited && <span className="sg-soft">{t('edited')}</span>}
    </div>
  );
}
