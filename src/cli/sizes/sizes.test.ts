import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { StagegraphJson } from '#core/export/jsonTypes.ts';
import { displayWidth } from '#core/text/displayWidth.ts';
import { dockerbuild } from '#testing/buildRecords/dockerbuild.ts';
import { shopBuild, shopDockerfile } from '#testing/buildRecords/sampleBuilds.ts';
import { CommandLine, type Run, type RunOptions } from '#testing/commandLine.ts';

let command: CommandLine;
const stagegraph = (args: readonly string[], options?: RunOptions): Run => command.run(args, options);

const dockerfile = `FROM node:22 AS build
COPY . .
RUN npm run build
FROM node:22-slim AS web
RUN apt-get update
COPY --from=build /dist ./dist
CMD ["node", "dist"]
`;
const history = (dist: number): string =>
  [
    ['CMD ["node" "dist"]', 0],
    ['COPY /dist ./dist # buildkit', dist],
    ['RUN /bin/sh -c apt-get update # buildkit', 2_000_000],
    ['/bin/sh -c #(nop) ADD file:1 in / ', 75_000_000],
  ]
    .map(([CreatedBy, Size]) =>
      JSON.stringify({ Comment: '', CreatedBy, ID: '<missing>', Size: String(Size) }),
    )
    .join('\n');

beforeAll(() => {
  command = new CommandLine();
  command.file('Dockerfile', dockerfile);
  command.file('Shopfile', shopDockerfile);
  command.file('shop.dockerbuild', dockerbuild([shopBuild]));
  command.file('now.jsonl', history(9_000_000));
  command.file('old.jsonl', history(30_000_000));
  command.file('cut.jsonl', history(9_000_000).slice(0, -20));
  command.file(
    'manifest.json',
    '{"schemaVersion":2,"config":{},"layers":[{"size":30},{"size":2},{"size":3}]}',
  );
}, 60_000);

afterAll(() => command.remove());

const sizes = (out: string) => (JSON.parse(out) as StagegraphJson).sizes;

describe('--sizes says how large layers are', () => {
  test.each(['en_US', 'ko_KR'])('as text of 80 columns, the largest first (%s)', (locale) => {
    const { out, err, status } = stagegraph(['--sizes', 'now.jsonl'], { env: { LC_ALL: `${locale}.UTF-8` } });
    expect([err, status]).toEqual(['', 0]);
    expect(out.split('\n').filter((line) => displayWidth(line) > 80)).toEqual([]);
    expect(out).toMatch(
      /FROM node:22-slim AS web.* 75 MB\n.*COPY --from=build.* 9 MB\n.*RUN apt-get update.* 2 MB\n/,
    );
    expect(out).toMatch(/▒{50,}█+\n/);
  });

  test('in the image, in build stages, and what is unknown', () => {
    const { out } = stagegraph(['--sizes', 'now.jsonl']);
    expect(out).toContain('Image: 86 MB\nLeft in build stages: unknown\n');
    expect(out).toContain('▒ base image 75 MB  █ instructions 11 MB\n');
    expect(out).toContain('Left in build stages\n  3 layers of unknown size\n');
  });

  test('before and after', () => {
    const { out, status } = stagegraph(['--sizes', 'old.jsonl', '--sizes', 'now.jsonl']);
    expect(status).toBe(0);
    expect(out).toContain('Before 107 MB, now 86 MB (21 MB less)\n');
    expect(out).toContain('9 MB (was 30 MB)\n');
  });

  test('a build record has its Dockerfile in it, and knows what stayed in build stages', () => {
    const alone = stagegraph(['--format', 'json', '--sizes', 'shop.dockerbuild']);
    const named = stagegraph(['--format', 'json', '--sizes', 'shop.dockerbuild', 'Shopfile']);
    expect([alone.err, alone.status, named.status]).toEqual(['', 0, 0]);
    expect(sizes(named.out)).toEqual(sizes(alone.out));
    const { layers = [], leftBehind = 0, ...totals } = sizes(alone.out) ?? {};
    expect(totals).toMatchObject({ form: 'record', measure: 'compressed', fit: 'digest', base: 3_600_000 });
    expect(leftBehind).toBeGreaterThanOrEqual(90_000_000);
    expect(layers.find(({ line }) => line === 4)).toMatchObject({ inImage: false, bytes: 90_000_000 });
    expect(stagegraph(['--sizes', 'shop.dockerbuild', 'Dockerfile']).err).toContain(
      'shop.dockerbuild: The build record of another Dockerfile.',
    );
  });

  test('as JSON', () => {
    const { out } = stagegraph(['--format', 'json', '--sizes', 'old.jsonl', '--sizes', 'now.jsonl']);
    expect(sizes(out)).toMatchObject({
      form: 'history',
      measure: 'unpacked',
      fit: 'whole',
      total: 86_000_000,
      base: 75_000_000,
      before: { total: 107_000_000 },
    });
    expect(sizes(out)?.layers.map(({ line, bytes, inImage }) => [line, bytes, inImage])).toEqual([
      [1, undefined, false],
      [2, undefined, false],
      [3, undefined, false],
      [4, 75_000_000, true],
      [5, 2_000_000, true],
      [6, 9_000_000, true],
    ]);
  });
});

describe('what cannot be used is told', () => {
  test.each([
    [['--sizes', 'cut.jsonl'], 'cut.jsonl: It is cut or changed: line 4'],
    [['--sizes', 'Dockerfile'], 'Dockerfile: Not the output of docker history'],
    [['--sizes', 'gone'], 'gone: '],
    [['--sizes', '.'], 'not from a folder'],
    [
      ['--target', 'build', '--sizes', 'now.jsonl'],
      'now.jsonl: This is the image of another target: choose web.',
    ],
    [['--sizes', 'now.jsonl', '--sizes', 'old.jsonl', '--sizes', 'x'], 'at most twice'],
    [['--sizes', 'now.jsonl', '--format', 'svg'], 'Use --sizes with one FILE'],
    [['--sizes', '-', '-'], 'Standard input'],
  ])('%j', (args, said) => {
    const { out, err, status } = stagegraph(args);
    expect(err).toContain(said);
    expect([out, status]).toEqual(['', 2]);
  });

  test('sizes counted in another way are not compared', () => {
    const { out, err, status } = stagegraph(['--sizes', 'manifest.json', '--sizes', 'now.jsonl']);
    expect(err).toContain(
      'manifest.json: Not comparable: before compressed layers, as they are pulled, now unpacked layers.',
    );
    expect(out).toContain('Image: 86 MB\n');
    expect(status).toBe(2);
  });
});
