import { describe, expect, test } from 'vitest';
import { defaultOptions, overview } from '#core/analysis/overview.ts';
import type { Finding } from './finding.ts';
import { written } from './written.arbitrary.ts';

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

test('a stage that a named context replaces says so', () => {
  const file = 'FROM ubuntu:20.04 AS base\nRUN echo hello\nFROM alpine:3\nCOPY --from=base /hello /\n';
  const options = { ...defaultOptions, contexts: { base: 'docker-image://centos:7' } };
  const shown = written(overview(file, options, '')).join('\n');
  expect(shown).toContain('COPY base  files  replaced by docker-image://centos:7');
  expect(shown).not.toContain('ubuntu');
});

test('an image that a named context replaces says so', () => {
  const file = 'FROM alpine:latest\nCOPY --from=golang:1 /a /b\n';
  const options = {
    ...defaultOptions,
    contexts: { alpine: 'docker-image://busybox:1', 'docker.io/library/golang:1': '../go' },
  };
  const shown = written(overview(file, options, '')).join('\n');
  expect(shown).toContain('FROM alpine  replaced by docker-image://busybox:1');
  expect(shown).toContain('COPY golang:1  replaced by ../go');
});
