import { describe, expect, test } from 'vitest';
import { defaultOptions } from '#core/analysis/overview.ts';
import { planBuild } from '#core/plan/plan.ts';
import { openFile } from '#core/stages/open.ts';
import { buildkitChecks } from './buildkit.ts';
import { rejectedByChecks, rejectionOf } from './rejection.ts';
import { runChecks } from './run.ts';

/** `line Rule` of BuildKit's warnings, or the error of the settings. */
function warnings(text: string, check?: string): string[] {
  const buildArgs = check === undefined ? {} : { BUILDKIT_DOCKERFILE_CHECK: check };
  const resolution = openFile(text, { ...defaultOptions, buildArgs });
  const { error } = planBuild(resolution, '');
  if (error) return [error.rule];
  return buildkitChecks(resolution).map(({ line, rule }) => `${line} ${rule}`);
}

describe('comments above an instruction', () => {
  test('skip rules of that instruction alone', () => {
    expect(warnings('FROM a AS x\n# check=skip=WorkdirRelativePath\nWORKDIR a\nFROM a\nWORKDIR b\n')).toEqual(
      ['5 WorkdirRelativePath'],
    );
    // Relative paths behind the first one are not reported, unless the first one was skipped.
    expect(warnings('FROM a\nWORKDIR a\nWORKDIR b\n')).toEqual(['2 WorkdirRelativePath']);
    expect(warnings('FROM a\n# check=skip=all\nWORKDIR a\nWORKDIR b\nWORKDIR c\n')).toEqual([
      '4 WorkdirRelativePath',
    ]);
    expect(warnings('FROM a\n# check=skip=all\nWORKDIR /a\nWORKDIR b\n')).toEqual([]);
  });

  test('skip what the parser and FROM lines report', () => {
    const head = '# why this is off\n# check=skip=StageNameCasing,FromAsCasing\n';
    expect(warnings(`${head}FROM a AS B\nFROM a as C\n`)).toEqual(['4 FromAsCasing', '4 StageNameCasing']);
    expect(warnings('ARG A\n# check=skip=UndefinedArgInFrom;error=true\nFROM a$B\n')).toEqual([]);
    expect(warnings('FROM a\n#check=skip=MaintainerDeprecated\nMAINTAINER x\n')).toEqual([]);
  });

  test('skip nothing that BuildKit reports of the file as a whole', () => {
    expect(warnings('FROM a AS b\n# check=skip=all\nFROM a AS b\n')).toEqual(['3 DuplicateStageName']);
    expect(warnings('FROM a\n# check=skip=all\nRUN x \\\n\n  y\n')).toEqual(['5 NoEmptyContinuation']);
    expect(warnings('FROM a\n# check=skip=all\nrun x\n')).toEqual(['3 ConsistentInstructionCasing']);
  });

  test('ask for experimental rules', () => {
    expect(warnings('ARG C\n# not a name\n# check=experimental=all\nFROM a AS b\n')).toEqual([
      '4 InvalidDefinitionDescription',
    ]);
    expect(warnings('ARG C\n# not a name\nFROM a AS b\n')).toEqual([]);
  });

  test('count up to the first blank of the first of them, and not where they make no sense', () => {
    const file = (...comments: string[]): string => `FROM a\n${comments.join('\n')}\nMAINTAINER x\n`;
    expect(warnings(file('# check=skip=Other, MaintainerDeprecated'))).toEqual(['3 MaintainerDeprecated']);
    expect(warnings(file('# check=skip=Other', '# check=skip=all'))).toEqual(['4 MaintainerDeprecated']);
    expect(warnings(file('# check=skpi=all', '# check=skip=all'))).toEqual(['4 MaintainerDeprecated']);
    expect(warnings(file('#  Check = skip=all '))).toEqual([]);
  });

  test('a repeated CMD is the business of the later one', () => {
    expect(warnings('FROM a\nCMD ["a"]\n# check=skip=MultipleInstructionsDisallowed\nCMD ["b"]\n')).toEqual(
      [],
    );
    expect(warnings('FROM a\n# check=skip=MultipleInstructionsDisallowed\nCMD ["a"]\nCMD ["b"]\n')).toEqual([
      '3 MultipleInstructionsDisallowed',
    ]);
  });

  test('are for our advice too', () => {
    const rules = (text: string): string[] =>
      runChecks(openFile(text, defaultOptions)).map(({ rule }) => rule);
    expect(rules('FROM ubuntu\nUSER u\n')).toContain('unpinned-base');
    expect(rules('ARG A\n# check=skip=unpinned-base\nFROM ubuntu\nUSER u\n')).not.toContain('unpinned-base');
  });
});

describe('the build argument', () => {
  const file = '# check=skip=all\nFROM a AS B\n';

  test('takes the place of the directive, even an empty or a wrong one', () => {
    expect(warnings(file)).toEqual([]);
    expect(warnings(file, 'skip=Other')).toEqual(['2 StageNameCasing']);
    expect(warnings(file, '')).toEqual(['2 StageNameCasing']);
    expect(warnings('# check=nothing=1\nFROM a AS B\n', 'skip=all')).toEqual([]);
    expect(warnings('# check=nothing=1\nFROM a AS B\n')).toEqual(['check-option']);
  });

  test('that makes no sense stops the build', () => {
    expect(warnings(file, 'skip')).toEqual(['check-argument']);
    expect(warnings(file, 'error=perhaps')).toEqual(['check-argument']);
  });

  test('takes three options, of which the last takes the rest', () => {
    expect(warnings(file, 'error=0;experimental=x;skip=a;b=c')).toEqual(['2 StageNameCasing']);
    expect(warnings(file, 'error=0;experimental=x;skip=StageNameCasing')).toEqual([]);
  });
});

test('skip=all leaves experimental rules that are asked for', () => {
  expect(warnings('# check=skip=all;experimental=all\n\n# no name\nFROM a AS b\n')).toEqual([
    '4 InvalidDefinitionDescription',
  ]);
});

describe('warnings that fail the build', () => {
  const rejected = (text: string, target: string): readonly string[] | undefined => {
    const resolution = openFile(text, defaultOptions);
    return rejectedByChecks(resolution, planBuild(resolution, target));
  };
  const file = 'FROM a AS one\nWORKDIR x\nFROM a AS two\nRUN y\n';

  test('are those of stages the target needs, and those of the file', () => {
    expect(rejected(file, 'one')).toBeUndefined();
    expect(rejected(`# check=error=true\n${file}`, 'one')).toEqual(['WorkdirRelativePath']);
    expect(rejected(`# check=error=true\n${file}`, 'two')).toEqual([]);
    expect(rejected(`# check=error=true\n${file}FROM a AS Three\n`, 'two')).toEqual(['StageNameCasing']);
    expect(rejected(`# check=error=true;skip=WorkdirRelativePath\n${file}`, 'one')).toEqual([]);
  });

  test('are told as a problem of the target', () => {
    const resolution = openFile(`# check=error=true\n${file}`, defaultOptions);
    expect(rejectionOf(resolution, planBuild(resolution, 'one'))).toMatchObject({
      rule: 'rejected-by-checks',
      severity: 'error',
      params: { target: 'one', rules: 'WorkdirRelativePath' },
    });
    expect(rejectionOf(resolution, planBuild(resolution, 'two'))).toBeUndefined();
  });
});
