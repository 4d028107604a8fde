import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, posix, relative, resolve, sep } from 'node:path';
import { describe, expect, it } from 'vitest';
import { LINT_CONFIG } from './lintRun.ts';

const LONGEST_FILE = 300;
const VAGUE_NAMES = /^(utils?|helpers?|common|misc|index)\./;

const { rooms } = (await import(LINT_CONFIG)) as {
  rooms: Record<string, readonly string[]>;
};

const files = readdirSync(resolve('src'), { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile())
  .map((entry) => relative(resolve('.'), join(entry.parentPath, entry.name)).split(sep).join('/'))
  .toSorted();
const code = files.filter((file) => /\.tsx?$/.test(file));

const isTest = (file: string): boolean =>
  /\.(?:test|bench|arbitrary)\.tsx?$/.test(file) || file.startsWith('src/testing/');
/** Spread something that is short whatever the input is. */
const fewArguments = new Set(['src/cli/run.ts', 'src/editor/syntax/lineStates.ts']);

/** Room of a file below `src/`; `main` for the files directly in it, undefined where there is none. */
function roomOf(file: string): string | undefined {
  const inside = file.slice('src/'.length);
  if (!inside.includes('/')) return 'main';
  return Object.keys(rooms).find((room) => inside.startsWith(`${room}/`));
}

describe('source files', () => {
  it('are found', () => expect(code.length).toBeGreaterThan(10));

  it(`have ${LONGEST_FILE} lines at most`, () => {
    const long = [...code, ...files.filter((file) => file.endsWith('.css'))]
      .map((file) => ({ file, lines: readFileSync(file, 'utf8').split('\n').length - 1 }))
      .filter(({ lines }) => lines > LONGEST_FILE);
    expect(long, 'split these files').toEqual([]);
  });

  it('stand in a room', () => {
    const homeless = code.filter((file) => roomOf(file) === undefined);
    expect(homeless, 'add the room to oxlint.config.mjs').toEqual([]);
  });

  it('spread no list into a call: a long one is more than the stack holds', () => {
    const spreading = code.filter(
      (file) =>
        !isTest(file) &&
        /\b(?:push|unshift|splice|min|max)\([^(){}[\]]*\.\.\./.test(readFileSync(file, 'utf8')),
    );
    expect(
      spreading.filter((file) => !fewArguments.has(file)),
      'use a loop, or flat()',
    ).toEqual([]);
  });

  it('are called after what they hold', () => {
    expect(code.filter((file) => VAGUE_NAMES.test(posix.basename(file)))).toEqual([]);
  });
});

describe('rooms', () => {
  const inhabited = [...new Set(code.map(roomOf))].filter((room) => room !== undefined && room !== 'main');

  it('each say in a README what lives there', () => {
    expect(inhabited.length).toBeGreaterThan(5);
    expect(inhabited.filter((room) => !existsSync(`src/${room}/README.md`))).toEqual([]);
  });
});
