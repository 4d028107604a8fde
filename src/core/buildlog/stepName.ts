import type { LoggedKind, StepName } from './types.ts';

/** A bracket longer than this is no stage and number. */
const longestBracket = 400;
/** Characters of a name that are kept. */
const longestName = 2000;

/** What is before or after the build itself (L6), by the beginning of the text. */
const around: readonly (readonly [beginning: string, kind: LoggedKind])[] = [
  ['load build definition', 'front'],
  ['load remote build context', 'front'],
  ['load metadata', 'front'],
  ['load .dockerignore', 'front'],
  ['load local bake definitions', 'front'],
  ['resolve image config', 'front'],
  ['docker-image://', 'front'],
  ['resolving provenance', 'export'],
  ['exporting', 'export'],
  ['generating sbom', 'export'],
  ['pushing', 'export'],
  ['importing', 'export'],
  ['load build context', 'context'],
  ['preparing inline document', 'inline'],
  ['setting cache mount permissions', 'cacheperm'],
];

/** Takes the name of a logged step apart (section 7). Total: what it does not know is `other`. */
export function parseStepName(written: string): StepName {
  const full = written.slice(0, longestName);
  const plain: StepName = {
    full,
    kind: 'other',
    words: [],
    platform: undefined,
    cross: undefined,
    number: undefined,
    total: undefined,
    onbuild: false,
    link: false,
    text: full,
  };
  const close = full.startsWith('[') ? full.slice(0, longestBracket).indexOf('] ') : -1;
  if (close < 0) return { ...plain, kind: kindWithoutBracket(full) };
  const words = full
    .slice(1, close)
    .split(' ')
    .filter((word) => word !== '');
  const text = full.slice(close + 2);
  const last = words.pop() ?? '';
  const bracket = { ...plain, ...platformOf(words), text };
  const count = /^(\d{1,6})\/(\d{1,6})$/.exec(last);
  if (count) return { ...bracket, ...instruction(text), number: Number(count[1]), total: Number(count[2]) };
  if (last === 'internal') return { ...bracket, kind: kindAround(text) };
  if (last === 'auth') return { ...bracket, kind: 'front' };
  if (words[0] === 'context') return { ...bracket, words: [...words, last], kind: contextKind(text) };
  // `[web] exporting to image` (bake), `[linux/arm64] generating sbom …`: no stage has such a step.
  const kind = around.find(([beginning]) => text.startsWith(beginning))?.[1];
  return kind === 'export' ? { ...plain, ...platformOf([...words, last]), kind, text } : plain;
}

function platformOf(words: readonly string[]): Pick<StepName, 'words' | 'platform' | 'cross'> {
  // Names of stages and bake targets have no slash.
  const at = words.findIndex((word) => word.includes('/'));
  if (at < 0) return { words, platform: undefined, cross: undefined };
  const [platform = '', cross] = (words[at] ?? '').split('->');
  return { words: words.filter((_, index) => index !== at), platform, cross };
}

const kinds: Readonly<Record<string, LoggedKind>> = {
  FROM: 'image',
  RUN: 'run',
  COPY: 'copy',
  ADD: 'copy',
  WORKDIR: 'workdir',
};

function instruction(text: string): Pick<StepName, 'kind' | 'onbuild' | 'link' | 'text'> {
  const onbuild = text.startsWith('ONBUILD ');
  const inner = onbuild ? text.slice('ONBUILD '.length) : text;
  const link = inner.startsWith('LINK ');
  const rest = link ? inner.slice('LINK '.length) : inner;
  const [keyword = ''] = /^[A-Z]*/.exec(rest) ?? [];
  return { kind: link ? 'merge' : (kinds[keyword] ?? 'other'), onbuild, link, text: rest };
}

function kindAround(text: string): LoggedKind {
  return around.find(([beginning]) => text.startsWith(beginning))?.[1] ?? 'front';
}

function kindWithoutBracket(text: string): LoggedKind {
  if (text.startsWith('FROM ')) return 'image';
  return around.find(([beginning]) => text.startsWith(beginning))?.[1] ?? 'other';
}

/** `[context NAME] …`: a named context, its files or the image it stands for. */
function contextKind(text: string): LoggedKind {
  if (text.startsWith('load metadata') || text.startsWith('load .dockerignore')) return 'front';
  return text.startsWith('load from client') ? 'context' : 'image';
}
