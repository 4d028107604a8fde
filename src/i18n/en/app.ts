import { durationText } from '#i18n/durationText.ts';
const kilobytes = (bytes: number): string => `${Math.round(bytes / 1024).toLocaleString('en')} kB`;

/** The shell: header, panels, notices, the empty page, help. */
export const app = {
  /** Earliest start of a line or stage. */
  'graph.from': ({ ms }: { ms: number }) => `from ${durationText(ms, 'en')}`,
  'app.name': 'Stagegraph',
  close: 'Close',
  copy: 'Copy',
  copied: 'Copied',
  'copy-refused': 'The browser blocked copying. The text is selected: press Ctrl+C to copy it.',
  line: ({ line }: { line: number }) => `line ${line}`,

  'examples.title': 'Examples',
  'menu.more': 'More',
  'theme.title': 'Theme',
  'theme.system': 'System',
  'theme.light': 'Light',
  'theme.dark': 'Dark',
  'language.other': '한국어',

  'source.title': 'Dockerfile',
  'source.show': 'Show the Dockerfile',
  'source.example': 'An example: paste your own',
  'source.hide': 'Hide the Dockerfile',
  'source.width': 'Width of the Dockerfile panel',
  'graph.title': 'Graph',
  'graph.working': 'Analysing',
  'details.title': 'Details',
  'details.show': 'Show details',
  'details.hide': 'Hide details',
  'details.width': 'Width of the details panel',
  'timeline.title': 'Timeline',
  'timeline.show': 'Show when every step runs',
  'timeline.height': 'Height of the timeline',
  'file.open': 'Open a file',
  'file.too-large': ({ limit }: { limit: number }) =>
    `This is too large for a Dockerfile: the limit is ${kilobytes(limit)}. Nothing was changed.`,
  'drop.here': 'Drop a Dockerfile or a build log here',

  'link.damaged': 'This link is damaged or incomplete. Your own work is unchanged. Ask for the link again.',
  'link.foreign': 'This is not a Stagegraph link. Your own work is unchanged.',
  'link.newer': ({ version }: { version: number }) =>
    `This link was made by a newer Stagegraph (format ${version}). Reload the page to update. Your own work is unchanged.`,
  'link.too-large': ({ limit }: { limit: number }) =>
    `This link holds more than ${kilobytes(limit)}, so it was not opened. Your own work is unchanged.`,

  'notice.draft-kept': 'You are viewing a shared link. Your own Dockerfile is saved.',
  'notice.back-to-draft': 'Back to mine',
  'notice.replaced': 'Your Dockerfile was replaced. The previous one is saved.',
  'notice.undo': 'Undo',
  'notice.file-binary': 'This is not a UTF-8 text file. Nothing was changed.',
  'notice.storage-full':
    'Browser storage is full, so your work cannot be saved. Copy it or share a link before you close the page.',
  'notice.engine-failed':
    'The analysis crashed. This is a bug in Stagegraph. Your text is safe; the graph shows the last result that worked.',

  'help.title': 'Help',

  'broken.title': 'Something went wrong',
  'broken.text': 'This is a bug in Stagegraph. Your Dockerfile is saved and shown below.',
  'broken.reload': 'Reload the page',
  'broken.retry': 'Try again',
  'broken.your-text': 'Your Dockerfile',
  'broken.details': 'What happened',
  'notice.fixed': 'Dockerfile updated.',
  'settings.title': 'Build settings',
  'settings.changed': ({ count }: { count: number }) => `${count} changed`,
  'share.title': 'Share',
};
