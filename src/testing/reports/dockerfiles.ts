import { expect } from 'vitest';
import { findings, refusals, stepsOf, type Expectation } from './report.ts';

/** Dockerfiles that people asked about. */
export const reportedDockerfiles: Readonly<Record<string, Expectation>> = {
  '05-arg-other-stage': ({ told }) => {
    expect(findings(told)).toContain('4: arg-in-other-stage');
    expect(told.text).toMatch(/VERSION is empty here: its default on line 2 applies only in step1/);
    expect(told.text).toMatch(/above the first FROM/);
    expect(told.text).not.toMatch(/set nowhere/);
  },
  '10-heredoc-space-quoted': async ({ told, ask }) => {
    expect(told.status).toBe(0);
    expect(stepsOf(told).filter((key) => key.startsWith('run'))).toEqual(['run 2', 'run 5']);
    // With a minus before the blank it is none: the lines below are instructions.
    const minus = await ask({ behind: 'RUN cat <<- OTHER\ntext\nOTHER\n' });
    expect(minus.json.error).toMatchObject({ lines: [7] });
    const unquoted = await ask({ behind: 'RUN << "OTHER"\ntext\nOTHER\n' });
    expect(stepsOf(unquoted)).toContain('run 6');
  },
  '101-private-cache-empty': ({ told }) => {
    expect(findings(told)).toContain('4: cache-elsewhere');
    expect(told.text).toMatch(/a cache mount is no dependency/);
  },
  '18-copy-link-chown-name': async ({ told, ask }) => {
    expect(findings(told)).toContain('4: link-chown-name');
    // --link is of no effect beside --chmod.
    const behind = 'COPY --link --chmod=755 --chown=app:app --from=src /a /c\n';
    expect(findings(await ask({ behind }))).not.toContain('5: link-chown-name');
  },
  '25-utf16': ({ told }) => {
    expect([told.status, told.json.error?.lines, told.json.error?.rule]).toEqual([
      1,
      [1],
      'not-a-dockerfile',
    ]);
    expect(told.text.match(/error:/g)).toHaveLength(1);
    expect(told.text).toMatch(/The file is UTF-16\. BuildKit reads UTF-8/);
  },
  '32-context-replaces-stage': ({ told }) => {
    expect(told.json.stages?.[0]?.replacedBy).toBe('docker-image://centos:7');
    expect(told.text).toMatch(/COPY ubuntu-base files replaced by docker-image:\/\/centos:7/);
    expect(stepsOf(told)).not.toContain('run 2');
    expect(stepsOf(told).join()).not.toMatch(/ubuntu:20\.04/);
  },
  '36b-check-after-comment': async ({ told, ask }) => {
    expect(told.json.lint).toEqual([]);
    // It holds for the instruction below it alone.
    const more = await ask({ behind: 'FROM alpine AS Other\n' });
    expect(more.json.lint?.map(({ line, rule }) => `${line}: ${rule}`)).toEqual(['5: StageNameCasing']);
  },
  '37-podman-relabel': ({ told }) => {
    expect(told.status).toBe(1);
    expect(refusals(told)['']).toMatch(/^2: /);
    expect(told.text).toMatch(/relabel of --mount is an option of Podman and Buildah/);
    expect(told.text).not.toMatch(/Write z=/);
  },
  '40-custom-frontend': ({ told }) => {
    expect([told.status, told.json.readBy, refusals(told)]).toEqual([0, 'edrevo/dockerfile-plus', {}]);
    expect(findings(told)).toContain('1: other-frontend');
    expect(told.text).not.toMatch(/As BuildKit/);
    expect(stepsOf(told)).toContain('run 5');
  },
  '48-cpp-include': ({ told }) => {
    expect(told.status).toBe(0);
    expect(findings(told)).toContain('1: preprocessor-lines');
    expect(told.text).toMatch(/Paste the preprocessor’s output/);
  },
  '82-targetarch-default-global': ({ told }) => {
    expect(told.text).toMatch(/FROM base-amd64/);
    expect(findings(told)).toContain('1: hidden-platform-arg');
    expect(told.text).toMatch(/TARGETARCH is amd64 on every platform/);
  },
  '84-context-only-in-bake': async ({ told, ask }) => {
    expect(findings(told)).toEqual(['2: image-for-stage', '3: image-for-stage']);
    expect(told.text).toMatch(/BuildKit pulls docker\.io\/library\/dev_feature_source/);
    const given = await ask({ options: ['--build-context', 'dev_feature_source=./features'] });
    expect(findings(given)).toEqual([]);
  },
  '93-labs-syntax-device': ({ told }) => {
    expect([told.status, told.json.readBy, refusals(told)]).toEqual([0, 'docker/dockerfile:1-labs', {}]);
    expect(findings(told)).toContain('1: other-frontend');
  },
  '99-apt-cache-not-locked': async ({ told, ask }) => {
    expect(findings(told)).toEqual(['2: cache-unlocked', '5: cache-unlocked']);
    expect(told.text).toMatch(/Add sharing=locked/);
    // What is built one after the other cannot meet.
    const after = await ask({ options: ['--target', 'docs'] });
    expect(after.status).toBe(0);
  },
};
