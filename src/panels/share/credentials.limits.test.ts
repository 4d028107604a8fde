import { expect, test } from 'vitest';
import { emptyWork } from '#state/work.ts';
import { textLimit } from '#core/share/limits.ts';
import { credentialsIn } from './credentials.ts';

test.each([
  'a',
  'ENV ',
  'TOKEN="\\" ',
  "T='",
  '-----BEGIN PRIVATE KEY-----',
  '://a:',
  'ENV TOKEN x\n',
  ' \\\n',
  'sk-',
])('a text of nothing but %j is read through in one go', (piece) => {
  const text = `ENV ${piece.repeat(textLimit / piece.length)}`;
  expect(credentialsIn({ ...emptyWork, text }).length).toBeGreaterThanOrEqual(0);
});
