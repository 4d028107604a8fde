import { medianTime, ms, ratio, type Bench } from '#testing/benchTable.ts';
import { conformanceRecords } from '#testing/records.ts';
import { piecesOf } from './ast.ts';
import { parseDockerfile } from './parse.ts';

const kilobyte = 1024;
const megabyte = 1024 * kilobyte;

/** Recorded Dockerfiles that parse, one after the other, cut off at `length`. */
function realistic(length: number): string {
  const texts = conformanceRecords('generated')
    .filter(({ error }) => error === undefined)
    .map(({ text }) => (text.endsWith('\n') ? text : `${text}\n`));
  let text = '';
  for (let index = 0; text.length < length; index++) text += texts[index % texts.length] ?? '';
  return text.slice(0, length);
}

function filled(start: string, unit: string, length: number): string {
  return start + unit.repeat(Math.ceil(length / unit.length));
}

/** A file as people have them. */
export const usual: Bench = () => {
  const text = realistic(6 * kilobyte);
  const alone = medianTime(() => parseDockerfile(text), 99);
  const withAst = medianTime(() => piecesOf(parseDockerfile(text)), 99);
  return {
    title: '6 kB of real instructions',
    columns: ['what', 'median', 'ratio'],
    rows: [
      ['parsed', ms(alone), ratio(1)],
      ['parsed, with the pieces of dockerfile-ast', ms(withAst), ratio(withAst / alone)],
    ],
  };
};

const worst: Readonly<Record<string, () => string>> = {
  'real instructions': () => realistic(megabyte),
  'shortest instructions': () => filled('FROM a\n', 'RUN a\n', megabyte),
  'unknown instructions': () => filled('FROM a\n', 'RUM a\n', megabyte),
  'one long line': () => filled('FROM a\nRUN ', 'word ', megabyte),
  'one line of continuations': () => filled('FROM a\nRUN a ', '\\\n b', megabyte),
  'one line of comments': () => filled('FROM a\nRUN a \\\n', '# c\n', megabyte),
  'many heredocs': () => filled('FROM a\n', 'RUN <<A cat\nx\nA\n', megabyte),
  'heredocs on one line': () => filled('FROM a\nRUN ', '<<A ', megabyte),
  'one unterminated heredoc': () => filled('FROM a\nRUN <<A\n', 'line\n', megabyte),
  'thousands of flags': () => filled('FROM a\nCOPY ', '--exclude=a ', megabyte),
  'flags that are not ASCII': () => filled('FROM a\nCOPY ', '--exclude=ä ', megabyte),
  'chained ONBUILD': () => filled('FROM a\n', 'ONBUILD ', megabyte),
  'nested defaults': () => filled('FROM a\nRUN << ', '${a:-', megabyte),
  'open quotes': () => filled('FROM a\nRUN << ', '"', megabyte),
  'ARG words': () => filled('ARG ', 'A=1 ', megabyte),
  'JSON of one instruction': () => `${filled('FROM a\nRUN [', '"a",', megabyte)}"a"]`,
  'directive blanks': () => filled('#syntax=', ' ', megabyte) + 'x',
};

/** Texts made to be slow, against as much of a usual text: none may stand out. */
export const worstCases: Bench = () => {
  const usualTime = medianTime(() => parseDockerfile(realistic(megabyte)), 3);
  return {
    title: 'texts made to be slow, 1 MB each, against 1 MB of real instructions',
    columns: ['text', 'median', 'ratio'],
    rows: Object.entries(worst).map(([name, make]) => {
      const text = make();
      const time = medianTime(() => parseDockerfile(text), 3);
      return [name, ms(time), ratio(time / usualTime)];
    }),
  };
};
