import { execFileSync, spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { decodeLink } from './decodeLink.ts';
import { encodeLink } from './encodeLink.ts';
import { viewFields, workFields } from './fields.ts';
import { defaultState } from './state.ts';

const folder = resolve('src/core/share');
const doc = readFileSync('docs/link-format.md', 'utf8');
const text = 'FROM alpine:3.23 AS 그림\nRUN echo "+1" & \\\n  true\n';
const state = { ...defaultState(text), target: '그림', buildArgs: { A: '1' } };
const settings = JSON.stringify({ target: '그림', buildArgs: { A: '1' } });

/** The program in the document's block of a language. */
function program(language: string): string {
  const [, code] = doc.split(`\`\`\`${language}\n`);
  return code?.split('```')[0] ?? '';
}

/** What a program prints, run where the dictionary is. */
function printed(command: string, args: readonly string[]): string {
  return execFileSync(command, args, { cwd: folder, encoding: 'utf8' }).trim();
}

const hasPython = spawnSync('python3', ['--version']).status === 0;

describe('the encoders of docs/link-format.md write links that open', () => {
  test('in JavaScript, to the letter as the page writes them', () => {
    const calls = `console.log(link(${JSON.stringify(text)}, ${settings})); console.log(link('FROM a'));`;
    const [set, bare] = printed('node', [
      '--input-type=module',
      '-e',
      program('js').replace('export ', '') + calls,
    ]).split('\n');
    expect(decodeLink(set ?? '')).toEqual({ ok: true, state });
    expect(set).toBe(encodeLink(state));
    expect(bare).toBe(encodeLink(defaultState('FROM a')));
  });

  test.skipIf(!hasPython)('in Python (skipped where there is none)', () => {
    const call = `\nprint(link(${JSON.stringify(text)}, ${settings}))`;
    expect(decodeLink(printed('python3', ['-c', program('python') + call]))).toEqual({ ok: true, state });
  });
});

test('docs/link-format.md names every setting, and its dictionary as it is', () => {
  // What is assumed about time is said by two members.
  const ofWork = Object.keys(workFields).flatMap((name) =>
    name === 'timing' ? ['maxParallelism', 'durations'] : name,
  );
  for (const key of [...ofWork, ...Object.keys(viewFields)]) {
    expect(doc).toContain(`| \`${key}\``);
  }
  const size = readFileSync('src/core/share/dictionary-v2.txt').length;
  expect(doc).toContain(`${size.toLocaleString('en')} bytes`);
});

test('the packed example of docs/link-format.md opens as the plain one without its target', () => {
  const [, packed = ''] = /^ {4}(v2\.\S+)$/m.exec(doc) ?? [];
  expect(decodeLink(packed)).toEqual({ ok: true, state: defaultState('FROM alpine:3.23\nRUN echo hi\n') });
});
