import { later } from '#ui/later.ts';
import { insist } from '#ui/lost.ts';
import { pickFiles } from '#ui/pickFile.ts';
import type { AppStore } from '#state/store.ts';

/** Files that were dropped, and the same as entries, which folders are among. */
export type Dropped = [files: readonly File[], entries: readonly (FileSystemEntry | null)[]];

/** What reads what is brought: loaded with the first that is. */
const reading = later(() => import('./files.ts'));

const openFile = async (store: AppStore, file: File): Promise<void> =>
  (await insist(reading.load)).openFile(store, file);
const openDropped = async (store: AppStore, ...dropped: Dropped): Promise<void> =>
  (await insist(reading.load)).openDropped(store, ...dropped);
const openText = async (store: AppStore, text: string): Promise<void> =>
  (await insist(reading.load)).openText(store, text);

/** Lets the reader choose files; must be called from a press or a key. */
export function chooseFile(store: AppStore): void {
  pickFiles((files) => void openDropped(store, files, []));
}

/** Whether a paste or a key there belongs to a field. */
export function isField(target: EventTarget | null): boolean {
  return (
    target instanceof Element && target.closest('input, textarea, select, [contenteditable=true]') !== null
  );
}

/** Opens what is pasted outside any field or dropped anywhere. Returns how to stop. */
export function acceptFiles(store: AppStore, onDragging: (dragging: boolean) => void): () => void {
  const controller = new AbortController();
  const { signal } = controller;
  const holdsFile = (event: DragEvent): boolean => event.dataTransfer?.types.includes('Files') === true;
  const listen = <K extends keyof DocumentEventMap>(
    name: K,
    act: (event: DocumentEventMap[K]) => void,
  ): void => document.addEventListener(name, act, { signal });

  listen('paste', (event) => {
    if (isField(event.target) || event.defaultPrevented) return;
    const file = event.clipboardData?.files[0];
    const text = event.clipboardData?.getData('text/plain') ?? '';
    if (file !== undefined) void openFile(store, file);
    else void openText(store, text);
  });
  listen('dragover', (event) => {
    if (!holdsFile(event)) return;
    event.preventDefault();
    onDragging(true);
  });
  listen('dragleave', (event) => {
    if (event.relatedTarget === null) onDragging(false);
  });
  listen('drop', (event) => {
    onDragging(false);
    const { files, items } = event.dataTransfer ?? {};
    if (files === undefined || files.length === 0) return;
    event.preventDefault();
    // Both are empty once the event is over.
    const entries = [...(items ?? [])].map((item) => item.webkitGetAsEntry());
    void openDropped(store, [...files], entries);
  });
  return () => controller.abort();
}
