import { readFileSync } from 'node:fs';
import { expect } from 'vitest';
import type { Expectation } from './report.ts';

/** Where a test is that a report is kept by: its file, and its title. */
type Kept = readonly (readonly [file: string, title: string])[];

/** What happens in a page, or around the command line, has its test where the cause is. */
export const keptTroubles: Readonly<Record<string, Kept>> = {
  'robust-01': [
    ['e2e/drafts.spec.ts', 'two tabs keep what was typed in each, and say which has the newer'],
    ['src/app/drafts/keeper.test.ts', 'tell when one has a newer state of the same file, once, and offer it'],
  ],
  'robust-02': [
    ['src/app/drafts/keeper.test.ts', 'over an example and over a link is kept, the first with the second'],
    ['src/app/opening/opening.test.ts', 'work kept earlier stays kept when another link is opened'],
  ],
  'robust-03': [
    ['src/cli/growth.limits.test.ts', 'ten times as much is about ten times the work'],
    ['src/testing/growingTexts.ts', "'ADD URL'"],
    ['src/testing/growingTexts.ts', "'COPY --link'"],
  ],
  'robust-04': [
    ['src/core/share/plain.test.ts', 'measures the text in bytes'],
    ['src/app/opening/files.test.ts', 'at the limit is opened, above it refused with the limit named'],
  ],
  'robust-05': [
    [
      'src/ui/onDemand.test.tsx',
      'a part that cannot be loaded says so in its place; asked again, it comes, and so does every other',
    ],
  ],
  'robust-06': [
    [
      'src/canvas/picture/layoutEngine.test.ts',
      'a worker that ended by itself is started again, and asked again',
    ],
  ],
  'robust-07': [
    [
      'src/app/drafts/unkept.test.ts',
      'where nothing at all is kept the reader knows before there is anything to lose, and is told once',
    ],
  ],
  'robust-08': [
    ['src/cli/trouble.test.ts', 'a full disk behind standard output'],
    ['src/cli/trouble.test.ts', 'nobody who reads the complaints'],
  ],
  'robust-09': [['src/core/export/jsonText.test.ts', 'controls and marks of direction are escaped']],
  'robust-10': [
    [
      'src/canvas/picture/arrangement.test.ts',
      'few cards with very many edges leave the page as many cards do',
    ],
  ],
  'robust-11': [
    ['src/core/share/plain.test.ts', 'does not read any number of fields'],
    ['src/core/share/plain.test.ts', 'reads through the escapes of HTML'],
  ],
  'robust-12': [
    ['src/cli/trouble.test.ts', 'folders'],
    ['src/cli/trouble.test.ts', 'names that are empty'],
    ['src/cli/output.test.ts', 'makes the file that a link leads to'],
    [
      'src/app/drafts/draft.test.ts',
      'with numbers that no clock and no builder has is read with such as there are',
    ],
    ['src/core/buildlog/buildList.test.ts', 'of very many builds only those that are kept are held'],
    ['e2e/drafts.spec.ts', 'back goes to what was shown before, and an address without a link to one’s own'],
  ],
  'robust-13': [['src/testing/slowTexts.ts', "'one stage a line'"]],
};

/** What of it can be asked of the command line as well. */
export const askedTroubles: Readonly<Record<string, Expectation>> = {
  'robust-09': ({ told }) => {
    expect(told.text).not.toMatch(/[\u007f-\u009f\u202a-\u202e\u2066-\u2069]/u);
    expect(told.json.error).toBeUndefined();
  },
};

/** Whether the file of a test still has it. */
export function isKept([file, title]: Kept[number]): boolean {
  const text = readFileSync(file, 'utf8');
  return text.includes(title);
}
