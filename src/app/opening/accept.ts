import { later } from '#ui/later.ts';
import { insist } from '#ui/lost.ts';
import type { AppStore } from '#state/store.ts';

/** What reads what is brought: loaded with the first that is. */
const reading = later(() => import('./files.ts'));

const openFile = async (store: AppStore, file: File): Promise<void> =>
  (await insist(reading.load)).openFile(store, file);
const openText = async (store: AppStore, text: string): Promise<void> =>
  (await insist(reading.load)).openText(store, text);

/** Lets the reader choose a file; must be called from a press or a key. */
export function chooseFile(store: AppStore): void {
  const input = document.createElement('input');
  input.type = 'file';
  input.addEventListener('change', () => {
    const file = input.files?.[0];
    if (file !== undefined) void openFile(store, file);
  });
  input.click();
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
    const file = event.dataTransfer?.files[0];
    if (file === undefined) return;
    event.preventDefault();
    void openFile(store, file);
  });
  return () => controller.abort();
}
