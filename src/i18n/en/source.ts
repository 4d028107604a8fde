const kilobytes = (bytes: number): string => `${Math.round(bytes / 1024).toLocaleString('en')} kB`;

/** The page that fetches a Dockerfile which a link names. */
export const source = {
  'source.title': 'Fetch a Dockerfile',
  'source.ask':
    'This link does not contain a Dockerfile; it says where one is. Nothing has been fetched yet.',
  'source.privacy': ({ host }: { host: string }) =>
    `${host} will see that your browser asks for this file, as with any page you visit. No cookies are sent, nor any of your own work.`,
  'source.fetch': 'Fetch and open it',
  'source.again': 'Try again',
  'source.home': 'Back to Stagegraph',
  'source.fetching': 'Fetching…',
  'source.elsewhere':
    'Stagegraph fetches from GitHub and its gists only. This file is somewhere else: copy it yourself, then paste it anywhere on the page.',
  'source.nothing': 'This link names no address to fetch a Dockerfile from. Ask for the link again.',
  'source.missing':
    'There is no such file (404). It may have moved, or the repository is private: then copy it by hand.',
  'source.refused': ({ status }: { status: number }) => `The server refused to give the file (${status}).`,
  'source.network':
    'The file could not be reached. You may be offline, or a network or an extension blocks the address.',
  'source.too-large': ({ limit }: { limit: number }) =>
    `This is too large for a Dockerfile: the limit is ${kilobytes(limit)}.`,
  'source.binary': 'This is not a UTF-8 text file. Check the address: is it really a Dockerfile?',
  'source.by-hand': 'By hand',
  'source.visit': 'Open the address',
  'source.command': 'Or in a terminal:',
  'source.copy': 'Copy the command',
  'source.copied': 'Copied',
  'source.copy-refused': 'The browser blocked copying: press Ctrl+C',
};
