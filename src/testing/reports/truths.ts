import { expect } from 'vitest';
import { refusals, stepsOf, type Expectation, type Told } from './report.ts';

const lint = ({ json }: Told): readonly string[] =>
  (json.lint ?? []).map(({ line, rule }) => `${line}: ${rule}`);

/** Files whose answer was taken from a run of BuildKit. */
export const measuredTruths: Readonly<Record<string, Expectation>> = {
  'truth-01': async ({ told, ask }) => {
    expect(told.status).toBe(0);
    expect(stepsOf(told)).toEqual(expect.arrayContaining(['run 2', 'copy 5']));
    const named = await ask({ behind: 'RUN << EOF cat\ntext\nEOF\n' });
    expect(stepsOf(named)).toContain('run 8');
    const open = await ask({ behind: 'RUN << EOF\ntext\n' });
    expect(open.json.error?.lines).toEqual([8]);
  },
  'truth-02': async ({ told, ask }) => {
    expect(lint(told)).toEqual(['4: WorkdirRelativePath']);
    const over = (comment: string): Promise<Told> =>
      ask({ file: `FROM alpine\n# check=${comment}\nWORKDIR a\n` });
    // What stands behind the first blank does not count, nor does a value that makes no sense.
    expect(lint(await over('skip=WorkdirRelativePath x'))).toEqual([]);
    expect(lint(await over('skip'))).toEqual(['3: WorkdirRelativePath']);
  },
  'truth-04': async ({ told, ask }) => {
    expect([told.status, Object.keys(refusals(told))]).toEqual([1, ['']]);
    const given = async (value: string): Promise<number> =>
      (await ask({ options: ['--build-arg', `SOURCE_DATE_EPOCH=${value}`] })).status;
    expect(await given('1700000000')).toBe(0);
    expect(await given('context')).toBe(0);
    expect(await given('2024-01-01')).toBe(1);
  },
  'truth-05': async ({ told, ask }) => {
    expect(refusals(told)[''], told.text).toMatch(/^2: /);
    const digests: Readonly<Record<string, number>> = {
      [`sha256:${'a'.repeat(64)}`]: 0,
      [`sha384:${'a'.repeat(96)}`]: 0,
      [`sha256:${'A'.repeat(64)}`]: 1,
      [`md5:${'a'.repeat(32)}`]: 1,
      ['a'.repeat(64)]: 1,
    };
    for (const [digest, status] of Object.entries(digests)) {
      const behind = `FROM alpine AS other\nADD --checksum=${digest} https://example.com/y /y\n`;
      expect((await ask({ behind })).status, digest).toBe(status);
    }
  },
  'truth-07': async ({ told, ask }) => {
    expect(refusals(told)['']).toMatch(/^2?: /);
    expect((await ask({ behind: 'FROM alpine AS other\nRUN [""]\n' })).status).toBe(0);
  },
  'truth-08': async ({ told, ask }) => {
    expect([refusals(told)[''], lint(told)]).toEqual([expect.stringMatching(/^2: /), []]);
    const sorted = await ask({ file: 'FROM alpine\nEXPOSE PoSE 80/TCP\n' });
    expect([sorted.status, lint(sorted)]).toEqual([1, ['2: ExposeProtoCasing']]);
    const address = await ask({ file: 'FROM alpine\nEXPOSE 127.0.0.1:80:827.0.0.1:80:80\n' });
    expect(refusals(address)['']).toMatch(/^2: /);
  },
  'truth-09': ({ told }) => {
    const build = told.json.builds?.[''];
    expect(build && 'secrets' in build ? build.secrets : undefined).toEqual([{ name: '/', line: 2 }]);
  },
  'truth-11': async ({ told, ask }) => {
    expect(told.status).toBe(0);
    const windows = await ask({ options: ['--platform', 'windows/amd64'] });
    expect([windows.status, refusals(windows)['']]).toEqual([1, expect.stringMatching(/^3: /)]);
    const url = 'FROM a AS other\nADD HTTPS://e.com/x /y\n';
    const drive = await ask({ options: ['--platform', 'windows/amd64'], behind: url });
    expect(refusals(drive)['other']).toMatch(/^5: /);
  },
  'truth-12': ({ told }) => {
    expect(stepsOf(told).filter((key) => key === 'http 2')).toHaveLength(2);
    const build = told.json.builds?.[''];
    const copy = build && 'steps' in build ? build.steps.find(({ key }) => key === 'copy 2') : undefined;
    expect(copy?.deps).toEqual(['http 2', expect.stringMatching(/^image /)]);
  },
};
