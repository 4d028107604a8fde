import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { examples } from './examples.ts';
import type { Example } from './examples.ts';

const all: readonly Example[] = examples;

describe('the examples', () => {
  test('are the files of the folder, each once', () => {
    const files = readdirSync('src/lessons/examples').map((file) => file.replace(/\.Dockerfile$/, ''));
    expect(all.map(({ id }) => id).sort()).toEqual(files.sort());
    expect(files.length).toBeGreaterThanOrEqual(11);
    for (const { id, text } of all) {
      expect(text, id).toBe(readFileSync(`src/lessons/examples/${id}.Dockerfile`, 'utf8'));
    }
  });

  test('have a title and a description in both languages', () => {
    for (const language of ['en', 'ko']) {
      const messages = readFileSync(`src/i18n/${language}/examples.ts`, 'utf8');
      const keys = [...messages.matchAll(/^  '(examples\.[^']+)':/gm)].map(([, key]) => key);
      expect(keys.sort(), language).toEqual(
        all.flatMap(({ id }) => [`examples.${id}.about`, `examples.${id}.title`]).sort(),
      );
    }
  });

  test.each(all)('$id fits the editor without scrolling sideways', ({ text }) => {
    expect(Math.max(...text.split('\n').map((line) => line.length))).toBeLessThanOrEqual(100);
    expect(text.endsWith('\n')).toBe(true);
    expect(text).not.toMatch(/[ \t\r]$/m);
  });
});
