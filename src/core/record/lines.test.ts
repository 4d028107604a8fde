import { describe, expect, it } from 'vitest';
import { overlayLog } from '#core/buildlog/overlay.ts';
import { dockerbuild } from '#testing/buildRecords/dockerbuild.ts';
import { shopBuild, shopDockerfile } from '#testing/buildRecords/sampleBuilds.ts';
import { readRecords } from './readRecords.ts';
import type { BuildRecord } from './types.ts';

function only(bytes: Uint8Array): BuildRecord {
  const { records } = readRecords(bytes);
  expect(records).toHaveLength(1);
  return records[0] as BuildRecord;
}

describe('a step is found by its line', () => {
  const { log, buildArgs } = only(dockerbuild([shopBuild]));
  const options = { buildArgs, contexts: {}, platform: 'linux/amd64', buildPlatform: 'linux/amd64' };
  const howOf = (text: string): readonly (string | undefined)[] =>
    overlayLog(log, text, options, '').match.matches.map((match) => match?.how);

  it('in the Dockerfile of the record, whatever ends its lines', () => {
    const how = howOf(shopDockerfile);
    expect(how.filter((one) => one === 'line')).toHaveLength(7);
    expect(how.filter((one) => one === 'number')).toHaveLength(1);
    expect(howOf(shopDockerfile.replaceAll('\n', '\r\n'))).toEqual(how);
  });

  it('but not in one that was edited since: there it is found as in a log', () => {
    const how = howOf(`# syntax=docker/dockerfile:1\n${shopDockerfile}`);
    expect(how).not.toContain('line');
    expect(how).not.toContain(undefined);
  });
});

describe('a plan finds its steps', () => {
  const overlaid = (record: BuildRecord, platform = 'linux/amd64') => {
    const { log, dockerfile, target, buildArgs, contexts, buildPlatform } = record;
    const options = { buildArgs, contexts, platform, buildPlatform };
    const { plan, match } = overlayLog(log, dockerfile?.text ?? '', options, target);
    return plan.steps.map(({ kind, lines, id }) => {
      const found = match.matches[id];
      return [kind, ...lines, found?.how, log.steps[found?.logged ?? -1]?.name.full];
    });
  };

  it('in a build of a driver that cannot merge: a linked copy is one step on its base', () => {
    const dockerfile = 'FROM alpine AS tools\nRUN make\nFROM alpine\nCOPY --link --from=tools /t /t\n';
    const record = only(
      dockerbuild([
        {
          ref: 'a',
          dockerfile,
          steps: [
            {
              name: '[tools 1/2] FROM docker.io/library/alpine:latest',
              lines: [1, 3],
              startMs: 0,
              endMs: 100,
            },
            { name: '[tools 2/2] RUN make', lines: [2], inputs: [0], startMs: 100, endMs: 900 },
            {
              name: '[stage-1 2/2] COPY --link --from=tools /t /t',
              lines: [4],
              inputs: [0, 1],
              startMs: 900,
              endMs: 950,
            },
          ],
        },
      ]),
    );
    const copy = '[stage-1 2/2] COPY --link --from=tools /t /t';
    expect(overlaid(record)).toContainEqual(['merge', 4, 'line', copy]);
    expect(overlaid(record)).toContainEqual(['copy', 4, 'part', copy]);
    expect(overlaid(record).map((step) => step.at(-1))).not.toContain(undefined);
  });

  it('in a build for several platforms: each its own, also where a step stands on no image', () => {
    const dockerfile =
      'FROM --platform=$BUILDPLATFORM alpine AS build\nRUN make\nFROM scratch\nCOPY --from=build /o /\n';
    const record = only(
      dockerbuild([
        {
          ref: 'a',
          dockerfile,
          attributes: { platform: 'linux/amd64,linux/arm64' },
          steps: [
            {
              name: '[linux/amd64 build 1/2] FROM docker.io/library/alpine:latest',
              lines: [1],
              startMs: 0,
              endMs: 100,
            },
            { name: '[linux/amd64 build 2/2] RUN make', lines: [2], inputs: [0], startMs: 100, endMs: 900 },
            {
              name: '[linux/amd64->arm64 build 2/2] RUN make',
              lines: [2],
              inputs: [0],
              startMs: 100,
              endMs: 800,
            },
            {
              name: '[linux/amd64 stage-1 1/1] COPY --from=build /o /',
              lines: [4],
              inputs: [1],
              startMs: 900,
              endMs: 910,
            },
            {
              name: '[linux/arm64 stage-1 1/1] COPY --from=build /o /',
              lines: [4],
              inputs: [2],
              startMs: 800,
              endMs: 810,
            },
          ],
        },
      ]),
    );
    expect(overlaid(record, 'linux/arm64').slice(1)).toEqual([
      ['run', 2, 'line', '[linux/amd64->arm64 build 2/2] RUN make'],
      ['copy', 4, 'line', '[linux/arm64 stage-1 1/1] COPY --from=build /o /'],
    ]);
    expect(overlaid(record).slice(1)).toEqual([
      ['run', 2, 'line', '[linux/amd64 build 2/2] RUN make'],
      ['copy', 4, 'line', '[linux/amd64 stage-1 1/1] COPY --from=build /o /'],
    ]);
  });
});
