import { existsSync, readFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import { describe, expect, test, vi } from 'vitest';
import { opening } from './en/opening.ts';
import { page } from './en/page.ts';
import type * as sentences from './sentences.ts';
import type * as spoken from './spoken.ts';

/** The file that an import names, from the root of the project; undefined for a package or a style sheet. */
function fileOf(from: string, name: string): string | undefined {
  const file = name.startsWith('#') ? `src/${name.slice(1)}` : join(posix.dirname(from), name);
  return /^[#.]/.test(name) && /\.tsx?$/.test(file) && existsSync(file) ? file : undefined;
}

/** All files that come with these, and not later than they do. */
function withImports(...files: readonly string[]): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  const waiting = [...files];
  for (let file = waiting.pop(); file !== undefined; file = waiting.pop()) {
    if (found.has(file)) continue;
    const code = readFileSync(file, 'utf8');
    found.set(file, code);
    for (const [, name = ''] of code.matchAll(/^(?:import(?! type\b)|\})[^'\n]*'([^']+)';$/gm)) {
      const imported = fileOf(file, name);
      if (imported !== undefined) waiting.push(imported);
    }
  }
  return found;
}

/** What is asked of `t` in a call that begins at `start`: keys, or the first half of a key that is put together. */
function keysAsked(code: string, start: number): readonly string[] {
  let depth = 0;
  let end = start;
  do {
    if (code[end] === '(') depth += 1;
    if (code[end] === ')') depth -= 1;
    end += 1;
  } while (depth > 0 && end < code.length);
  return [...code.slice(start, end).matchAll(/['`]([a-z][\w.-]*)/gi)].map(([, key = '']) => key);
}

const first = withImports('src/main.tsx', 'src/canvas/Canvas.tsx');

describe('what comes before the graph is drawn', () => {
  test('is a good part of the page', () => expect(first.size).toBeGreaterThan(100));

  test('says nothing but what has come by then', () => {
    const early = Object.keys(opening);
    const late = Object.keys(page);
    const asked = [...first].flatMap(([file, code]) =>
      [...code.matchAll(/\bt\(/g)].flatMap(({ index }) =>
        keysAsked(code, index + 1).map((key) => ({ file, key })),
      ),
    );
    expect(asked.length).toBeGreaterThan(50);
    const tooEarly = asked.filter(
      ({ key }) => late.some((each) => each.startsWith(key)) && !early.some((each) => each.startsWith(key)),
    );
    expect(tooEarly, 'move these keys to an area of en/opening.ts').toEqual([]);
  });

  test('loads no part of the page without what it says', () => {
    const lists = withImports('src/app/engine/pressedParts.ts', 'src/canvas/parallel/markParts.ts');
    const silent = [...first, ...lists].flatMap(([file, code]) =>
      [...code.matchAll(/\bimport\('([^']+\.tsx)'\)/g)]
        .filter(({ index }) => !/withSentences\([^;]*$/.test(code.slice(0, index)))
        .map(([, name = '']) => ({ file, name })),
    );
    const speaking = silent.filter(
      ({ file, name }) =>
        !file.startsWith('src/ui/') && !name.startsWith('#ui/') && !first.has(fileOf(file, name) ?? ''),
    );
    expect(speaking).toEqual([]);
  });
});

/** The modules as a page that has just been opened has it. */
async function fresh(): Promise<typeof sentences & typeof spoken> {
  vi.resetModules();
  return { ...(await import('./sentences.ts')), ...(await import('./spoken.ts')) };
}

describe('sentences', () => {
  test('of the first picture are there in English at once, the others when they have come', async () => {
    const { loadSentences, sentencesOf } = await fresh();
    expect(sentencesOf('opening', 'en')).toBeDefined();
    expect(sentencesOf('page', 'en')).toBeUndefined();
    await loadSentences('page');
    expect(sentencesOf('page', 'en')?.['view.matrix']).toBe('Matrix');
  });

  test('come in the language that was chosen, and not in one that nobody reads', async () => {
    const { loadLanguage, loadSentences, sentencesOf } = await fresh();
    await loadLanguage('ko');
    await loadSentences('findings');
    expect(sentencesOf('findings', 'ko')).toBeDefined();
    expect(sentencesOf('findings', 'en')).toBeUndefined();
  });

  test('that are there, or on their way, come in a language that is chosen later as well', async () => {
    const { loadLanguage, loadSentences, sentencesOf } = await fresh();
    await loadLanguage('en');
    await loadSentences('page');
    const onItsWay = loadSentences('timeline');
    await loadLanguage('ko');
    await onItsWay;
    for (const part of ['opening', 'page', 'timeline'] as const)
      expect(sentencesOf(part, 'ko')).not.toBe(sentencesOf(part, 'en'));
  });
});
