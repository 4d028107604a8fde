import { expect, test } from 'vitest';
import { defaultOptions } from '#core/analysis/overview.ts';
import { fragmentInText } from '#core/share/carried.ts';
import * as english from '#i18n/en/exports.ts';
import { fileFormats } from './formats.ts';
import { inspect } from './inspection.ts';
import { formatWords } from './words.ts';

const inspection = inspect(
  'Dockerfile',
  'FROM a\nRUN echo "#v2.other"\n',
  { build: defaultOptions, target: '' },
  'en',
);
const setting = { words: formatWords(english), theme: 'light', columns: 80 } as const;

test.each(['svg', 'html', 'mermaid', 'dot'] as const)('the link of a file as %s is found again', (format) => {
  const { write } = fileFormats[format];
  expect(fragmentInText(write(inspection, { ...setting, link: 'https://example.com/#v2.abc' }))).toBe(
    'v2.abc',
  );
});
