import { durationText } from '#i18n/durationText.ts';

/** The shell: header and panels. */
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
  'drop.here': 'Drop a Dockerfile or a build log here',

  'help.title': 'Help',

  'broken.title': 'Something went wrong',
  'broken.text': 'This is a bug in Stagegraph. Your Dockerfile is saved and shown below.',
  'broken.reload': 'Reload the page',
  'broken.retry': 'Try again',
  'broken.your-text': 'Your Dockerfile',
  'broken.details': 'What happened',
  'settings.title': 'Build settings',
  'settings.changed': ({ count }: { count: number }) => `${count} changed`,
  'share.title': 'Share',
};
