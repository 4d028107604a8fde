import { existsSync } from 'node:fs';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { openFile } from '#core/stages/open.ts';
import { anyText } from '#testing/anyDockerfile.ts';
import { adviceRules } from './adviceRules.ts';
import { runChecks } from './run.ts';

const options = { buildArgs: {}, platform: 'linux/amd64', buildPlatform: 'linux/amd64', contexts: {} };

test.each(Object.keys(adviceRules))('%s has a file of its own, and a test beside it', (rule) => {
  const file = rule.replaceAll(/-(\w)/g, (_, letter: string) => letter.toUpperCase());
  expect(existsSync(`src/core/checks/advice/${file}.ts`)).toBe(true);
  expect(existsSync(`src/core/checks/advice/${file}.test.ts`)).toBe(true);
});

test('no text makes a rule throw, or point outside the file', () => {
  fc.assert(
    fc.property(anyText, (text) => {
      const checks = runChecks(openFile(text, options));
      expect(checks).toEqual(runChecks(openFile(text, options)));
      for (const { range, fix } of checks) {
        expect(range.start).toBeGreaterThanOrEqual(0);
        expect(range.end).toBeLessThanOrEqual(text.length);
        let at = 0;
        for (const edit of fix?.edits ?? []) {
          expect(edit.range.start).toBeGreaterThanOrEqual(at);
          expect(edit.range.end).toBeLessThanOrEqual(text.length);
          at = edit.range.end;
        }
      }
    }),
    { numRuns: 400 },
  );
});
