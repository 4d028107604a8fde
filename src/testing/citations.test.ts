import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { conformanceRecords } from './records.ts';
import { allTraces, ownTraces } from './traces/traces.ts';

/** What the code cites and `docs/buildkit.md` explains: rules, and chapters of it. */
interface Citation {
  readonly file: string;
  readonly id: string;
}

/** A heading with a number of its own, and the text up to the next heading. */
interface Rule {
  readonly id: string;
  readonly text: string;
}

const spec = readFileSync('docs/buildkit.md', 'utf8');

/** `### R3.17 Locks …`, `#### L2 Updates …`, `### 8c. Copied …` and `## 9. Simulating …`. */
const rules: readonly Rule[] = spec.split(/^(?=#{2,4} )/m).flatMap((text) => {
  const id = /^#{2,4} (R\d+\.\d+|[LP]\d+|\d+[a-c]?)\b/.exec(text)?.[1];
  return id === undefined ? [] : [{ id, text }];
});

const known = new Set(rules.map(({ id }) => id));

const files = ['src', 'e2e'].flatMap((folder) =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.(?:tsx?|mjs|md)$/.test(name))
    .map((name) => join(folder, name).replaceAll('\\', '/')),
);

const citations: readonly Citation[] = files.flatMap((file) => {
  if (file.endsWith('citations.test.ts')) return [];
  const text = readFileSync(file, 'utf8');
  // Only logs have rules that are called by one letter: elsewhere L10 may be a line.
  const letters = file.includes('/buildlog/') ? [...text.matchAll(/\b[LP]\d{1,2}\b/g)] : [];
  const chapters = [...text.matchAll(/\(section (\d+[a-c]?)\b|\bsection (\d+[a-c]?) of the rules/g)];
  return [
    ...[...text.matchAll(/\bR\d+\.(?:\d+|\*)/g), ...letters].map(([id]) => ({ file, id })),
    ...chapters.map(([, id, other]) => ({ file, id: id ?? other ?? '' })),
  ];
});

/** Names in backticks behind `word` in the part of a rule that says how it is known. */
function sources(text: string, word: RegExp): readonly string[] {
  const part = text.split(/^Known from: /m)[1] ?? '';
  return part
    .split(';')
    .filter((one) => word.test(one.trim()))
    .flatMap((one) => [...one.matchAll(/`([^`]+)`/g)].map(([, name = '']) => name));
}

describe('the rules of BuildKit that the code cites', () => {
  test('are found in the code', () => {
    expect(citations.length).toBeGreaterThan(80);
    expect(new Set(citations.map(({ file }) => file)).size).toBeGreaterThan(20);
  });

  test('stand in docs/buildkit.md', () => {
    const missing = citations.filter(({ id }) =>
      id.endsWith('.*') ? !known.has(id.slice(1, -2)) : !known.has(id),
    );
    expect(missing).toEqual([]);
  });

  test('stand there once', () => {
    expect(known.size).toBe(rules.length);
  });
});

describe('docs/buildkit.md', () => {
  const single = rules.filter(({ id }) => /^(?:[RLP]\d|8c|9|10)/.test(id));

  test('says of every rule how it is known', () => {
    expect(single.length).toBeGreaterThan(70);
    const bare = single.filter(({ text }) => !/^Known from: \S+ \S+/m.test(text));
    expect(bare.map(({ id }) => id)).toEqual([]);
  });

  test('names records that there are', () => {
    const records = new Set(conformanceRecords('tricky').map(({ file }) => file));
    const named = single.flatMap(({ text }) => sources(text, /^records? /));
    expect(named.length).toBeGreaterThan(20);
    expect(named.filter((name) => !records.has(name))).toEqual([]);
  });

  test('names tests that there are', () => {
    const named = single.flatMap(({ text }) => sources(text, /^test /));
    expect(named.length).toBeGreaterThan(0);
    expect(named.filter((path) => !existsSync(path))).toEqual([]);
  });

  test('names recorded builds that there are', () => {
    const builds = new Set([ownTraces, allTraces].filter(existsSync).flatMap((path) => readdirSync(path)));
    const named = single.flatMap(({ text }) => sources(text, /^builds? /));
    expect(named.length).toBeGreaterThan(80);
    const missing = named.filter((name) => !builds.has(name));
    if (existsSync(allTraces)) expect(missing).toEqual([]);
    else console.info(`skipped: ${missing.length} builds are not beside the project`);
    expect(missing.length).toBeLessThan(named.length);
  });
});
