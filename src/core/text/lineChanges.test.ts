import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isEdit, lineChanges } from './lineChanges.ts';

const text = fc
  .array(fc.constantFrom('FROM a', 'RUN b', 'COPY c', ''), { maxLength: 12 })
  .map((lines) => lines.join('\n'));

test('what stays and goes is the text before, what stays and comes the text after', () => {
  fc.assert(
    fc.property(text, text, (before, after) => {
      const changes = lineChanges(before, after);
      const without = (kind: string): string =>
        changes
          .filter((change) => change.kind !== kind)
          .map(({ line }) => line)
          .join('\n');
      expect(without('added')).toBe(before);
      expect(without('removed')).toBe(after);
      if (before === after) expect(changes.every(({ kind }) => kind === 'same')).toBe(true);
    }),
  );
});

test('a line in the middle is all that changes; huge texts are exchanged', () => {
  const kinds = lineChanges('a\nb\nc', 'a\nx\nc').map(({ kind }) => kind);
  expect(kinds).toEqual(['same', 'removed', 'added', 'same']);
  const many = (word: string): string => Array.from({ length: 2000 }, (_, at) => `${word}${at}`).join('\n');
  expect(lineChanges(many('a'), many('b'))).toHaveLength(4000);
});

test('a stage put on top is an edit, another file is none', () => {
  const before = 'FROM a AS b\nRUN c\n\nFROM d\nCOPY --from=b /e /f';
  expect(isEdit(lineChanges(before, `FROM g\nRUN h\n\n${before}`))).toBe(true);
  expect(isEdit(lineChanges(before, before))).toBe(true);
  expect(isEdit(lineChanges(before, 'FROM x\n\nRUN y'))).toBe(false);
  expect(isEdit(lineChanges('', before))).toBe(false);
});
