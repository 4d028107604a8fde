import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parseDockerfile } from '#core/dockerfile/parse.ts';
import { differences, type RecordedBuild } from '#testing/compare.ts';
import { otherMapOrders } from '#testing/mapOrder.ts';
import { planBuild } from './plan.ts';
import { resolveFile, type Resolution } from '#core/stages/resolve.ts';

interface PlanRecord {
  readonly file: string;
  readonly text: string;
  readonly buildArgs?: Readonly<Record<string, string>>;
  readonly platform?: string;
  readonly builds?: Readonly<Record<string, RecordedBuild>>;
}

const sets = [
  { name: 'generated', path: 'src/testing/conformance/generated.jsonl', own: true },
  { name: 'tricky', path: 'src/testing/conformance/tricky.jsonl', own: true },
  { name: 'seeds', path: '../shared/corpus/seeds.jsonl', own: false },
  { name: 'real-world', path: '../shared/corpus/real-world.jsonl', own: false },
] as const;

function resolveRecord(record: PlanRecord): Resolution {
  const platform = record.platform ?? 'linux/amd64';
  const options = { buildArgs: record.buildArgs ?? {}, platform, buildPlatform: 'linux/amd64', contexts: {} };
  return resolveFile(parseDockerfile(record.text), options);
}

function planDifferences(record: PlanRecord): string[] {
  const resolution = resolveRecord(record);
  return Object.entries(record.builds ?? {}).flatMap(([target, build]) => {
    const found = differences(planBuild(resolution, target), build);
    if (found.length === 0 || isOtherOrder(record, target, build)) return [];
    return found.map((difference) => `${record.file} [${target}] ${difference}`);
  });
}

/** Whether BuildKit's answer is that of another order of its maps, all else unchanged. */
function isOtherOrder(record: PlanRecord, target: string, build: RecordedBuild): boolean {
  for (const resolution of otherMapOrders(() => resolveRecord(record))) {
    if (differences(planBuild(resolution, target), build).length === 0) return true;
  }
  return false;
}

describe("plans of every target are BuildKit's", () => {
  for (const { name: label, path, own } of sets) {
    if (!own && !existsSync(path)) {
      console.info(`skipped: ${path} is not there, so the ${label} records are not compared`);
      continue;
    }
    test(`${label} records`, { timeout: 120_000 }, () => {
      const records = readFileSync(path, 'utf8')
        .split('\n')
        .filter(Boolean)
        .map((line) => JSON.parse(line) as PlanRecord);
      const found = records.flatMap(planDifferences);
      const count = records.reduce((sum, { builds = {} }) => sum + Object.keys(builds).length, 0);
      console.info(
        `${label}: ${count} builds of ${records.length} files compared, ${found.length} differences`,
      );
      expect(count).toBeGreaterThan(0);
      expect(found.slice(0, 20)).toEqual([]);
    });
  }
});
