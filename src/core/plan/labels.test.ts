import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parseDockerfile } from '#core/dockerfile/parse.ts';
import { planBuild } from './plan.ts';
import { resolveFile } from '#core/stages/resolve.ts';

const traces = '../shared/traces';

interface Meta {
  readonly opts?: {
    readonly target?: string;
    readonly platform?: string;
    readonly args?: Record<string, string>;
  };
  readonly rc?: number;
}

/** Names of the vertices a solve announces, digests and what no Dockerfile line makes left out. */
function announced(rawJson: string): string[] {
  const names = new Map<string, string>();
  for (const line of rawJson.split('\n')) {
    if (!line.startsWith('{')) continue;
    const { vertexes = [] } = JSON.parse(line) as { vertexes?: { digest: string; name: string }[] };
    for (const { digest, name } of vertexes) names.set(digest, name);
  }
  const outside =
    /load build definition|load metadata|load \.dockerignore|resolve image config|^docker-image:|^exporting|^importing|^\[auth\]|^resolving provenance/;
  return [...names.values()]
    .filter((name) => !outside.test(name))
    .map((name) => name.replace(/@sha256:[0-9a-f]{64}$/, ''));
}

/** Labels of the plan of a whole Dockerfile for its default target. */
function labels(text: string, target = ''): string[] {
  const options = { buildArgs: {}, platform: 'linux/amd64', buildPlatform: 'linux/amd64', contexts: {} };
  return planBuild(resolveFile(parseDockerfile(text), options), target).steps.map(({ label }) => label);
}

describe('labels are those a build log prints', () => {
  test('stage, number, keyword in upper case, values put in', () => {
    const text =
      'FROM alpine AS a\nENV V=1\nworkdir /x$V\nRUN echo "$V" \'$V\' $UNSET\nFROM a\nCOPY "$V.txt" /$V\n';
    expect(labels(text)).toEqual([
      '[a 1/3] FROM docker.io/library/alpine:latest',
      '[a 2/3] WORKDIR /x1',
      '[a 3/3] RUN echo "1" \'$V\' $UNSET',
      '[internal] load build context',
      '[stage-1 1/1] COPY 1.txt /1',
    ]);
  });

  test('a file of one stage has no stage in its labels', () => {
    expect(labels('FROM scratch AS only\nCOPY a /\n')).toContain('[1/1] COPY a /');
  });

  test.runIf(existsSync(traces))('of every recorded single-platform build without extra options', () => {
    let compared = 0;
    for (const name of readdirSync(traces)) {
      const folder = `${traces}/${name}`;
      if (
        !existsSync(`${folder}/raw.jsonl`) ||
        !existsSync(`${folder}/Dockerfile`) ||
        /^(m0|m1|f15|f16|n0|r10|r11|r20|r21|r22)/.test(name)
      )
        continue;
      const meta = JSON.parse(readFileSync(`${folder}/meta.json`, 'utf8')) as Meta;
      if (meta.opts?.platform ?? meta.opts?.args) continue;
      const theirs = announced(readFileSync(`${folder}/raw.jsonl`, 'utf8'));
      if (theirs.length === 0) continue;
      compared += 1;
      const ours = labels(readFileSync(`${folder}/Dockerfile`, 'utf8'), meta.opts?.target);
      expect({ name, labels: ours.toSorted() }).toEqual({ name, labels: theirs.toSorted() });
    }
    console.info(`labels of ${compared} recorded builds compared`);
    expect(compared).toBeGreaterThan(50);
  });
  if (!existsSync(traces))
    console.info(`skipped: ${traces} is not there, so labels of recorded builds are not compared`);
});
