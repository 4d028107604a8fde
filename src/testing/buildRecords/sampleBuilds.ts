import type { SketchedRecord } from './dockerbuild.ts';

/** A small Dockerfile: two stages that run beside each other, and one that takes from both. */
export const shopDockerfile = `FROM alpine:3.20 AS base
RUN apk add --no-cache ca-certificates

FROM golang:1.23 AS build
ARG VERSION=dev
WORKDIR /src
COPY . .
RUN go build -o /out/shop .

FROM base
COPY --from=build /out/shop /usr/bin/
`;

/** A build of it that went through; the base came from the cache. */
export const shopBuild: SketchedRecord = {
  ref: 'k3x9q2w7',
  dockerfile: shopDockerfile,
  attributes: { 'build-arg:VERSION': '1.4.2', 'vcs:revision': '0123456789abcdef' },
  steps: [
    { name: '[internal] load build definition from Dockerfile', startMs: 0, endMs: 40, sent: 230 },
    { name: '[internal] load build context', startMs: 300, endMs: 480, sent: 52_000 },
    {
      name: '[base 1/2] FROM docker.io/library/alpine:3.20',
      lines: [1],
      startMs: 300,
      endMs: 310,
      cached: true,
      layer: 3_600_000,
    },
    {
      name: '[build 1/4] FROM docker.io/library/golang:1.23',
      lines: [4],
      startMs: 300,
      endMs: 5300,
      layer: 90_000_000,
    },
    {
      name: '[base 2/2] RUN apk add --no-cache ca-certificates',
      lines: [2],
      inputs: [2],
      startMs: 310,
      endMs: 311,
      cached: true,
      layer: 240_000,
    },
    { name: '[build 2/4] WORKDIR /src', lines: [6], inputs: [3], startMs: 5300, endMs: 5340 },
    { name: '[build 3/4] COPY . .', lines: [7], inputs: [5, 1], startMs: 5340, endMs: 5400 },
    {
      name: '[build 4/4] RUN go build -o /out/shop .',
      lines: [8],
      inputs: [6],
      startMs: 5400,
      endMs: 17_900,
      output: 'go: downloading example.org/money v1.0.3\ncompiling\n',
    },
    {
      name: '[stage-2 1/1] COPY --from=build /out/shop /usr/bin/',
      lines: [11],
      inputs: [4, 7],
      startMs: 17_900,
      endMs: 18_000,
      layer: 6_100_000,
    },
    { name: 'exporting to image', inputs: [8], startMs: 18_000, endMs: 18_400 },
  ],
  warnings: ["FromAsCasing: 'as' and 'FROM' keywords' casing do not match (line 1)"],
};

/** The same build, failed where the program is compiled. */
export const failedShopBuild: SketchedRecord = {
  ...shopBuild,
  ref: 'm8s2h4c1',
  steps: shopBuild.steps.map((step, at) => {
    if (at < 7) return step;
    if (at > 7)
      return { name: step.name, inputs: step.inputs ?? [], ...(step.lines && { lines: step.lines }) };
    const error = 'process "/bin/sh -c go build -o /out/shop ." did not complete successfully: exit code: 1';
    return { ...step, endMs: 9000, error, output: './main.go:7:2: undefined: money\n' };
  }),
  error: {
    code: 2,
    message: 'process "/bin/sh -c go build -o /out/shop ." did not complete successfully: exit code: 1',
    line: 8,
  },
};

/** Cancelled before anything of the Dockerfile was read. */
export const cancelledBuild: SketchedRecord = {
  ref: 'p5t0z6b9',
  dockerfile: shopDockerfile,
  bakeTarget: 'docs',
  steps: [{ name: '[internal] load build definition from Dockerfile', startMs: 0, endMs: 30 }],
  error: { code: 1, message: 'context canceled' },
};
