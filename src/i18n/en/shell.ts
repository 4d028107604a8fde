const kilobytes = (bytes: number): string => `${Math.round(bytes / 1024).toLocaleString('en')} kB`;

/** What the shell says once the graph stands: tabs of a phone, notices, the empty page, help. */
export const shell = {
  'timeline.hide': 'Hide the timeline',
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
  'help.about':
    'Stagegraph reads a Dockerfile the way BuildKit does and shows what a build of the chosen target does: which stages end up in the image, which are only needed along the way, which are skipped, and which steps can run at the same time.',
  'help.private':
    'Everything runs in this page. Your Dockerfile is never sent anywhere; a shared link contains it in full.',
  'help.roles': 'Stage roles',
  'help.role.target': 'The stage you asked to build.',
  'help.role.layers': 'The target is built FROM it, so all its files are in the image.',
  'help.role.files': 'Files are copied from it into the image; the rest is left behind.',
  'help.role.build-only':
    'Needed to build the target, but nothing is copied from it directly into the image.',
  'help.role.not-built': 'BuildKit never touches it for this target.',
  'help.keys': 'Keyboard shortcuts',
  'help.version': 'Checked against BuildKit v0.32.2.',

  'shortcut.search': 'Find a stage or an instruction',
  'shortcut.target': 'Find a target',
  'shortcut.views': 'Graph, matrix, compare, outline',
  'shortcut.levels':
    'Cards show names; instructions with edges; all instructions (again: as much as can be read)',
  'shortcut.parallel': 'In the graph: roles, or what can run at the same time',
  'shortcut.pair': 'In the graph: show the path between the selected stage and this one (or Shift+click)',
  'shortcut.follow': 'In the graph: highlight what the selected stage needs; what needs it',
  'shortcut.only': 'In the graph: show only these; show all again',
  'shortcut.help': 'Show this help',
  'shortcut.walk': 'Move into the graph and along its edges',
  'shortcut.open': 'Select the focused item',
  'shortcut.collapse': 'In the graph: collapse or expand the card',
  'shortcut.fit': 'In the graph: fit all of it',
  'shortcut.zoom': 'In the graph: zoom in; zoom out',
  'shortcut.duration': 'On a bar of the timeline: shorter; longer; back to the assumed duration',
  'shortcut.deselect': 'Clear the selection',
  'shortcut.source': 'Show or hide the Dockerfile',
  'shortcut.details': 'Show or hide the details',
  'shortcut.timeline': 'Show or hide the timeline',
  'shortcut.play': 'Play or pause the build, with the timeline open',
  'shortcut.step': 'Step one event back or forward',
  'shortcut.rename': 'In the Dockerfile: rename the stage at the cursor',
  'shortcut.definition': 'In the Dockerfile: go to the definition (or Ctrl+click); list all references',
  'shortcut.tell': 'In the Dockerfile: explain what is at the cursor; show suggestions',
  'shortcut.widen': 'In the Dockerfile: expand the selection; shrink it again',
  'shortcut.undo': 'Undo (in the editor: what you typed; elsewhere: settings and opened files)',
  'shortcut.redo': 'Redo',
  'file.too-large': ({ limit }: { limit: number }) =>
    `This is too large for a Dockerfile: the limit is ${kilobytes(limit)}. Nothing was changed.`,
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
  'notice.file-picture': 'This picture carries no link of Stagegraph. Nothing was changed.',
  'notice.storage-full':
    'Browser storage is full, so your work cannot be saved. Copy it or share a link before you close the page.',
  'notice.engine-failed':
    'The analysis crashed. This is a bug in Stagegraph. Your text is safe; the graph shows the last result that worked.',
  'notice.fixed': 'Dockerfile updated.',
};
