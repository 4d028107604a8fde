import { medianTime, ms, type Bench } from '#testing/benchTable.ts';
import { errorCells, errorColumns, errorRows } from '#testing/traces/accuracy.ts';
import { allTraces, ownTraces, readTraces } from '#testing/traces/traces.ts';
import { createLogReader } from './reader.ts';

/** `megabytes` of output of one step, between the beginning and the end of a build. */
function largeLog(line: (at: number) => string, megabytes: number): string {
  const block = Array.from({ length: 2000 }, (_, at) => line(at)).join('\n');
  return `${line(0)}\n${block}\n`
    .repeat(Math.ceil((megabytes * 1e6) / block.length))
    .slice(0, megabytes * 1e6);
}

const makers: Readonly<Record<string, (at: number) => string>> = {
  'plain: one step talks': (at) =>
    at === 0 ? '\n#7 [a 2/2] RUN make' : `#7 ${at}.123 gcc -O2 -Wall -c file${at}.c -o file${at}.o`,
  'plain: two steps in turn': (at) =>
    at % 4 === 0
      ? `#${7 + ((at / 4) % 2)} ...\n\n#${8 - ((at / 4) % 2)} [a ${at % 9}/9] RUN x`
      : `#${7 + ((at >> 2) % 2)} 1.5 compiling`,
  'plain: GitHub Actions': (at) =>
    `2026-01-01T00:00:00.0000000Z ${at === 0 ? '#7 [a 2/2] RUN make' : `#7 ${at}.1 gcc -c file${at}.c -o file${at}.o`}`,
  'plain: colours': (at) =>
    at === 0 ? '#7 [a 2/2] RUN x' : `\x1b[34m#7 ${at}.1 \x1b[1mgcc\x1b[0m file${at}.c\x1b[0m`,
  'rawjson: output': (at) =>
    at === 0
      ? '{"vertexes":[{"digest":"sha256:a","name":"[a 2/2] RUN make","started":"2026-01-01T00:00:00.5Z"}]}'
      : `{"logs":[{"vertex":"sha256:a","stream":1,"data":"Z2NjIC1PMiAtV2FsbCAtYyBmaWxlLmMgLW8gZmlsZS5vCg==","timestamp":"2026-01-01T00:00:0${at % 10}.5Z"}]}`,
  'rawjson: progress': (at) =>
    at === 0
      ? '{"vertexes":[{"digest":"sha256:a","name":"[a 2/2] RUN make","started":"2026-01-01T00:00:00.5Z"}]}'
      : `{"statuses":[{"id":"transferring context:","vertex":"sha256:a","name":"transferring","current":${at},"timestamp":"2026-01-01T00:00:00.5Z"}]}`,
  'terminal: many pictures': (at) =>
    at % 20 === 0
      ? `[+] Building ${at}.0s (3/20)                 docker:default`
      : ` => [stage-1 ${at % 20}/20] RUN make target${at}                         ${at}.1s`,
  'one line': () => 'x'.repeat(200),
};

export const largeLogs: Bench = () => ({
  title: 'a log of 50 MB, in pieces of 1 MB',
  columns: ['log', 'once', 'longest piece'],
  rows: Object.entries(makers).map(([name, line]) => {
    const text = name === 'one line' ? 'x'.repeat(50e6) : largeLog(line, 50);
    const reader = createLogReader();
    const begun = performance.now();
    let longest = 0;
    for (let at = 0; at < text.length; at += 1e6) {
      const piece = performance.now();
      reader.write(text.slice(at, at + 1e6));
      longest = Math.max(longest, performance.now() - piece);
    }
    reader.finish();
    return [name, ms(performance.now() - begun), ms(longest)];
  }),
});

export const accuracy: Bench = () => {
  const traces = readTraces(allTraces);
  const own = traces.length > 0 ? traces : readTraces(ownTraces);
  return {
    title: `simulated against real makespan, ${own.length} recorded builds`,
    columns: errorColumns,
    rows: errorRows(own).map(errorCells),
  };
};

export const recorded: Bench = () => {
  const traces = readTraces(ownTraces);
  const read = (texts: readonly string[]) => (): void => {
    for (const text of texts) {
      const reader = createLogReader();
      reader.write(text);
      reader.finish();
    }
  };
  return {
    title: `logs of the ${traces.length} builds of the project`,
    columns: ['format', 'median'],
    rows: [
      ['rawjson', ms(medianTime(read(traces.map(({ raw }) => raw))))],
      ['plain', ms(medianTime(read(traces.map(({ plain }) => plain))))],
    ],
  };
};
