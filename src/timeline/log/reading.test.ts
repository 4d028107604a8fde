import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readDuration } from '#timeline/chart/durationInput.ts';
import { looksLikeLog } from './looksLikeLog.ts';
import { tickStep, ticksBetween } from '#timeline/chart/ticks.ts';

describe('a typed duration', () => {
  test.each([
    ['1.5', 1500],
    ['1,5', 1500],
    ['0', 0],
    ['350 ms', 350],
    ['350ms', 350],
    ['2 min 5 s', 125_000],
    ['1h2m', 3_720_000],
    ['1:30', 90_000],
    ['2분 5초', 125_000],
    ['1시간 2분', 3_720_000],
  ])('%s is %d ms', (typed, ms) => expect(readDuration(typed)).toBe(ms));

  test.each(['', '-4', '-1 s', 'soon', 'NaN', '1e9', '5 s later', '1:70', '∞', 's'])(
    '%j is none',
    (typed) => {
      expect(readDuration(typed)).toBeUndefined();
    },
  );

  test('is never negative, endless or no number, whatever is typed', () => {
    fc.assert(
      fc.property(fc.string(), (typed) => {
        const ms = readDuration(typed);
        expect(ms === undefined || (ms >= 0 && Number.isFinite(ms))).toBe(true);
      }),
    );
  });
});

describe('a text that is dropped', () => {
  test.each([
    ['plain', '#1 [internal] load build definition from Dockerfile\n#1 DONE 0.0s\n'],
    ['plain, with its builder', '#0 building with "default" instance using docker driver\n'],
    ['rawjson', '{"vertexes":[{"digest":"sha256:1"}]}\n'],
    ['terminal', '[+] Building 3.4s (13/13) FINISHED\n => [base 2/2] RUN make   0.7s\n'],
    ['the old builder', 'Step 1/3 : FROM alpine\n ---> abc\n'],
    ['CI with stamps', '2026-01-01T00:00:00.000Z #7 [build 2/4] RUN make\n'],
    ['a log of a logger', '{"log":"#7 [build 2/4] RUN make\\n","stream":"stderr"}\n'],
    ['a list of lines', '  "#7 [build 2/4] RUN make",\n'],
    ['a task of its own', 'app:docker: #7 [build 2/4] RUN make\n'],
    ['blanks of a web page', '#7\u{a0}[build\u{a0}2/4]\u{a0}RUN\u{a0}make\n'],
    ['terminal, of the source of a web page', ' =&gt; [build 2/4] RUN make  0.1s\n'],
    ['terminal, behind a remote', 'remote:  => [build 2/4] RUN make  0.1s\n'],
    ['CI with other output first', 'Run docker build .\ndocker build .\n#7 [build 2/4] RUN make\n'],
  ])('is a log: %s', (_, text) => expect(looksLikeLog(text)).toBe(true));

  test.each([
    ['a Dockerfile', 'FROM alpine\nRUN make\n'],
    ['one that quotes a log', 'FROM alpine\nRUN echo "#7 [build 2/4] RUN make"\n'],
    ['one with comments', '# syntax=docker/dockerfile:1\n#1 first\nFROM a\n'],
    ['one that runs a shell test', 'RUN x\n  [ $a => [b] ]\n'],
    ['a commit that names an issue', 'HEAD is now at 1f9c fix #12 of the list\n'],
    ['nothing', ''],
    ['a web page', '<!doctype html><p>#1'],
  ])('is no log: %s', (_, text) => expect(looksLikeLog(text)).toBe(false));

  test('under a name of a log is one, whatever it holds', () => {
    expect(looksLikeLog('<!doctype html>', 'build.log')).toBe(true);
    expect(looksLikeLog('FROM alpine', 'Dockerfile')).toBe(false);
  });

  test('no example of the page is taken for a log', () => {
    const folder = 'src/lessons/examples';
    const files = readdirSync(folder);
    expect(files.length).toBeGreaterThan(3);
    expect(files.filter((file) => looksLikeLog(readFileSync(`${folder}/${file}`, 'utf8')))).toEqual([]);
  });
});

test('ticks stand at least so far apart, and few of them', () => {
  fc.assert(
    fc.property(fc.double({ min: 1e-6, max: 100, noNaN: true }), (px) => {
      const step = tickStep(px, 90);
      expect(step * px).toBeGreaterThanOrEqual(89.99);
      expect(ticksBetween(0, 2000 / px, step).length).toBeLessThan(30);
    }),
  );
});
