import { describe, expect, test } from 'vitest';
import { parseDockerfile } from '#core/dockerfile/parse.ts';
import { openFile } from './open.ts';

function open(text: string, syntax?: string): ReturnType<typeof openFile> {
  const platform = 'linux/amd64';
  const buildArgs = syntax === undefined ? {} : { BUILDKIT_SYNTAX: syntax };
  return openFile(text, { buildArgs, platform, buildPlatform: platform, contexts: {} });
}

/** `severity rule line` of what is wrong with the lines of a file. */
function problems(text: string, syntax?: string): string[] {
  return open(text, syntax).parsed.problems.map(({ severity, rule, line }) => `${severity} ${rule} ${line}`);
}

describe('what reads a file', () => {
  test.each([
    ['FROM a', 'own'],
    ['# syntax = edrevo/dockerfile-plus\nFROM a', 'foreign'],
    ['// syntax=example/frontend\nwhatever', 'foreign'],
    ['{"syntax": "example/frontend"}', 'foreign'],
    ['# note\n# syntax=example/frontend\nFROM a', 'own'],
  ])('%j: %s', (text, kind) => {
    expect(open(text).frontend.kind).toBe(kind);
  });

  test('the build argument takes the place of the directive', () => {
    expect(open('# syntax=example/frontend\nFROM a', 'docker/dockerfile:1').frontend.kind).toBe('own');
    expect(open('FROM a', 'example/frontend')).toMatchObject({ frontend: { kind: 'foreign', line: 0 } });
  });
});

describe('what another frontend may know is a note', () => {
  const plus = '# syntax = edrevo/dockerfile-plus\nFROM ubuntu AS base\nINCLUDE+ x\nFROM base\nRUN echo\n';

  test('unknown instructions and flags', () => {
    expect(problems(plus)).toEqual(['advice known-elsewhere 3']);
    expect(problems(plus, 'docker/dockerfile:1')).toEqual(['error unknown-instruction 3']);
    expect(problems('# syntax=docker/dockerfile:1-labs\nFROM a\nRUN --new=x y\n')).toEqual([
      'advice known-elsewhere 3',
    ]);
    expect(problems('# syntax=docker/dockerfile:1.4\nFROM a\nRUN --new=x y\n')).toEqual([
      'error unknown-flag 3',
    ]);
  });

  test('names that are none of images, to another program', () => {
    const inherits = '# syntax=example/frontend\nFROM ./base\nCOPY --from=./Other /a /b\n';
    expect(problems(inherits)).toEqual(['advice known-elsewhere 2', 'advice known-elsewhere 3']);
    expect(open(inherits).problems).toEqual([]);
    expect(open('# syntax=example/frontend\nFROM alpine:\n').problems).toHaveLength(1);
    expect(open(inherits, 'docker/dockerfile:1').problems.map(({ rule }) => rule)).toEqual([
      'invalid-image-reference',
      'invalid-image-reference',
    ]);
  });

  test('another language altogether, to another program', () => {
    expect(problems('// syntax=example/frontend\nfs build() {}\n')).toEqual([
      'advice known-elsewhere 1',
      'advice known-elsewhere 2',
    ]);
    expect(problems('{"syntax": "example/frontend"}\n')).toEqual(['advice not-a-dockerfile 1']);
    expect(problems('# syntax=example/frontend\nFROM a b\n')[0]).toBe('error from-arguments 2');
  });
});

describe('no Dockerfile at all: said once', () => {
  test.each([
    ['services:\n  web:\n    build: .\n', 'compose'],
    ['a: 1\nb: 2\n', 'yaml'],
    ['<!DOCTYPE html>\n<html>\n', 'html'],
    ['{\n  "a": 1\n}\n', 'json'],
    ['#!/bin/bash\nset -e\necho x\n', 'shell'],
    ['diff --git a/x b/x\n--- a/x\n+++ b/x\n', 'diff'],
    ['#5 [build 1/2] RUN x\n#5 DONE 1s\n', 'log'],
    ['\ufffd\ufffdF\0R\0O\0M\0 \0a\0\r\0\n\0R\0U\0N\0 \0x\0', 'utf-16'],
  ])('%j: %s', (text, kind) => {
    expect(parseDockerfile(text).problems.map(({ rule, params }) => [rule, params['kind']])).toEqual([
      ['not-a-dockerfile', kind],
    ]);
  });

  test('a Dockerfile with a mistake is one all the same', () => {
    expect(problems('#!/bin/sh\nFROM a\nRUM x\n')).toEqual(['error unknown-instruction 3']);
    expect(problems('RUM x\n')).toEqual(['error unknown-instruction 1']);
  });

  test('marks of a template are told once, at the first of them', () => {
    expect(problems('FROM a\n{% if x %}\nRUN y\n{% endif %}\nRUM z\n')).toEqual([
      'error template-marks 2',
      'error unknown-instruction 5',
    ]);
    expect(problems("FROM a\nRUN docker inspect -f '{{.Id}}' x\n")).toEqual([]);
    expect(open('FROM {{base}}\n').problems.map(({ rule }) => rule)).toEqual(['template-marks']);
  });
});
