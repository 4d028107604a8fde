import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { defaultOptions, overview } from '#core/analysis/overview.ts';
import { conformanceRecords, corpusRecords } from '#testing/records.ts';
import { displayWidth } from '#core/text/displayWidth.ts';
import type { Finding } from './finding.ts';
import { hostileOverview, hostileText } from './hostileText.arbitrary.ts';
import { written } from './written.arbitrary.ts';

describe('no line goes beyond its columns', () => {
  const broken = (lines: readonly string[], columns: number): readonly string[] =>
    lines.filter((line) => displayWidth(line) > columns || /[\p{Cc}\p{Cs}\u202e]/u.test(line));

  test('whatever text there is', () => {
    fc.assert(
      fc.property(
        hostileOverview,
        fc.array(hostileText, { maxLength: 3 }),
        fc.integer({ min: 40, max: 120 }),
        ({ overview: hostile }, texts, columns) => {
          const findings = texts.map((message): Finding => {
            return { rule: 'Rule', origin: 'stagegraph', severity: 'advice', line: 0, message };
          });
          expect(broken(written(hostile, findings, columns), columns)).toEqual([]);
        },
      ),
    );
  });

  const sets = [conformanceRecords('generated'), corpusRecords('real-world') ?? []];
  test('in the files of the records', { timeout: 60_000 }, () => {
    for (const record of sets.flat()) {
      const lines = written(overview(record.text, defaultOptions, ''), [], 80);
      expect(broken(lines, 80), record.file).toEqual([]);
      expect(lines.length, record.file).toBeGreaterThan(2);
    }
  });

  test('of East Asian text, which is twice as wide', () => {
    expect(['가나다', 'アイ', '漢字', 'ｱ', 'e\u0301', '👩‍👧', 'ab'].map(displayWidth)).toEqual([
      6, 4, 4, 1, 1, 4, 2,
    ]);
  });
});
