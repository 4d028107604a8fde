import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { defaultOptions, overview } from '#core/analysis/overview.ts';
import type { Overview } from '#core/analysis/overview-types.ts';
import { conformanceRecords, corpusRecords } from '#testing/records.ts';
import { displayWidth } from './displayWidth.ts';
import type { Finding } from './finding.ts';
import { hostileOverview, hostileText } from './hostileText.arbitrary.ts';
import { textOf } from './text.ts';
import type { TextWords } from './textWords.ts';

const words: TextWords = {
  title: ({ file, stages, target }) => `${file}: ${stages} stages, ${target}`,
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
  tooManyStages: 'Too many',
  more: (count) => `… ${count} more`,
  checks: 'Checks',
  severity: { error: 'error', warning: 'warning', advice: 'advice' },
  noStages: 'No stage',
  assumed: 'Assumed.',
};

function written(view: Overview, findings: readonly Finding[] = [], columns = 60): readonly string[] {
  return textOf(view, { file: 'Dockerfile', findings, words, columns }).map((line) =>
    line.map(({ text }) => text).join(''),
  );
}

const text = (file: string, target = ''): string =>
  written(overview(file, defaultOptions, target)).join('\n');

describe('text of a file', () => {
  test('tells what the target is made of, what is left out and what overlaps', () => {
    const file = `FROM node:22 AS deps
COPY package.json .
RUN npm ci
FROM deps AS build
COPY . .
RUN npm run build
FROM deps AS lint
RUN npm run lint
FROM golang AS api
RUN go build
FROM nginx:1.27
COPY --from=build /app/dist /srv
COPY --from=api /a /a
COPY --from=api /b /b
COPY --from=deps /l /l
`;
    expect(text(file)).toBe(`Dockerfile: 5 stages, stage-4

stage-4  target                                          :11
├─ FROM nginx:1.27                                       :11
├─ COPY build  files  /app/dist → /srv                   :12
│  ├─ FROM deps  files                                    :4
│  │  ├─ FROM node:22                                     :1
│  │  └─ reads build context                              :2
│  └─ reads build context                                 :5
├─ COPY api  files                                    :13,14
│  └─ FROM golang                                         :9
└─ COPY deps  files  (above)  /l → /l                    :15

Not built
  lint  by itself                                         :7

Same time
  deps, build │ api

In part
  api (:10) │ stage-4 (:12)

Assumed.`);
  });

  test('tells deep trees in pieces', () => {
    const chain = Array.from(
      { length: 12 },
      (_, n) => `FROM ${n === 0 ? 'alpine' : `s${n - 1}`} AS s${n}\nRUN ${n}\n`,
    );
    const lines = text(chain.join('')).split('\n');
    expect(lines.filter((line) => line.includes('(below)'))).toHaveLength(1);
    expect(lines).toContainEqual(expect.stringMatching(/^s4 {2}layers/));
    for (let n = 0; n < 12; n++)
      expect(
        lines.some((line) => line.includes(`s${n} `)),
        `s${n}`,
      ).toBe(true);
  });

  test('shows stages that only part of overlaps with the lines of the part', () => {
    const file = `FROM alpine AS a
RUN one
RUN one more
FROM alpine AS b
RUN two
COPY --from=a /x /x
RUN three
FROM b
`;
    expect(text(file)).toContain('In part\n  a (:2,3) │ b (:5)\n');
  });

  test('draws a file that BuildKit rejects as far as it can', () => {
    expect(text('FROM a AS x\nRUM y\nFROM x AS z\nCOPY --from=x . .\n', 'nowhere')).toContain('\nz         ');
    expect(text('RUN true\n')).toContain('No stage');
    expect(text('')).toContain('No stage');
  });

  test('lists findings with their lines, wrapped', () => {
    const message = 'a long sentence about what is wrong here and what could be done about it';
    const finding: Finding = { rule: 'Rule', origin: 'buildkit', severity: 'warning', line: 3, message };
    const lines = written(overview('FROM a\n', defaultOptions, ''), [finding]);
    expect(lines.join('\n')).toContain(`Checks
  warning  Rule                                           :3
    a long sentence about what is wrong here and what could
    be done about it`);
  });
});

describe('no line goes beyond its columns', () => {
  const broken = (lines: readonly string[], columns: number): readonly string[] =>
    lines.filter((line) => displayWidth(line) > columns || /[\p{Cc}\p{Cs}\u202e]/u.test(line));

  test('whatever text there is', () => {
    fc.assert(
      fc.property(
        hostileOverview,
        fc.array(hostileText, { maxLength: 3 }),
        fc.integer({ min: 40, max: 120 }),
        ({ overview: hostile }, texts, columns) => {
          const findings = texts.map((message): Finding => {
            return { rule: 'Rule', origin: 'stagegraph', severity: 'advice', line: 0, message };
          });
          expect(broken(written(hostile, findings, columns), columns)).toEqual([]);
        },
      ),
    );
  });

  const sets = [conformanceRecords('generated'), corpusRecords('real-world') ?? []];
  test('in the files of the records', { timeout: 60_000 }, () => {
    for (const record of sets.flat()) {
      const lines = written(overview(record.text, defaultOptions, ''), [], 80);
      expect(broken(lines, 80), record.file).toEqual([]);
      expect(lines.length, record.file).toBeGreaterThan(2);
    }
  });

  test('of East Asian text, which is twice as wide', () => {
    expect(['가나다', 'アイ', '漢字', 'ｱ', 'e\u0301', '👩‍👧', 'ab'].map(displayWidth)).toEqual([
      6, 4, 4, 1, 1, 4, 2,
    ]);
  });
});
