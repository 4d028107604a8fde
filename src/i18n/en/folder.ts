/** Files that were opened together. */
export const folder = {
  title: 'Files',
  close: 'Close the list of files',
  edited: 'edited',
  builds: 'builds',
  opened: ({ path }: { path: string }) => `${path} is open.`,
  'left-out': ({ count }: { count: number }) =>
    `${count} ${count === 1 ? 'file was' : 'files were'} left out: binary, or larger than can be read here.`,
  'not-kept': 'Too large to be kept: a reload closes this list, not the Dockerfile you are in.',
};
