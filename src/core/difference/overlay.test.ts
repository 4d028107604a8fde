import { expect, test } from 'vitest';
import { defaultOptions } from '#core/analysis/overview.ts';
import { openFile } from '#core/stages/open.ts';
import { compareFiles } from './compareFiles.ts';
import { overlayOf } from './overlay.ts';

const build = { target: '', timing: { maxParallelism: 0, durations: {} } };
const before =
  'FROM a AS old\nRUN x\nFROM b AS kept\nRUN y\nFROM c\nCOPY --from=old /o /o\nCOPY --from=kept /k /k\n';
const after =
  'FROM b AS kept\nRUN y\nFROM d AS new\nRUN z\nFROM c\nCOPY --from=new /o /o\nCOPY --from=kept /k /k\n';
const overlay = overlayOf(
  compareFiles(openFile(before, defaultOptions), openFile(after, defaultOptions), build),
);

test('what went stands behind the stages of the file after, under a key of its own', () => {
  expect(overlay.stages.map(({ key, index }) => `${index} ${key}`)).toEqual([
    '0 kept',
    '1 new',
    '2 #2',
    '3 removed:old',
  ]);
  expect(overlay.changes).toEqual({ kept: 'same', new: 'added', '#2': 'rewired', 'removed:old': 'removed' });
  expect(overlay.roles.map(({ stage }) => stage)).toEqual([0, 1, 2, 3]);
});

test('a rewired reference is drawn as it was and as it is, at the instruction that makes it', () => {
  const copies = overlay.references.filter(({ kind }) => kind === 'copy');
  const told = copies.map(({ id, stage, row, source }) => [
    id.split(':')[0],
    stage,
    row,
    source.kind === 'stage' && source.stage,
  ]);
  expect(told).toContainEqual(['added', 2, 0, 1]);
  expect(told).toContainEqual(['removed', 2, 0, 3]);
  expect(told.filter(([name]) => name !== 'added' && name !== 'removed')).toHaveLength(1);
});

test('every reference leads from a stage that is there to one that is there', () => {
  for (const { stage, source } of overlay.references) {
    expect(overlay.stages[stage]).toBeDefined();
    if (source.kind === 'stage') expect(overlay.stages[source.stage]).toBeDefined();
  }
  expect(new Set(overlay.references.map(({ id }) => id)).size).toBe(overlay.references.length);
});
