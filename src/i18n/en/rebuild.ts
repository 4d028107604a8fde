import { laterTerms } from './laterTerms.ts';

const plural = (count: number, one: string, many: string): string => `${count} ${count === 1 ? one : many}`;

/** What a change runs again, in the page and on the command line. */
export const rebuild = {
  'fate.reruns': 're-runs',
  'fate.may-rerun': 'may re-run',
  'fate.cached': laterTerms['state.cached'],
  'fate.read': 'looked at',

  'about.reruns': 'runs in the next build',
  'about.may-rerun': 'runs, unless the files it reads turn out the same',
  'about.cached': 'comes from the cache',

  'changed.file': ({ name }: { name: string }) => (name === '.' ? 'any file of the build context' : name),
  'changed.arg': ({ name }: { name: string }) => `ARG ${name}`,
  'changed.env': ({ name }: { name: string }) => `ENV ${name}`,
  'changed.image': ({ name }: { name: string }) => `a new image for ${name}`,
  'changed.url': ({ name }: { name: string }) => name,
  'changed.context': ({ name }: { name: string }) => `named context ${name}`,
  'changed.no-cache': ({ name }: { name: string }) =>
    name === '' ? '--no-cache' : `--no-cache-filter ${name}`,
  'changed.before': 'the earlier Dockerfile',

  changed: ({ names }: { names: string }) => `Changed: ${names}`,
  sources: 'Images and other sources',
  title: 'What changes',
  placeholder: 'package.json, an ARG, an image',
  add: 'Add',
  'since-opened': 'What I edited since I opened it',
  remove: ({ name }: { name: string }) => `Remove ${name}`,
  ask: 'Choose what changes about the next build: a file of the build context, an ARG or ENV, an image. The graph then shows what re-runs.',
  'not-here': ({ name }: { name: string }) => `${name} is not in this file.`,
  'too-large':
    'This file is too large to show this here, or BuildKit rejects it. For large files use the command line: stagegraph --changed.',
  'of-stage': ({ reruns, may, total }: { reruns: number; may: number; total: number }) =>
    reruns > 0
      ? `${reruns} of ${plural(total, 'step', 'steps')}`
      : may > 0
        ? `${may} of ${plural(total, 'step', 'steps')}`
        : plural(total, 'step', 'steps'),
  why: 'In the next build',
  total: ({ reruns, may, cached }: { reruns: number; may: number; cached: number }) =>
    reruns + may === 0
      ? `Nothing re-runs: ${plural(cached, 'step stays', 'steps stay')} cached`
      : `${plural(reruns, 'step re-runs', 'steps re-run')}, ${may > 0 ? `${may} may re-run, ` : ''}${cached} cached`,
  time: ({ least, most, whole }: { least: string; most: string; whole: string }) =>
    `Rebuild ${least === most ? least : `${least} to ${most}`}, whole build ${whole}`,
  'time-assumed': 'All steps are assumed to take equally long.',
  untimed: ({ count }: { count: number }) =>
    `The log has no time for ${plural(count, 'step', 'steps')} of these: cached, or missing from it.`,
  'may-note': 'May re-run: stays cached if the files it reads turn out to be the same as before.',
  unused: ({ names }: { names: string }) => `No step of this target re-runs because of ${names}.`,
  deciding: ({ names }: { names: string }) =>
    `${names} decides which stage FROM means: what re-runs depends on its previous value, so it is left out.`,
  'context-note': 'A file that .dockerignore excludes re-runs nothing.',
  'before-rejected': ({ reason }: { reason: string }) =>
    `BuildKit would have rejected the earlier Dockerfile, so nothing of it is cached: ${reason}`,

  line: ({ lines }: { lines: readonly number[] }) =>
    `${lines.length === 1 ? 'line' : 'lines'} ${lines.slice(0, 3).join(', ')}${lines.length > 3 ? '…' : ''}`,
  'cause.file': ({ name, isCertain }: { name: string; isCertain: boolean }) =>
    isCertain ? `Reads ${name}, which changed.` : `Reads ${name}, unless --exclude leaves it out.`,
  'cause.image': ({ name }: { name: string }) => `${name} is a different image now.`,
  'cause.remote': ({ name }: { name: string }) => `${name} holds something else now.`,
  'cause.named-context': ({ name }: { name: string }) =>
    `The named context ${name} changed: stays cached only if the files read here did not.`,
  'cause.no-cache': 'The cache is not used for this stage.',
  'cause.new': 'There was no step like this one here before.',
  'cause.moved': 'The same instruction, but on a different file system than before.',
  'cause.rootfs': ({ place, isCertain }: { place: string; isCertain: boolean }) =>
    isCertain ? `Continues ${place}, which re-runs.` : `Continues ${place}, which may re-run.`,
  'cause.content': ({ place, isCertain, mayStop }: { place: string; isCertain: boolean; mayStop: boolean }) =>
    `Reads files of ${place}, which ${isCertain ? 're-runs' : 'may re-run'}.${mayStop ? ' If they are the same as before, the re-run stops here.' : ''}`,
  'cause.command': 'The instruction was edited.',
  'cause.environment': ({ names }: { names: readonly string[] }) =>
    names.length === 0
      ? 'ARG and ENV above it are in a different order.'
      : `Its environment has a different value of ${names.join(', ')}.`,
  'cause.workdir': 'It starts in a different directory.',
  'cause.user': 'It runs as a different user.',
  'cause.platform': 'It runs on a different platform.',
  'cause.mounts': 'Its mounts were edited.',
  'cause.excludes': 'Its --exclude was edited.',
};
