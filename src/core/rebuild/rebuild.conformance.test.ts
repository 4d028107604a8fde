import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { buildOf, recordedRebuilds, type RecordedRebuild } from '#testing/rebuilds/rebuilds.ts';
import { allTraces, type TraceStep } from '#testing/traces/traces.ts';
import { rebuildOf, type SameContent } from './rebuild.ts';
import type { Fate, Rebuild } from './types.ts';

const records = recordedRebuilds();

function answer(record: RecordedRebuild, knownContent?: SameContent): Rebuild {
  const { files, remotes, noCache } = record;
  const change = { files, remotes, noCache, images: [], contexts: [] };
  return rebuildOf(
    buildOf(record.before),
    buildOf(record.after, { buildArgs: record.buildArgs }),
    change,
    knownContent,
  );
}

/** Names of the steps whose fate is one of these, as the log prints them; images and the context are not compared. */
function named({ steps }: Rebuild, fates: readonly Fate[]): readonly string[] {
  return steps
    .filter(({ step, fate }) => !['image', 'context', 'inline'].includes(step.kind) && fates.includes(fate))
    .map(({ step }) => step.label)
    .toSorted();
}

describe('recorded rebuilds', () => {
  test('are there', () => {
    expect(records.length).toBe(64);
    expect(records.flatMap(({ ran, cached }) => [...ran, ...cached]).length).toBeGreaterThan(500);
  });

  test.each(records)('$name: $what', (record) => {
    const isSame: SameContent = (_, { paths }) => !paths.some((path) => record.differs.includes(path));
    const told = answer(record, isSame);
    expect(named(told, ['reruns', 'read'])).toEqual(record.ran);
    expect(named(told, ['cached'])).toEqual(record.cached);
  });

  test.each(records)('$name: without knowing what steps left behind, nothing wrong is said', (record) => {
    const told = answer(record);
    expect(record.ran).toEqual(expect.arrayContaining([...named(told, ['reruns', 'read'])]));
    expect(record.cached).toEqual(expect.arrayContaining([...named(told, ['cached'])]));
  });

  test('are those of the logs beside the project', ({ skip }) => {
    if (!existsSync(allTraces)) skip('the logs are not beside the project');
    for (const { name, ran, cached, after } of records) {
      const steps = JSON.parse(readFileSync(`${allTraces}/${name}/steps.json`, 'utf8')) as LoggedStep[];
      const own = steps.filter(({ name: one }) => !/^\[internal\]|^\[[^\]]*\] FROM /.test(one));
      const namesOf = (isCached: boolean): readonly string[] =>
        own.flatMap((step) => (step.cached === isCached ? [step.name] : [])).toSorted();
      expect(namesOf(false), name).toEqual(ran);
      expect(namesOf(true), name).toEqual(cached);
      expect(readFileSync(`${allTraces}/${name}/Dockerfile`, 'utf8'), name).toBe(after);
    }
  });
});

interface LoggedStep extends TraceStep {
  readonly cached: boolean;
}
