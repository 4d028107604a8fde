import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { applyEdits } from '#core/text/edit.ts';
import { anyDraft, anyText, write } from '#testing/anyDockerfile.ts';
import { openFile } from '#core/stages/open.ts';
import { planBuild } from '#core/plan/plan.ts';
import { renameStage } from './rename.ts';
import type { BuildOptions } from '#core/stages/types.ts';

const options: BuildOptions = {
  buildArgs: {},
  platform: 'linux/amd64',
  buildPlatform: 'linux/amd64',
  contexts: {},
};

/** The file with a stage renamed, or why not, as `reason line`. */
function renamed(text: string, stage: number, name: string, given: Partial<BuildOptions> = {}): string {
  const found = renameStage(openFile(text, { ...options, ...given }), stage, name);
  if ('edits' in found) return applyEdits(text, found.edits);
  return ['line' in found ? `${found.reason} ${found.line}` : found.reason].join('');
}

/** What is built, without any name. */
function built(text: string, target: string): unknown {
  const { steps, built: stages, error } = planBuild(openFile(text, options), target);
  return {
    steps: steps.map(({ kind, key, inputs, platform }) => ({ kind, key, inputs, platform })),
    stages,
    error,
  };
}

describe('laws of renaming', () => {
  test('the build stays the same, and renaming back gives the text back', () => {
    fc.assert(
      fc.property(anyDraft(), fc.nat(20), (draft, pick) => {
        const stage = pick % draft.length;
        const text = write(draft);
        const after = renamed(text, stage, 'another-name');
        expect(after).toContain('AS another-name');
        expect(after).not.toMatch(new RegExp(`\\bs${stage}\\b`));
        expect(built(after, '')).toEqual(built(text, ''));
        expect(built(after, 'another-name')).toEqual(built(text, `s${stage}`));
        expect(renamed(after, stage, `s${stage}`)).toBe(text);
      }),
    );
  });

  test('no text makes it throw, and edits stand in order within the text', () => {
    fc.assert(
      fc.property(
        anyText,
        fc.nat(3),
        fc.constantFrom('b', 'x', 'Z', '', '0', 'scratch'),
        (text, stage, name) => {
          const found = renameStage(openFile(text, options), stage, name);
          const edits = 'edits' in found ? found.edits : [];
          let at = 0;
          for (const { range } of edits) {
            expect(range.start >= at && range.end >= range.start && range.end <= text.length).toBe(true);
            at = range.end;
          }
          expect(edits.length).toBeGreaterThanOrEqual(0);
        },
      ),
      { numRuns: 400 },
    );
  });
});

describe('what is renamed', () => {
  test('every mention, in any order of flags, quoting, letter case and form', () => {
    const text = `# build compiles
FROM golang AS build
FROM build AS test
COPY --link --from=build /a /b
COPY --from="BUILD" --chown=1 /a /b
RUN --mount=type=cache,target=/c --mount=target=/x,from=Build make build
ONBUILD COPY --chown=1 --from=build /a /b
ONBUILD RUN --mount=from=build,target=/x ls
COPY --from=0 /build /build
ADD build /
COPY \\
  --from=build \\
  /x /y
`;
    expect(renamed(text, 0, 'Compile')).toBe(`# compile compiles
FROM golang AS compile
FROM compile AS test
COPY --link --from=compile /a /b
COPY --from="compile" --chown=1 /a /b
RUN --mount=type=cache,target=/c --mount=target=/x,from=compile make build
ONBUILD COPY --chown=1 --from=compile /a /b
ONBUILD RUN --mount=from=compile,target=/x ls
COPY --from=0 /build /build
ADD build /
COPY \\
  --from=compile \\
  /x /y
`);
  });

  const twice = `FROM a AS x
FROM x AS one
FROM b AS x
FROM x
COPY --from=x / /
FROM X
`;

  test('of two stages of one name, what means this one', () => {
    expect(renamed(twice, 0, 'y')).toBe(twice.replace('AS x\nFROM x', 'AS y\nFROM y'));
    expect(renamed(twice, 2, 'y')).toBe(
      twice.replace('FROM b AS x\nFROM x\nCOPY --from=x', 'FROM b AS y\nFROM y\nCOPY --from=y'),
    );
  });

  test('a stage without a name gets one', () => {
    expect(renamed('FROM a\nCOPY --from=0 / /\n', 0, 'first')).toBe('FROM a AS first\nCOPY --from=0 / /\n');
    expect(renamed('from a # c', 0, 'first')).toBe('invalid-name');
    expect(renamed('from a', 0, 'first')).toBe('from a as first');
  });

  test('only the comment that describes the stage', () => {
    const text = '# other thing\n\n# build of it\n# build again\nFROM a AS build\n# build x\nRUN build\n';
    expect(renamed(text, 0, 'make')).toBe(
      text.replace('# build of', '# make of').replace('AS build', 'AS make'),
    );
  });
});

describe('what is refused', () => {
  const text = `ARG WHICH=dev
FROM node AS dev
FROM nginx AS web
FROM base-\${WHICH}
FROM \${WHICH}
COPY --from=Busybox / /
`;
  test.each([
    ['', 'invalid-name'],
    ['0', 'invalid-name'],
    ['a b', 'invalid-name'],
    ['é', 'invalid-name'],
    ['Scratch', 'reserved-name'],
    ['dev', 'name-taken 2'],
    ['busybox', 'image-of-that-name 6'],
    ['base-dev', 'image-of-that-name 4'],
  ])('%j: %s', (name, reason) => expect(renamed(text, 1, name)).toBe(reason));

  test('an image above keeps its meaning', () => {
    expect(renamed(text, 1, 'node')).toContain('AS node');
  });

  test('a stage that a variable names', () => {
    expect(renamed(text, 0, 'other')).toBe('named-by-variable 5');
  });

  test('a name that a build context has, before or after', () => {
    const contexts = { web: 'https://example.com/x.git' };
    expect(renamed(text, 1, 'other', { contexts })).toBe('named-context');
    expect(renamed(text, 0, 'web', { contexts })).toBe('name-taken 3');
    expect(renamed('FROM a AS b', 0, 'web', { contexts })).toBe('named-context');
  });

  test('a stage that an ONBUILD of an image names', () => {
    const imageTriggers = { 'docker.io/library/nginx:latest': ['COPY --from=dev /a /b'] };
    expect(renamed('FROM node AS dev\nFROM nginx', 0, 'other', { imageTriggers })).toBe('image-trigger 2');
  });
});

test('a FROM that could mean the stage with other build args is pointed out', () => {
  const text = 'ARG V=x\nFROM a AS base-dev\nFROM b AS base-x\nFROM base-${V}\nFROM $V\nFROM ${V}-slim\n';
  const found = renameStage(openFile(text, options), 0, 'other');
  expect('edits' in found && found.uncertainLines).toEqual([4, 5]);
});
