import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { expect, test } from 'vitest';
import { isBuildStep } from '#core/buildlog/candidates.ts';
import { overlayLog } from '#core/buildlog/overlay.ts';
import { readRecords } from './readRecords.ts';
import type { BuildRecord } from './types.ts';

/*
 * Records that Docker's own tools wrote (docker/actions-toolkit, Apache-2.0). They lie beside the project and are none of
 * its files.
 */
const folder = resolve('../shared/dockerbuild');
const names = existsSync(folder) ? readdirSync(folder).filter((name) => name.endsWith('.dockerbuild')) : [];
if (names.length === 0) console.info(`skipped: there are no build records in ${folder}`);
const recordsOf = (name: string): readonly BuildRecord[] =>
  readRecords(new Uint8Array(readFileSync(join(folder, name)))).records;

test.skipIf(names.length === 0)('every record is read', () => {
  const found = names.flatMap((name) => recordsOf(name).map((record) => ({ name, record })));
  expect(names).toHaveLength(5);
  expect(found).toHaveLength(23);
  for (const { record } of found) {
    expect(record.log.steps.length).toBeGreaterThan(1);
    expect(record.log.problems).toEqual([]);
    expect(record.tookMs).toBeGreaterThan(0);
    // Those that were cancelled before their Dockerfile was read have none.
    expect(record.dockerfile === undefined).toBe(record.outcome === 'canceled');
  }
});

test.skipIf(names.length === 0)('steps of Dockerfiles stand on the lines that BuildKit says', () => {
  let all = 0;
  let placed = 0;
  for (const record of names.flatMap(recordsOf)) {
    const { log, dockerfile, buildArgs, contexts, buildPlatform, platforms, target } = record;
    if (dockerfile === undefined) continue;
    const own = log.steps.filter(
      (step) => isBuildStep(step) && step.name.full !== '[internal] load build context',
    );
    const found = new Set<number>();
    for (const platform of platforms) {
      const options = { buildArgs, contexts, platform, buildPlatform };
      const { plan, match } = overlayLog(log, dockerfile.text, options, target);
      expect(match.isOtherFile).toBe(false);
      for (const { id, lines } of plan.steps) {
        const step = log.steps[match.matches[id]?.logged ?? -1];
        if (step?.lines?.some((line) => lines.includes(line))) found.add(step.id);
      }
    }
    all += own.length;
    placed += own.filter(({ id }) => found.has(id)).length;
  }
  console.info(`${placed} of ${all} steps of Dockerfiles on their exact lines`);
  expect(placed / all).toBeGreaterThanOrEqual(0.98);
});
