import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { defaultOptions, overview } from '#core/analysis/overview.ts';
import type { Overview } from '#core/analysis/overview-types.ts';
import { decodeLink } from '#core/share/decodeLink.ts';
import { encodeLink } from '#core/share/encodeLink.ts';
import { defaultState } from '#core/share/state.ts';
import { exampleIds } from './exampleIds.ts';
import { examples } from './examples.ts';
import type { Example } from './examples.ts';
import { openingExample } from './openingExample.ts';

const all = exampleIds.map((id): Example & { readonly id: string } => ({ id, ...examples[id] }));

/** The example as the page opens it. */
function opened({ text, target = '', buildArgs = {}, platform }: Example): Overview {
  const options = { ...defaultOptions, buildArgs, platform: platform ?? defaultOptions.platform };
  return overview(text, options, target);
}

/** Stage and role, one a line. */
function roles(view: Overview): string[] {
  return view.stages.map(({ label, index }) => `${label}: ${view.roles[index]?.role}`);
}

describe('the examples', () => {
  test('are the files of the folder, each once', () => {
    const files = readdirSync('src/lessons/examples').map((file) => file.replace(/\.Dockerfile$/, ''));
    expect(all.map(({ id }) => id).toSorted()).toEqual(files.toSorted());
    expect(files.length).toBeGreaterThanOrEqual(11);
    for (const { id, text } of all) {
      expect(text, id).toBe(readFileSync(`src/lessons/examples/${id}.Dockerfile`, 'utf8'));
    }
  });

  test('have a title and a description in both languages', () => {
    for (const language of ['en', 'ko']) {
      const messages = readFileSync(`src/i18n/${language}/examples.ts`, 'utf8');
      const keys = [...messages.matchAll(/^  '(examples\.[^']+)':/gm)].map(([, key = '']) => key);
      expect(keys.toSorted(), language).toEqual(
        all.flatMap(({ id }) => [`examples.${id}.about`, `examples.${id}.title`]).toSorted(),
      );
    }
  });

  test.each(all)('$id fits the editor without scrolling sideways', ({ text }) => {
    expect(Math.max(...text.split('\n').map((line) => line.length))).toBeLessThanOrEqual(100);
    expect(text.endsWith('\n')).toBe(true);
    expect(text).not.toMatch(/[ \t\r]$/m);
  });

  test.each(all)('$id holds nothing that BuildKit would reject', (example) => {
    const view = opened(example);
    expect(view.problems).toEqual([]);
    expect(view.stages.length).toBeGreaterThanOrEqual(4);
  });

  test.each(all)('$id describes every stage in the comment above it', (example) => {
    for (const { label, name, description } of opened(example).stages) {
      expect(name, label).toBeDefined();
      expect(description, label).toMatch(/^[a-z]\w+ /);
    }
  });

  test.each(all)('$id fits in a link of a chat message', ({ text }) => {
    const link = encodeLink(defaultState(text));
    expect(decodeLink(link)).toEqual({ ok: true, state: defaultState(text) });
    expect(link.length).toBeLessThan(Math.max(1200, text.length * 0.7));
  });
});

test('the first example, which the page opens on, shows every role', () => {
  expect(all[0]?.text).toBe(openingExample.text);
  expect(roles(opened(openingExample))).toEqual([
    'base: layers',
    'deps: build-only',
    'prod-deps: files',
    'client: files',
    'server: files',
    'lint: not-built',
    'test: not-built',
    'runtime: target',
  ]);
});

test('a build argument moves the base of its example', () => {
  const debian = { ...examples['choose-base'], buildArgs: { FLAVOR: 'debian' } };
  expect(roles(opened(debian))).toEqual([
    'on-alpine: not-built',
    'on-debian: build-only',
    'build: files',
    'bare-alpine: not-built',
    'bare-debian: layers',
    'relay: target',
  ]);
});
