/** Lets the reader choose a file; must be called from a press or a key. `accept` is what is offered first. */
export function pickFile(open: (file: File) => void, accept = ''): void {
  ask(accept, false, ([file]) => file !== undefined && open(file));
}

/** Lets the reader choose one file or several, as above. */
export function pickFiles(open: (files: readonly File[]) => void): void {
  ask('', true, open);
}

/** Lets the reader choose a folder, as above: the names of its files (`webkitRelativePath`) begin with its own. */
export function pickFolder(open: (files: readonly File[]) => void): void {
  ask('', true, open, true);
}

function ask(
  accept: string,
  multiple: boolean,
  open: (files: readonly File[]) => void,
  isFolder = false,
): void {
  const input = document.createElement('input');
  input.type = 'file';
  input.accept = accept;
  input.multiple = multiple;
  input.webkitdirectory = isFolder;
  input.addEventListener('change', () => open([...(input.files ?? [])]));
  input.click();
}
