import { expect, test } from 'vitest';
import { conformanceRecords, corpusRecords } from '#testing/records.ts';
import { astTokens } from './ast.ts';
import { parseDockerfile } from './parse.ts';

const records = [
  ...conformanceRecords('generated'),
  ...conformanceRecords('tricky'),
  ...(corpusRecords('seeds') ?? []),
  ...(corpusRecords('real-world') ?? []),
];

test('dockerfile-ast sees BuildKit’s instructions in the masked text', () => {
  const files: string[] = [];
  let instructions = 0;
  for (const { file, text } of records) {
    const tokens = astTokens(parseDockerfile(text));
    if (tokens.source !== 'dockerfile-ast') files.push(file);
    instructions += tokens.instructions.length;
  }
  // BuildKit makes an instruction without a name of a lone `\\` on the last line.
  expect(files).toEqual(['continuation-lone-backslash-last-line-error']);
  expect(instructions).toBeGreaterThan(10_000);
}, 60_000);
