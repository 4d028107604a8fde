import fc from 'fast-check';
import { expect, test } from 'vitest';
import { defaultOptions, overview } from '#core/analysis/overview.ts';
import { openFile } from '#core/stages/open.ts';
import { anyDraft, anyText, write } from '#testing/anyDockerfile.ts';
import { checkedOverview } from './checkedOverview.ts';
import { runChecks } from './run.ts';

test('is the overview, and the checks a file gets by itself, whatever the target', () => {
  const texts = fc.oneof(
    anyDraft().map((draft) => write(draft)),
    anyText,
  );
  fc.assert(
    fc.property(texts, fc.constantFrom('', 's0', 's1', 'nowhere'), (text, target) => {
      const { checked, ...rest } = checkedOverview(text, defaultOptions, target);
      expect(rest).toEqual(overview(text, defaultOptions, target));
      expect(checked?.checks).toEqual(runChecks(openFile(text, defaultOptions)));
    }),
  );
});

test('hands on a hundred findings of a rule and five hundred in all, and counts the rest', () => {
  const line = 'env a b\nMAINTAINER x\nEXPOSE 1/TCP\nWORKDIR b\nCOPY --link --chmod=755 a $B\nCMD a\n';
  const many = checkedOverview(`FROM alpine:3\n${line.repeat(300)}`, defaultOptions, '').checked;
  expect(many?.checks.length).toBe(500);
  expect(many?.counts['LegacyKeyValueFormat']).toBe(300);
  const one = checkedOverview(`FROM alpine:3\n${'ENV a b\n'.repeat(300)}`, defaultOptions, '').checked;
  expect(one?.checks.length).toBe(100);
  expect(one?.counts).toEqual({ LegacyKeyValueFormat: 300 });
});

test('says where warnings fail the build', () => {
  const fails = (head: string): boolean | undefined =>
    checkedOverview(`${head}FROM alpine:3\n`, defaultOptions, '').checked?.warningsFail;
  expect(fails('# check=error=true\n')).toBe(true);
  expect(fails('')).toBe(false);
});
