import type { TextWords } from '#core/export/textWords.ts';
import { terms } from './terms.ts';

const plural = (count: number, one: string, many: string): string => `${count} ${count === 1 ? one : many}`;
const LISTED = 5;

/** Words of the text format. */
export const textWords: TextWords = {
  title: ({ file, stages, target, isDefault, platform }) => {
    const which = isDefault ? `default target ${target}` : `target ${target}`;
    return `${file}: ${plural(stages, 'stage', 'stages')}, ${which}, ${platform}`;
  },
  role: {
    target: terms['role.target'],
    layers: terms['role.layers'],
    files: terms['role.files'],
    'build-only': terms['role.build-only'],
    'not-built': terms['role.not-built'],
  },
  kind: {
    from: 'FROM',
    copy: 'COPY',
    mount: 'RUN --mount',
    onbuild: 'ONBUILD',
    add: 'ADD',
    context: 'reads',
  },
  context: terms['source.context'],
  unresolved: terms['source.unresolved'],
  lines: (lines) => {
    if (lines.length === 1) return `line ${lines[0]}`;
    const rest = lines.length > LISTED ? `, … ${lines.at(-1)}` : '';
    return `lines ${lines.slice(0, LISTED).join(', ')}${rest}`;
  },
  above: '(see above)',
  below: '(see below)',
  replaced: (value: string) => `replaced by ${value}`,
  notBuilt: 'Not built for this target',
  builtBy: (targets, isTarget) => {
    if (targets === undefined) return '';
    if (targets.length === 0) return isTarget ? 'only as a target of its own' : 'no target builds it';
    const names = targets.map((name) => (name === '' ? 'the default target' : name));
    return `built by ${names.join(', ')}`;
  },
  sameTime: 'Steps that can run at the same time',
  sameTimePartly: 'At the same time in part',
  tooManySteps: 'Too many steps to say which stages can run at the same time.',
  more: (count) => `… ${count} more`,
  checks: 'Checks',
  severity: { error: 'error', warning: 'warning', advice: 'advice' },
  noStages: 'No stage: there is no FROM yet.',
  readElsewhere: (image) =>
    `${image} reads this file; what is shown is what the frontend of BuildKit 0.32.2 would make of it.`,
  assumed:
    'As BuildKit 0.32.2 builds it. Base images are not inspected; they are assumed to have no ONBUILD.',
};

/** What is drawn into pictures, and the dialog that exports them. */
export const exports = {
  language: 'en',
  'as-text': 'As text',
  'open-here': 'Open in Stagegraph',
  'no-stage': 'No stage yet',
  'context-badge': 'ctx',
  caption: ({ stages, target }: { stages: number; target: string }) =>
    target === ''
      ? `How BuildKit builds a Dockerfile with ${plural(stages, 'stage', 'stages')}`
      : `How BuildKit builds the target ${target} of a Dockerfile with ${plural(stages, 'stage', 'stages')}`,

  'export.title': 'Export',
  'export.format': 'Format',
  'export.theme': 'Colours',
  'export.theme-light': 'Light',
  'export.theme-dark': 'Dark',
  'export.part': 'Stages',
  'export.part-all': 'All',
  'export.part-built': 'Built for the target',
  'export.drawn': 'Graph',
  'export.drawn-seen': 'As on the page',
  'export.drawn-all': 'All instructions',
  'export.size': 'Size',
  'export.size-times': ({ times }: { times: number }) => `${times}×`,
  'export.with-link':
    'With its link, and so with the whole Dockerfile: dropped on Stagegraph, the file opens again.',
  'export.blank': ({ count }: { count: number }) =>
    count === 1
      ? 'With *** in place of a value that looks like a credential.'
      : `With *** in place of ${count} values that look like credentials.`,
  'export.preview': 'Preview',
  'export.copy': 'Copy',
  'export.copied': 'Copied',
  'export.refused': 'The browser blocked copying. Download the file instead.',
  'export.download': ({ file }: { file: string }) => `Download ${file}`,
  'export.close': 'Close',
  'export.working': 'Drawing…',
  'export.failed': 'This could not be drawn. Try another format.',
  'export.too-large': ({ times }: { times: number }) =>
    `Browsers cannot draw a picture that large: this one is ${times}×.`,
  'export.cut': ({ shown, total }: { shown: number; total: number }) =>
    `The first ${shown} of ${total} lines. The copy and the file have all of them.`,
  'export.svg': 'SVG',
  'export.html': 'HTML',
  'export.png': 'PNG',
  'export.mermaid': 'Mermaid',
  'export.dot': 'DOT',
  'export.text': 'Text',
  'export.json': 'JSON',
  'export.svg-about':
    'A picture that stays sharp at any size, with its text as text. For documents and web pages.',
  'export.html-about':
    'A page with the picture, the same as text, and the Dockerfile. For those who cannot open a long link.',
  'export.png-about': 'A bitmap picture. For slides and chats.',
  'export.mermaid-about': 'A diagram that GitHub and GitLab draw from a block in a README.',
  'export.dot-about': 'A diagram for Graphviz and tools that read its language.',
  'export.text-about': 'A tree of stages in plain text. For commit messages and terminals.',
  'export.json-about': 'Everything that is known about the build of every target. For programs.',

  'embed.title': 'Embed',
  'embed.about':
    'A live picture in a web page, slides or documentation: it can be looked at and explored, not edited. The address holds the whole Dockerfile.',
  'embed.shows': 'Shows',
  'embed.as-now': 'What you see now',
  'embed.graph': 'Graph',
  'embed.timeline': 'Timeline',
  'embed.matrix': 'Matrix',
  'embed.split': 'Graph and timeline',
  'embed.theme-auto': 'Same as the reader’s system',
  'embed.language': 'Language',
  'embed.language-reader': 'The reader’s',
  'embed.controls': 'With controls to move the picture and play the build',
  'embed.width': 'Width',
  'embed.width-full': 'As wide as the page allows',
  'embed.height': 'Height (pixels)',
  'embed.auto-height': 'As high as the picture needs (uses the script below)',
  'embed.preview': 'Preview of the embedded picture',
  'embed.code': 'HTML to paste',
  'embed.copy': 'Copy HTML',
  'embed.copied': 'HTML copied',
  'embed.local':
    'This page runs on your own machine, so other people’s browsers cannot load the frame. Open a published Stagegraph and copy the code there.',
};
