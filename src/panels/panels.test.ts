import { describe, expect, test } from 'vitest';
import { overview } from '#core/analysis/overview.ts';
import type { Part } from '#core/analysis/part.ts';
import type { Overview } from '#core/analysis/overview-types.ts';
import { optionsOf } from '#state/options.ts';
import { emptyWork } from '#state/work.ts';
import { overlapGroups } from './details/overlapGroups.ts';
import { shortLabel } from '#i18n/stepLabel.ts';
import { movedPaths } from './details/ReferenceLine.tsx';
import { baseImageOf, copiedIntoImage, stagesOf } from './roles.ts';
import { isTarget, offeredTarget, offeredTargets, targetLabel } from './target/targets.ts';

function read(text: string, target = '', buildArgs: Readonly<Record<string, string>> = {}): Overview {
  return overview(text, optionsOf({ ...emptyWork, buildArgs }), target);
}

const web = `
FROM node AS base
RUN setup
FROM base AS deps
RUN install
FROM deps AS build
COPY . .
RUN build
FROM base AS test
RUN test
FROM nginx AS final
RUN configure
COPY --from=build /app/dist /srv
`;

describe('targets', () => {
  test('the last stage is offered once, as the default', () => {
    const seen = read(web);
    expect(offeredTargets(seen).map(({ name }) => name)).toEqual(['', 'base', 'deps', 'build', 'test']);
    expect(targetLabel(seen, '')).toBe('final');
  });

  test('a target that names the last stage is the default one', () => {
    const seen = read(web, 'final');
    expect(isTarget(seen, 'final')).toBe(true);
    expect(offeredTarget(seen, 'final')).toBe('');
  });

  test('a target that is gone keeps its name', () => {
    const seen = read(web, 'gone');
    expect(isTarget(seen, 'gone')).toBe(false);
    expect(targetLabel(seen, 'gone')).toBe('gone');
  });

  test('an unnamed stage cannot be chosen, unless it is the last', () => {
    const seen = read('FROM a\nFROM b AS two\nFROM c\n');
    expect(offeredTargets(seen).map(({ name }) => targetLabel(seen, name))).toEqual(['stage-2', 'two']);
  });
});

describe('roles', () => {
  test('tell stages, base image and copied files', () => {
    const seen = read(web);
    const labels = (role: 'layers' | 'files' | 'build-only' | 'not-built'): string[] =>
      stagesOf(seen, role).map(({ label }) => label);
    expect([labels('layers'), labels('files'), labels('build-only'), labels('not-built')]).toEqual([
      [],
      ['build'],
      ['base', 'deps'],
      ['test'],
    ]);
    expect(baseImageOf(seen)).toBe('nginx');
    expect(copiedIntoImage(seen, 2).map(movedPaths)).toEqual(['/app/dist → /srv']);
  });

  test('the base image of a chain of stages is the one at its end', () => {
    expect(baseImageOf(read(web, 'deps'))).toBe('node');
    expect(baseImageOf(read('FROM scratch AS a\nFROM a\n'))).toBeUndefined();
    expect(baseImageOf(read('ARG BASE\nFROM $BASE\n'))).toBe('$BASE');
  });
});

describe('overlap', () => {
  function drawn(seen: Overview, stage: number): string[] {
    const words = (part: Part | undefined): string => {
      if (part === undefined || part.kind === 'whole' || part.kind === 'none') return '';
      return part.kind === 'some'
        ? ` ${part.count}/${part.total}`
        : ` ${part.kind} ${shortLabel(seen.plan.steps[part.step]?.label ?? '').replaceAll('\u2060', '')}`;
    };
    return overlapGroups(seen, stage).map(
      ({ kind, entries }) =>
        `${kind}: ${entries.map(({ stage: { label }, part, beside }) => label + words(part) + words(beside)).join(', ')}`,
    );
  }

  test('says what is before, after and beside, and up to which step', () => {
    const seen = read(web);
    expect(drawn(seen, 2)).toEqual(['before: base, deps', 'partly: final up-to RUN configure']);
    expect(drawn(seen, 0)).toEqual(['partly: final up-to RUN configure', 'after: deps, build']);
  });

  test('of a stage that runs wholly beside a part of the selected one tells that part', () => {
    const seen = read('FROM a AS x\nRUN x\nFROM b AS y\nRUN one\nRUN two\nCOPY --from=x / /x\n');
    expect(drawn(seen, 1)).toEqual(['partly: x up-to RUN two']);
  });

  test('is empty for a stage alone', () => {
    expect(drawn(read('FROM a\nRUN x\n'), 0)).toEqual([]);
  });
});
