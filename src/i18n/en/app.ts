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
  'copy-refused': 'The browser does not allow copying. The text is selected: copy it with Ctrl C.',
  line: ({ line }: { line: number }) => `line ${line}`,

  'examples.title': 'Examples',
  'menu.more': 'More',
  'theme.title': 'Theme',
  'theme.system': 'Like the system',
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
  'timeline.hide': 'Hide the timeline',
  'timeline.height': 'Height of the timeline',
  'tabs.label': 'Views',
  'tabs.graph': 'Graph',
  'tabs.source': 'Dockerfile',
  'tabs.details': 'Details',
  'tabs.timeline': 'Timeline',

  'empty.title': 'Paste a Dockerfile, see how it builds',
  'empty.how': 'Paste it anywhere on this page, drop a file, or open one. It never leaves your browser.',
  'empty.no-stages': 'Nothing to draw yet',
  'empty.needs-from': 'The graph appears with the first FROM.',
  'empty.examples': 'Or start from an example',
  'file.open': 'Open a file',
  'file.too-large': ({ limit }: { limit: number }) =>
    `That is too large for a Dockerfile: the limit is ${kilobytes(limit)}. Nothing was changed.`,
  'drop.here': 'Drop a Dockerfile or a build log here',

  'link.damaged': 'This link is damaged or incomplete, so your own work stays. Ask for the link again.',
  'link.foreign': 'This link is not from Stagegraph, so your own work stays.',
  'link.newer': ({ version }: { version: number }) =>
    `This link was made by a newer Stagegraph (format ${version}). Reload the page to get it; your own work stays.`,
  'link.too-large': ({ limit }: { limit: number }) =>
    `This link holds more than ${kilobytes(limit)}, so it was not opened. Your own work stays.`,

  'notice.draft-kept': 'You are looking at a shared link. Your own Dockerfile is kept.',
  'notice.back-to-draft': 'Back to mine',
  'notice.replaced': 'Your Dockerfile was replaced. It is kept.',
  'notice.undo': 'Undo',
  'notice.file-binary': 'That is not a text file in UTF-8. Nothing was changed.',
  'notice.storage-full':
    'The browser has no room to keep your work. It will be lost when you close the page: copy it, or share a link.',
  'notice.engine-failed':
    'The analysis broke down, which is a defect of Stagegraph. Your text is safe; the graph shows the last state that worked.',

  'help.title': 'Help',
  'help.about':
    'Stagegraph reads a Dockerfile the way BuildKit does and shows what a build of the chosen target does: which stages end up in the image, which are only needed on the way, which are skipped, and which steps can run at the same time.',
  'help.private':
    'Everything happens in this page. Your Dockerfile is sent nowhere; a shared link holds it itself.',
  'help.roles': 'What a stage is to the target',
  'help.role.target': 'What you asked for.',
  'help.role.layers': 'The target is built FROM it: all its files are in the image.',
  'help.role.files': 'Files are copied out of it into the image; the rest of it is left behind.',
  'help.role.build-only': 'Needed on the way, but nothing of it is copied straight into the image.',
  'help.role.not-built': 'BuildKit never touches it for this target.',
  'help.keys': 'Keys',
  'help.version': 'Checked against BuildKit v0.32.2.',

  'shortcut.search': 'Find a stage or an instruction',
  'shortcut.target': 'Find a target',
  'shortcut.views': 'Graph, matrix, compare, outline',
  'shortcut.pair': 'In the graph: the path between the selected stage and this one (also Shift click)',
  'shortcut.follow': 'In the graph: light up what the selected stage needs; what needs it',
  'shortcut.only': 'In the graph: show only these; show all again',
  'shortcut.help': 'Show this help',
  'shortcut.walk': 'Go into the graph and along its edges',
  'shortcut.open': 'Select what has the focus',
  'shortcut.deselect': 'Select nothing',
  'shortcut.source': 'Show or hide the Dockerfile',
  'shortcut.details': 'Show or hide the details',
  'shortcut.timeline': 'Show or hide the timeline',
  'shortcut.play': 'Play or pause the build, with the timeline open',
  'shortcut.step': 'One event of the build back or forward',
  'shortcut.rename': 'In the Dockerfile: rename the stage at the cursor',
  'shortcut.definition': 'In the Dockerfile: go to the definition (also Ctrl click); list every place',
  'shortcut.tell': 'In the Dockerfile: explain what is at the cursor; suggest what could be written',
  'shortcut.undo': 'Undo (in the editor: what you typed; elsewhere: settings and opened files)',
  'shortcut.redo': 'Redo',

  'broken.title': 'Something broke while drawing',
  'broken.text': 'This is a defect of Stagegraph. Your Dockerfile is kept and is here below.',
  'broken.reload': 'Reload the page',
  'broken.retry': 'Try again',
  'broken.your-text': 'Your Dockerfile',
  'broken.details': 'What happened',
};
