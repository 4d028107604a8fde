import { readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, it } from 'vitest';
import { defaultOptions, overview } from '#core/analysis/overview.ts';
import { contextReport } from '#core/ignore/contextReport.ts';
import { readFileList } from '#core/ignore/fileList.ts';
import { readIgnoreFile } from '#core/ignore/readIgnoreFile.ts';
import { askRebuild } from '#core/rebuild/asked.ts';
import { changeableOf } from '#core/rebuild/changeable.ts';
import { rebuildReport } from '#core/rebuild/rebuildReport.ts';
import { basisOfFile } from '#core/timing/basis.ts';
import { buildTimes } from '#core/timing/buildTimes.ts';
import { scheduleReport } from '#core/timing/scheduleReport.ts';
import { openFile } from '#core/stages/open.ts';
import type { Finding } from './finding.ts';
import { jsonOf, jsonOfLog } from './json.ts';
import type { StagegraphJson } from './jsonTypes.ts';

interface Schema {
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
  readonly $defs?: Readonly<Record<string, Schema>>;
}

const schema = JSON.parse(readFileSync('public/stagegraph.schema.json', 'utf8')) as Schema;
const validate = new Ajv2020({ allErrors: true }).compile(schema);

const findings: readonly Finding[] = [
  { rule: 'Late', origin: 'buildkit', severity: 'warning', line: 5, message: 'second' },
  { rule: 'Own', origin: 'stagegraph', severity: 'advice', line: 0, message: 'ours' },
  { rule: 'Early', origin: 'buildkit', severity: 'warning', line: 2, message: 'first' },
];

function json(text: string, target = '', contexts: Readonly<Record<string, string>> = {}): StagegraphJson {
  const resolution = openFile(text, { ...defaultOptions, contexts });
  const say = ({ rule }: { rule: string }): string => `says ${rule}`;
  return jsonOf(resolution, { file: 'Dockerfile', target, findings, say });
}

const twoStages = 'FROM alpine AS build\nRUN make\nFROM scratch\nCOPY --from=build /app /app\n';

describe('JSON of a file', () => {
  it('has every target, with roles, labels and what each step stands for', () => {
    const { builds } = json(twoStages);
    expect(Object.keys(builds ?? {})).toEqual(['', 'build']);
    expect(builds?.['']).toMatchObject({
      stage: 1,
      built: [0, 1],
      roles: ['files', 'target'],
      stageDeps: [
        [0, 'image docker.io/library/alpine:latest', 'from'],
        [1, 'image scratch', 'from'],
        [1, 'stage 0', 'use'],
      ],
      steps: [
        { key: 'image docker.io/library/alpine:latest linux/amd64', origins: [{ stage: 0, line: 1 }] },
        { key: 'run 2', label: '[build 2/2] RUN make', origins: [{ stage: 0, line: 2 }] },
        { key: 'copy 4', deps: ['run 2'], origins: [{ stage: 1, line: 4 }] },
      ],
    });
  });

  it('lists the build checks of BuildKit alone as lint, in its order, and all findings as checks', () => {
    const { lint, checks } = json(twoStages);
    expect(lint?.map(({ rule }) => rule)).toEqual(['Early', 'Late']);
    expect(checks?.map(({ rule, origin }) => [rule, origin])).toEqual(
      findings.map(({ rule, origin }) => [rule, origin]),
    );
  });

  it('says what was asked for where it is not the default', () => {
    expect(json(twoStages)).not.toHaveProperty('target');
    expect(json(twoStages, 'build', { alpine: 'docker-image://busybox' })).toMatchObject({
      target: 'build',
      buildContexts: { alpine: 'docker-image://busybox' },
    });
  });

  it('is the error alone where the file does not parse', () => {
    const file = json('FROM alpine\nRUM true\n');
    expect(file.error).toEqual({
      message: 'says unknown-instruction',
      lines: [2],
      rule: 'unknown-instruction',
    });
    expect(Object.keys(file)).toEqual(['version', 'semantics', 'file', 'error']);
  });

  it('names no target as left out where all are there', () => {
    expect(json(twoStages)).not.toHaveProperty('omitted');
  });

  it('takes a stage called constructor for a stage like any other', () => {
    const { builds } = JSON.parse(JSON.stringify(json('FROM alpine AS constructor\n'))) as StagegraphJson;
    expect(Object.keys(builds ?? {})).toEqual(['', 'constructor']);
  });
});

describe('schema', () => {
  const good = JSON.parse(JSON.stringify(json(twoStages, 'build', { a: 'b' }))) as Record<string, unknown>;

  it('passes what is printed', () => {
    expect([validate(good), validate.errors]).toEqual([true, null]);
    expect(validate(JSON.parse(JSON.stringify(json('RUN true'))))).toBe(true);
  });

  it('passes when the steps run, beside a file and for a log alone, and nothing that is none of it', () => {
    const basis = basisOfFile(overview(twoStages, defaultOptions, ''));
    const report = scheduleReport(buildTimes(basis, { maxParallelism: 0, durations: {} }, undefined));
    const schedule = JSON.parse(JSON.stringify(report)) as Record<string, unknown>;
    const alone = jsonOfLog('build.log', report);
    expect([validate({ ...good, schedule }), validate.errors]).toEqual([true, null]);
    expect([validate(JSON.parse(JSON.stringify(alone))), validate.errors]).toEqual([true, null]);
    expect(validate({ ...alone, error: { message: 'x', lines: [], rule: 'x' } })).toBe(false);
    expect(validate({ ...alone, stages: [] })).toBe(false);
    for (const key of Object.keys(schedule)) {
      const without = Object.fromEntries(Object.entries(schedule).filter(([other]) => other !== key));
      expect(validate({ ...good, schedule: without }), key).toBe(false);
      expect(validate({ ...good, schedule: { ...schedule, [key]: true } }), key).toBe(false);
    }
  });

  it('passes what a change re-runs, and nothing that is none of it', () => {
    const after = { file: openFile(twoStages, defaultOptions), target: '' };
    const asked = askRebuild(after, changeableOf(after), openFile('FROM alpine\nRUN x', defaultOptions));
    const time = { wholeMs: 3, leastMs: 1, mostMs: 2 };
    const report = rebuildReport(asked, changeableOf(after), time);
    const rebuild = JSON.parse(JSON.stringify(report)) as Record<string, unknown>;
    expect([validate({ ...good, rebuild }), validate.errors]).toEqual([true, null]);
    for (const key of Object.keys(rebuild)) {
      const without = Object.fromEntries(Object.entries(rebuild).filter(([other]) => other !== key));
      expect(validate({ ...good, rebuild: without }), key).toBe(false);
      expect(validate({ ...good, rebuild: { ...rebuild, [key]: true } }), key).toBe(false);
    }
  });

  it('passes what is read of the build context, and nothing that is none of it', () => {
    const resolution = openFile('FROM scratch\nCOPY . src dist /\n', defaultOptions);
    const list = readFileList('a\ndist/x\nsrc/y\n');
    const file = readIgnoreFile('dist\n!dist/x\n[z-a]\n');
    const whole = contextReport(resolution, { name: '.dockerignore', file }, list);
    const bare = contextReport(resolution, undefined, undefined);
    for (const report of [whole, bare]) {
      const context = JSON.parse(JSON.stringify(report)) as Record<string, unknown>;
      expect([validate({ ...good, context }), validate.errors]).toEqual([true, null]);
      for (const key of Object.keys(context)) {
        const without = Object.fromEntries(Object.entries(context).filter(([other]) => other !== key));
        expect(validate({ ...good, context: without }), key).toBe(false);
        expect(validate({ ...good, context: { ...context, [key]: true } }), key).toBe(false);
      }
    }
  });

  it('describes sizes', () => {
    const totals = { form: 'history', measure: 'unpacked', rounded: false, fit: 'whole', total: 7, base: 4 };
    const layers = [{ stage: 0, line: 1, keyword: 'FROM', inImage: true, bytes: 4, before: 5 }];
    const sizes = { ...totals, layers, before: totals };
    expect([validate({ ...good, sizes }), validate.errors]).toEqual([true, null]);
    for (const key of ['form', 'measure', 'rounded', 'fit', 'layers'])
      expect(validate({ ...good, sizes: { ...sizes, [key]: undefined } }), key).toBe(false);
    expect(validate({ ...good, sizes: { ...sizes, total: -1 } })).toBe(false);
  });

  it('refuses a part taken away, of another kind, or where it may not be', () => {
    const without = Object.keys(good)
      .filter((key) => !['buildContexts', 'target', 'omitted'].includes(key))
      .map((key) => Object.fromEntries(Object.entries(good).filter(([other]) => other !== key)));
    const wrong = Object.keys(good).map((key) => ({ ...good, [key]: 7 }));
    const both = { ...good, error: { message: 'x', lines: [], rule: 'x' } };
    for (const value of [...without, ...wrong, both])
      expect(validate(value), JSON.stringify(value)).toBe(false);
  });

  it('names the same fields as the TypeScript types, and the same ones as required', () => {
    const types = [
      'export/jsonTypes.ts',
      'timing/scheduleReport.ts',
      'rebuild/rebuildReport.ts',
      'ignore/contextReport.ts',
      'sizes/sizesReport.ts',
    ]
      .map((file) => readFileSync(`src/core/${file}`, 'utf8'))
      .join('\n');
    const inTypes = [...types.matchAll(/readonly (\w+)(\??):/g)].map(([, name = '', may]) => `${name}${may}`);
    const inSchema = Object.values({ ...schema.$defs, whole: schema }).flatMap(
      ({ properties = {}, required }) =>
        Object.keys(properties).map((name) => (required?.includes(name) ? name : `${name}?`)),
    );
    const fields = (names: readonly string[]): readonly string[] =>
      [...new Set(names)].filter(Boolean).toSorted();
    expect(fields(inSchema)).toEqual(fields(inTypes));
  });
});
