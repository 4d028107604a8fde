import type { Overview } from '#core/analysis/overview-types.ts';
import type { Finding } from './finding.ts';
import { textOf } from './text.ts';
import type { TextWords } from './textWords.ts';

const words: TextWords = {
  title: ({ file, stages, target }) => `${file}: ${stages} stages, ${target}`,
  replaced: (value) => `replaced by ${value}`,
  role: {
    target: 'target',
    layers: 'layers',
    files: 'files',
    'build-only': 'build only',
    'not-built': 'not built',
  },
  kind: {
    from: 'FROM',
    copy: 'COPY',
    mount: 'RUN --mount',
    onbuild: 'ONBUILD',
    add: 'ADD',
    context: 'reads',
  },
  context: 'build context',
  unresolved: 'not found',
  lines: (lines) => `:${lines.slice(0, 5).join(',')}`,
  above: '(above)',
  below: '(below)',
  notBuilt: 'Not built',
  builtBy: (targets, isTarget) => `by ${[...(targets ?? []), ...(isTarget ? ['itself'] : [])].join(', ')}`,
  sameTime: 'Same time',
  sameTimePartly: 'In part',
  tooManySteps: 'Too many',
  more: (count) => `… ${count} more`,
  checks: 'Checks',
  severity: { error: 'error', warning: 'warning', advice: 'advice' },
  noStages: 'No stage',
  assumed: 'Assumed.',
  readElsewhere: (image) => `Read by ${image}.`,
};

/** An overview as text in plain words, for tests of what is written and of how wide it is. */
export function written(view: Overview, findings: readonly Finding[] = [], columns = 60): readonly string[] {
  return textOf(view, { file: 'Dockerfile', findings, words, columns }).map((line) =>
    line.map(({ text }) => text).join(''),
  );
}
