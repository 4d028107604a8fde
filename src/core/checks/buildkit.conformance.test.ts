import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { openFile } from '#core/stages/open.ts';
import { buildkitChecks } from './buildkit.ts';
import { buildkitMessage } from './buildkitRules.ts';

interface LintRecord {
  readonly file: string;
  readonly text: string;
  readonly buildArgs?: Readonly<Record<string, string>>;
  readonly platform?: string;
  readonly lint?: readonly { readonly rule: string; readonly line: number; readonly message: string }[];
}

const sets = [
  'src/testing/conformance/generated.jsonl',
  'src/testing/conformance/tricky.jsonl',
  '../shared/corpus/seeds.jsonl',
  '../shared/corpus/real-world.jsonl',
];

function ours({ text, buildArgs = {}, platform = 'linux/amd64' }: LintRecord): string[] {
  const resolution = openFile(text, { buildArgs, platform, buildPlatform: 'linux/amd64', contexts: {} });
  return buildkitChecks(resolution)
    .map(({ rule, line, params }) => `${line} ${rule}: ${buildkitMessage(rule, params)}`)
    .toSorted();
}

describe("build checks are BuildKit's", () => {
  for (const path of sets) {
    if (!existsSync(path)) {
      console.info(`skipped: ${path} is not there, so its build checks are not compared`);
      continue;
    }
    test(`warnings of ${path}`, { timeout: 60_000 }, () => {
      const records = readFileSync(path, 'utf8')
        .split('\n')
        .filter(Boolean)
        .map((line) => JSON.parse(line) as LintRecord)
        .filter(({ lint }) => lint);
      const warnings = records.reduce((sum, { lint = [] }) => sum + lint.length, 0);
      const different = records.flatMap((record) => {
        const theirs = (record.lint ?? [])
          .map(({ rule, line, message }) => `${line} ${rule}: ${message}`)
          .toSorted();
        const found = ours(record);
        return JSON.stringify(found) === JSON.stringify(theirs)
          ? []
          : [
              {
                file: record.file,
                ours: found.filter((entry) => !theirs.includes(entry)),
                theirs: theirs.filter((entry) => !found.includes(entry)),
              },
            ];
      });
      console.info(
        `${path}: ${warnings} warnings of ${records.length} files compared, ${different.length} files differ`,
      );
      expect(records.length).toBeGreaterThan(0);
      expect(different.slice(0, 10)).toEqual([]);
    });
  }
});
