import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { StagegraphJson } from '#core/export/jsonTypes.ts';
import { reportedDockerfiles } from '#testing/reports/dockerfiles.ts';
import { reportedLogs } from '#testing/reports/logs.ts';
import {
  hasReportFile,
  reportFile,
  reportNames,
  reportsFolder,
  type Report,
  type Told,
} from '#testing/reports/report.ts';
import { askedTroubles, isKept, keptTroubles } from '#testing/reports/troubles.ts';
import { measuredTruths } from '#testing/reports/truths.ts';
import { run } from './run.ts';

const names = reportNames();
let folder = '';

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'stagegraph-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Runs the command line in this process. */
async function printed(args: readonly string[]): Promise<{ out: string; err: string; status: number }> {
  const written = { out: '', err: '' };
  const status = await run(args, {
    env: { NO_COLOR: '1' },
    stdin: (async function* () {})(),
    stdout: { write: (text) => (written.out += text) },
    stderr: { write: (text) => (written.err += text) },
    version: '0',
    onEnd: () => undefined,
  });
  return { ...written, status };
}

async function tell(args: readonly string[]): Promise<Told> {
  const text = await printed(args);
  const json = await printed(['--format', 'json', ...args]);
  return {
    status: text.status,
    text: `${text.out}\n${text.err}`.replace(/\s+/g, ' '),
    json: JSON.parse(json.out) as StagegraphJson,
  };
}

/** A report with its file, the options it was built with, and its log. */
async function report(name: string): Promise<Report> {
  const own = reportFile(name, 'args').split(/\s+/).filter(Boolean);
  const log = hasReportFile(name, 'build.log') ? ['--log', `${reportsFolder}/${name}/build.log`] : [];
  const file = `${reportsFolder}/${name}/Dockerfile`;
  return {
    told: await tell([...own, ...log, file]),
    ask: async ({ options = [], behind = '', file: other }) => {
      const copy = join(folder, 'Dockerfile');
      writeFileSync(copy, other ?? `${reportFile(name, 'Dockerfile').trimEnd()}\n${behind}`);
      return tell([...own, ...options, copy]);
    },
  };
}

const expectations = { ...reportedDockerfiles, ...reportedLogs, ...measuredTruths, ...askedTroubles };

describe.skipIf(names.length === 0)(`what people met, from ${reportsFolder}`, () => {
  test('has a test, every one of it', () => {
    const tested = [...new Set([...Object.keys(expectations), ...Object.keys(keptTroubles)])];
    expect(tested.toSorted()).toEqual(names);
  });

  test.each(Object.entries(expectations))('%s', async (name, expectation) => {
    expect.hasAssertions();
    await expectation(await report(name));
  });
});

test.each(Object.entries(keptTroubles))('%s is kept by a test where the cause is', (_, kept) => {
  expect(kept.filter((one) => !isKept(one))).toEqual([]);
});
