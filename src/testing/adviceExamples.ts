import { expect, test } from 'vitest';
import type { AdviceRuleName } from '#core/checks/adviceRules.ts';
import { applyEdits } from '#core/text/edit.ts';
import { runChecks } from '#core/checks/run.ts';
import type { Check } from '#core/checks/types.ts';
import { openFile } from '#core/stages/open.ts';

/** A file that a rule of ours looks at. */
export interface AdviceExample {
  /** What the rule does here; the name of the test. */
  readonly says: string;
  readonly file: string;
  /** Findings as `line: values`; none where the rule must keep still. */
  readonly found: readonly string[];
  /** The file with the first fix taken, after which the rule keeps still; `no fix` where none is offered. */
  readonly fixed?: string;
}

const options = { buildArgs: {}, platform: 'linux/amd64', buildPlatform: 'linux/amd64', contexts: {} };

function checks(file: string, off: readonly string[] = []): readonly Check[] {
  return runChecks(openFile(file, options), { off: new Set(off) });
}

/** Tests a rule: examples in which it fires, examples in which it must not, and both ways to turn it off. */
export function testAdvice(rule: AdviceRuleName, examples: readonly AdviceExample[]): void {
  const findings = (file: string): readonly Check[] => checks(file).filter((check) => check.rule === rule);
  const told = (file: string): readonly string[] =>
    findings(file).map(({ line, params }) => [`${line}:`, ...Object.values(params)].join(' '));
  const rules = (file: string, off?: readonly string[]): readonly string[] =>
    checks(file, off).map((check) => check.rule);

  test.each(examples)('$says', ({ file, found, fixed }) => {
    expect(told(file)).toEqual(found);
    if (fixed === undefined) return;
    const fix = findings(file)[0]?.fix;
    const after = fix ? applyEdits(file, fix.edits) : 'no fix';
    expect(after).toBe(fixed);
    if (fix) expect(told(after)).toEqual([]);
  });

  test('fires in some examples and keeps still in others', () => {
    expect(new Set(examples.map(({ found }) => found.length > 0))).toEqual(new Set([true, false]));
  });

  test('can be turned off by the reader and by the file', () => {
    const file = examples.find(({ found }) => found.length > 0)?.file ?? '';
    expect(rules(file)).toContain(rule);
    expect(rules(file, [rule])).not.toContain(rule);
    expect(rules(`# check=skip=${rule}\n${file}`)).not.toContain(rule);
    expect(rules(`# check=skip=all\n${file}`)).toEqual([]);
  });
}
