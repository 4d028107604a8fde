import { readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, test } from 'vitest';
import { defaultOptions } from '#core/analysis/overview.ts';
import { buildkitChecks } from '#core/checks/buildkit.ts';
import { buildkitMessage } from '#core/checks/buildkitRules.ts';
import { openFile } from '#core/stages/open.ts';
import type { Resolution } from '#core/stages/resolve.ts';
import { otherMapOrders } from '#testing/mapOrder.ts';
import { conformanceRecords, corpusRecords, type ConformanceRecord } from '#testing/records.ts';
import { jsonOf } from './json.ts';
import type { JsonBuild, StagegraphJson } from './jsonTypes.ts';

const schema = JSON.parse(readFileSync('public/stagegraph.schema.json', 'utf8')) as object;
const validate = new Ajv2020({ allErrors: true }).compile(schema);

type Question = Pick<ConformanceRecord, 'file' | 'text' | 'buildArgs' | 'platform'>;

function resolve({ text, buildArgs = {}, platform = 'linux/amd64' }: Question): Resolution {
  return openFile(text, { ...defaultOptions, buildArgs, platform });
}

/** What is printed for a record, read back. */
function printed(question: Question, resolution = resolve(question)): StagegraphJson {
  const findings = buildkitChecks(resolve(question)).map(({ rule, origin, severity, line, params }) => {
    return { rule, origin, severity, line, message: buildkitMessage(rule, params) };
  });
  const say = ({ rule }: { readonly rule: string }): string => rule;
  const input = { file: question.file, target: '', findings, say };
  return JSON.parse(JSON.stringify(jsonOf(resolution, input))) as StagegraphJson;
}

/**
 * The record with everything the object has beyond it left out, lists that have no order sorted, messages
 * of errors dropped: BuildKit's wording is not ours.
 */
function comparable({
  file,
  buildArgs,
  platform,
  error,
  stages,
  lint,
  builds,
}: StagegraphJson | ConformanceRecord) {
  return {
    file,
    buildArgs,
    platform: platform ?? 'linux/amd64',
    error: error && { lines: error.lines.slice(0, 1) },
    stages: stages?.map((stage) => ({ ...stage, label: undefined })),
    lint,
    builds: builds && Object.fromEntries(Object.entries(builds).map(([name, build]) => [name, plain(build)])),
  };
}

function plain(build: JsonBuild | NonNullable<ConformanceRecord['builds']>[string]): object {
  if ('error' in build) return { error: build.error?.lines.slice(0, 1) };
  const { stage, built, stageDeps, steps, args, secrets, ssh, cyclic } = build as NonNullable<
    ConformanceRecord['builds']
  >[string];
  return {
    stage,
    built,
    stageDeps: sorted(stageDeps),
    steps: sorted(steps?.map(({ key, deps }) => ({ key, deps }))),
    args: sorted(args),
    secrets: sorted(secrets),
    ssh: sorted(ssh),
    cyclic,
  };
}

function sorted(values: readonly object[] | undefined): string[] | undefined {
  return values?.map((value) => JSON.stringify(value, keysInOrder)).toSorted();
}

function keysInOrder(_: string, value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  return Object.fromEntries(Object.entries(value).toSorted(([a], [b]) => (a < b ? -1 : 1)));
}

function written(value: unknown): string {
  return JSON.stringify(value, keysInOrder);
}

/** Names of what differs; an answer that BuildKit gives for another order of its maps is as good. */
function differences(record: ConformanceRecord): readonly string[] {
  const { builds: theirs = {}, ...theirHead } = comparable(record);
  const { builds: ours = {}, ...ourHead } = comparable(printed(record));
  const names = Object.keys(ours);
  const head =
    written(ourHead) === written(theirHead) && written(names) === written(Object.keys(theirs))
      ? []
      : ['file'];
  const left = new Set(names.filter((name) => written(ours[name]) !== written(theirs[name])));
  if (left.size > 0) {
    for (const resolution of otherMapOrders(() => resolve(record))) {
      const other = comparable(printed(record, resolution)).builds ?? {};
      for (const name of left) if (written(other[name]) === written(theirs[name])) left.delete(name);
      if (left.size === 0) break;
    }
  }
  return [...head, ...left].map((name) => `${record.file} [${name}]`);
}

const sets = [
  ['generated', conformanceRecords('generated')],
  ['tricky', conformanceRecords('tricky')],
  ['seeds', corpusRecords('seeds')],
  ['real-world', corpusRecords('real-world')],
] as const;

for (const [name, records] of sets) {
  if (records === undefined) continue;
  describe(`${name}: ${records.length} records`, () => {
    test('say field by field what BuildKit says', { timeout: 120_000 }, () => {
      expect(records.length).toBeGreaterThan(0);
      expect(records.flatMap(differences)).toEqual([]);
    });

    test('follow the schema', { timeout: 120_000 }, () => {
      const faults = records.flatMap((record) =>
        validate(printed(record)) ? [] : [`${record.file}: ${JSON.stringify(validate.errors?.slice(0, 3))}`],
      );
      expect(faults).toEqual([]);
    });
  });
}
