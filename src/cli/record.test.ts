import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { StagegraphJson } from '#core/export/jsonTypes.ts';
import { zip } from '#testing/buildRecords/archives.ts';
import { dockerbuild, usualForm, type SketchedRecord } from '#testing/buildRecords/dockerbuild.ts';
import {
  cancelledBuild,
  failedShopBuild,
  shopBuild,
  shopDockerfile,
} from '#testing/buildRecords/sampleBuilds.ts';
import { CommandLine, type Run, type RunOptions } from '#testing/commandLine.ts';

let command: CommandLine;
const stagegraph = (args: readonly string[], options?: RunOptions): Run => command.run(args, options);
const json = (run: Run): StagegraphJson => JSON.parse(run.out) as StagegraphJson;

const named = (bakeTarget: string): SketchedRecord => ({ ...shopBuild, bakeTarget, ref: `r-${bakeTarget}` });

beforeAll(() => {
  command = new CommandLine();
  command.file('shop.dockerbuild', dockerbuild([shopBuild]));
  command.file('shop.zip', zip([['shop.dockerbuild', dockerbuild([shopBuild])]]));
  command.file('failed.dockerbuild', dockerbuild([failedShopBuild], { ...usualForm, slsa: 'none' }));
  command.file(
    'cancelled.dockerbuild',
    dockerbuild([cancelledBuild], { ...usualForm, slsa: 'none', details: 'none' }),
  );
  command.file('group.dockerbuild', dockerbuild([named('api'), named('web')]));
  command.file('half.dockerbuild', dockerbuild([shopBuild]).subarray(0, 900));
  command.file('Shopfile', shopDockerfile);
}, 60_000);

afterAll(() => command.remove());

describe('--log takes a build record', () => {
  test('alone: its Dockerfile is shown, with what it was built with', () => {
    const run = stagegraph(['--log', 'shop.dockerbuild', '--format', 'json']);
    expect([run.err, run.status]).toEqual(['', 0]);
    const { file, schedule } = json(run);
    expect(file).toBe('Dockerfile');
    expect(schedule).toMatchObject({ source: 'log', makespanMs: 17_700 });
    expect(schedule?.steps.find(({ key }) => key === 'run 8')).toMatchObject({
      startMs: 5100,
      endMs: 17_600,
      durationMs: 12_500,
    });
  });

  test('as text, and says that it is one', () => {
    const { out, err, status } = stagegraph(['--log', 'shop.dockerbuild']);
    expect([err, status]).toEqual(['', 0]);
    expect(out).toMatch(/shop\.dockerbuild \(build record\): 8 of 8 steps/);
    expect(out).toMatch(/RUN go build.*12\.5/);
  });

  test.each([
    ['with its Dockerfile', ['--log', 'shop.dockerbuild', 'Shopfile']],
    ['in the zip file of an artifact', ['--log', 'shop.zip', 'Shopfile']],
  ])('%s it says the same', (_, args) => {
    const alone = json(stagegraph(['--log', 'shop.dockerbuild', '--format', 'json']));
    expect(json(stagegraph([...args, '--format', 'json'])).schedule).toEqual(alone.schedule);
  });

  test('from standard input', () => {
    const input = dockerbuild([shopBuild]);
    expect(stagegraph(['--log', '-', '--format', 'json'], { input }).out).toBe(
      stagegraph(['--log', 'shop.dockerbuild', '--format', 'json']).out,
    );
  });

  test('what is asked for goes before what was recorded', () => {
    const run = stagegraph(['--log', 'shop.dockerbuild', '--target', 'base', '--format', 'json']);
    expect(json(run).schedule?.steps.map(({ key }) => key)).toEqual([
      'image docker.io/library/alpine:3.20 linux/amd64',
      'run 2',
    ]);
  });

  test('of a build that failed, with the line and the message', () => {
    const { out, err, status } = stagegraph(['--log', 'failed.dockerbuild']);
    expect([err, status]).toEqual(['', 0]);
    expect(out.replaceAll(/\s+/g, ' ')).toContain(
      '(line 8): process "/bin/sh -c go build -o /out/shop ." did not',
    );
  });

  test('of a group: one is chosen by the name of its target or the beginning of its id', () => {
    const { err, status, out } = stagegraph(['--log', 'group.dockerbuild']);
    expect([out, status]).toEqual(['', 2]);
    expect(err).toContain('This holds 2 builds. Choose one with --record: api, web.');
    for (const record of ['web', 'r-w'])
      expect(stagegraph(['--log', 'group.dockerbuild', '--record', record]).status).toBe(0);
    expect(stagegraph(['--log', 'group.dockerbuild', '--record', 'wep']).err).toContain(
      'This holds no build wep. There are api, web.',
    );
    expect(stagegraph(['--log', 'group.dockerbuild', 'Shopfile']).status).toBe(0);
  });
});

describe('what cannot be used of one is said', () => {
  test.each([
    ['half.dockerbuild', 'The build record is damaged'],
    ['cancelled.dockerbuild', 'Name the Dockerfile: stagegraph --log FILE Dockerfile.'],
  ])('%s', (file, message) => {
    const { out, err, status } = stagegraph(['--log', file]);
    expect([out, status]).toEqual(['', 2]);
    expect(err).toContain(message);
  });

  test('--record without a record', () => {
    expect(stagegraph(['--record', 'api', 'Shopfile']).err).toContain('name the file with --log');
    command.file('build.log', '#1 [internal] load build definition from Dockerfile\n#1 DONE 0.0s\n');
    expect(stagegraph(['--log', 'build.log', '--record', 'api', 'Shopfile']).err).toContain(
      'not a build record',
    );
  });
});

const real = resolve('../shared/dockerbuild');
const names = existsSync(real) ? readdirSync(real).filter((name) => name.endsWith('.dockerbuild')) : [];
if (names.length === 0) console.info(`skipped: there are no build records in ${real}`);

test.skipIf(names.length === 0)('real records, each by itself', () => {
  const statuses = names.toSorted().map((name) => {
    command.file(name, readFileSync(join(real, name)));
    const several = name.includes('+');
    const { out, err, status } = stagegraph(['--log', name, '--format', 'json']);
    if (several) expect(err).toContain('Choose one with --record');
    else expect((JSON.parse(out) as StagegraphJson).schedule?.source).toBe('log');
    return [name.split('~').at(-1), status];
  });
  expect(statuses).toEqual([
    ['II9A63.dockerbuild', 0],
    ['COIO50.dockerbuild', 0],
    ['SNHBPN+3.dockerbuild', 2],
    ['TYO4JJ+15.dockerbuild', 2],
    ['LWDOW6.dockerbuild', 0],
  ]);
});
