import fc from 'fast-check';
import { expect, test } from 'vitest';
import { applyEdits } from '#core/text/edit.ts';
import { fixedLines } from './fixedLines.ts';

test('shows whole lines, before and after', () => {
  const text = 'FROM a as b\nENV VERSION 1\nRUN c\n';
  const edits = [{ range: { start: 23, end: 24 }, text: '=' }];
  expect(fixedLines(text, edits)).toEqual({ before: 'ENV VERSION 1', after: 'ENV VERSION=1' });
});

test('shows nothing of a line that is taken away, and no long line', () => {
  expect(fixedLines('MAINTAINER me\n', [{ range: { start: 0, end: 14 }, text: '' }])).toBeUndefined();
  expect(fixedLines('x'.repeat(500), [{ range: { start: 3, end: 4 }, text: 'y' }])).toBeUndefined();
});

test('what it shows is in the text as it is and as it would be', () => {
  fc.assert(
    fc.property(fc.string(), fc.nat(60), fc.nat(9), fc.string(), (line, at, length, inserted) => {
      const text = `FROM a\n${line}\nRUN b\n`;
      const start = Math.min(at, text.length);
      const edits = [{ range: { start, end: Math.min(text.length, start + length) }, text: inserted }];
      const shown = fixedLines(text, edits);
      if (shown === undefined) return;
      expect(text).toContain(shown.before);
      expect(applyEdits(text, edits)).toContain(shown.after);
    }),
  );
});
