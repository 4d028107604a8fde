import { bench, describe } from 'vitest';
import { conformanceRecords } from '#testing/records.ts';
import { astTokens } from './ast.ts';
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

describe('6 KB', () => {
  const text = realistic(6 * kilobyte);
  bench('real instructions', () => void parseDockerfile(text));
  bench('real instructions, with dockerfile-ast', () => void astTokens(parseDockerfile(text)));
});

describe('1 MB', () => {
  const worst: Readonly<Record<string, string>> = {
    'real instructions': realistic(megabyte),
    'shortest instructions': filled('FROM a\n', 'RUN a\n', megabyte),
    'unknown instructions': filled('FROM a\n', 'RUM a\n', megabyte),
    'one long line': filled('FROM a\nRUN ', 'word ', megabyte),
    'one line of continuations': filled('FROM a\nRUN a ', '\\\n b', megabyte),
    'one line of comments': filled('FROM a\nRUN a \\\n', '# c\n', megabyte),
    'many heredocs': filled('FROM a\n', 'RUN <<A cat\nx\nA\n', megabyte),
    'heredocs on one line': filled('FROM a\nRUN ', '<<A ', megabyte),
    'one unterminated heredoc': filled('FROM a\nRUN <<A\n', 'line\n', megabyte),
    'thousands of flags': filled('FROM a\nCOPY ', '--exclude=a ', megabyte),
    'flags that are not ASCII': filled('FROM a\nCOPY ', '--exclude=ä ', megabyte),
    'chained ONBUILD': filled('FROM a\n', 'ONBUILD ', megabyte),
    'nested defaults': filled('FROM a\nRUN << ', '${a:-', megabyte),
    'open quotes': filled('FROM a\nRUN << ', '"', megabyte),
    'ARG words': filled('ARG ', 'A=1 ', megabyte),
    'JSON of one instruction': `${filled('FROM a\nRUN [', '"a",', megabyte)}"a"]`,
    'directive blanks': filled('#syntax=', ' ', megabyte) + 'x',
  };
  for (const [name, text] of Object.entries(worst)) {
    bench(name, () => void parseDockerfile(text), {
      iterations: 3,
      time: 0,
      warmupIterations: 1,
      warmupTime: 0,
    });
  }
});
