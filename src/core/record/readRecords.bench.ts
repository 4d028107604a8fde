import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { medianTime, ms, type Bench } from '#testing/benchTable.ts';
import { readRecords } from './readRecords.ts';

/** How long it takes to read the records that lie beside the project: the first time, and once the code is warm. */
export const buildRecords: Bench = () => {
  const folder = resolve('../shared/dockerbuild');
  const names = existsSync(folder) ? readdirSync(folder).toSorted() : [];
  const files = names.map((name) => ({ name, bytes: new Uint8Array(readFileSync(join(folder, name))) }));
  const rows = files
    .toSorted((a, b) => b.bytes.length - a.bytes.length)
    .map(({ name, bytes }) => {
      const begin = performance.now();
      const { records } = readRecords(bytes);
      const first = performance.now() - begin;
      const steps = records.reduce((sum, { log }) => sum + log.steps.length, 0);
      return [name, `${records.length}`, `${steps}`, ms(first), ms(medianTime(() => readRecords(bytes)))];
    });
  return {
    title: 'Reading build records',
    columns: ['file', 'records', 'steps', 'first', 'median'],
    rows,
  };
};
