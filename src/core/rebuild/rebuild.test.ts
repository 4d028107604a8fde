import { describe, expect, test } from 'vitest';
import { buildOf } from '#testing/rebuilds/rebuilds.ts';
import { noChange, type Change } from './change.ts';
import { rebuildOf } from './rebuild.ts';
import type { Cause, Rebuild } from './types.ts';

function changed(text: string, change: Partial<Change>): Rebuild {
  return rebuildOf(buildOf(text), buildOf(text), { ...noChange, ...change });
}

const edited = (before: string, after: string): Rebuild =>
  rebuildOf(buildOf(before), buildOf(after), noChange);

/** Kind, line and fate of every step that is not cached. */
const told = ({ steps }: Rebuild): readonly string[] =>
  steps.flatMap(({ step, fate }) =>
    fate === 'cached' || fate === 'read' ? [] : [`${step.kind} ${step.lines.join(',')} ${fate}`],
  );

/** The causes of the step of a line. */
const why = ({ steps }: Rebuild, line: number): readonly Cause[] =>
  steps.find(({ step }) => step.lines.includes(line))?.causes ?? [];

describe('files of the build context', () => {
  const file = 'FROM alpine\nCOPY package*.json ./\nRUN a\nCOPY --exclude=*.md src ./src\nRUN b';

  test('re-run what selects them, and what continues it', () => {
    const rebuild = changed(file, { files: ['src/a.js'] });
    expect(told(rebuild)).toEqual(['copy 4 reruns', 'run 5 reruns']);
    expect(why(rebuild, 4)).toEqual([{ kind: 'file', file: 'src/a.js', isCertain: true }]);
    expect(why(rebuild, 5)).toEqual([{ kind: 'step', step: rebuild.steps.length - 2, role: 'rootfs' }]);
    expect(rebuild.steps.at(-1)?.origin).toBe(rebuild.steps.length - 2);
  });

  test('are found by patterns, and not by what only looks alike', () => {
    expect(told(changed(file, { files: ['package-lock.json'] }))).toHaveLength(4);
    expect(told(changed(file, { files: ['sub/package.json', 'srcs/a.js', 'README.md'] }))).toEqual([]);
  });

  test('may be left out by --exclude', () => {
    expect(told(changed(file, { files: ['src/README.md'] }))).toEqual([
      'copy 4 may-rerun',
      'run 5 may-rerun',
    ]);
  });

  test('re-run a RUN that mounts them', () => {
    const mounted = 'FROM alpine\nRUN --mount=type=bind,source=go.mod,target=/m a\nRUN b';
    expect(told(changed(mounted, { files: ['go.mod'] }))).toEqual(['run 2 reruns', 'run 3 reruns']);
    expect(told(changed(mounted, { files: ['go.sum'] }))).toEqual([]);
  });
});

describe('where the re-run may stop', () => {
  const file =
    'FROM alpine AS a\nCOPY f /f\nRUN make\nFROM alpine\nRUN os\nCOPY --from=a /out /out\nRUN after';

  test('at a COPY of files that may be the same', () => {
    const rebuild = changed(file, { files: ['f'] });
    const expected = ['copy 2 reruns', 'run 3 reruns', 'copy 6 may-rerun', 'run 7 may-rerun'];
    expect(told(rebuild)).toEqual(expected);
    expect(why(rebuild, 6)).toMatchObject([{ kind: 'step', role: 'content' }]);
  });

  test('at a COPY of a file of the same name from elsewhere, and not of another name', () => {
    const copy = (path: string): string => `FROM alpine\nCOPY ${path} /f`;
    expect(told(edited(copy('one/f'), copy('two/f')))).toEqual(['copy 2 may-rerun']);
    expect(told(edited(copy('one/f'), copy('one/g')))).toEqual(['copy 2 reruns']);
  });

  test('and nowhere behind an edited one', () => {
    expect(told(edited(file, file.replace('RUN os', 'RUN other')))).toEqual([
      'run 5 reruns',
      'copy 6 reruns',
      'run 7 reruns',
    ]);
  });

  test('at COPY --from of an image that was moved, and not behind FROM', () => {
    const images = 'FROM alpine\nCOPY --from=nginx /a /a\nRUN b';
    const from = changed(images, { images: ['nginx'] });
    expect(told(from)).toEqual(['image  reruns', 'copy 2 may-rerun', 'run 3 may-rerun']);
    const base = changed(images, { images: ['alpine:latest'] });
    expect(told(base)).toEqual(['image 1 reruns', 'copy 2 reruns', 'run 3 reruns']);
    expect(why(base, 1)).toEqual([{ kind: 'image', reference: 'docker.io/library/alpine:latest' }]);
  });

  test('a copy with --link does not stand on its base: only the merge runs again', () => {
    const link = 'FROM alpine\nCOPY --link f /f\nRUN b';
    expect(told(changed(link, { images: ['alpine'] }))).toEqual([
      'image 1 reruns',
      'merge 2 reruns',
      'run 3 reruns',
    ]);
  });
});

describe('values', () => {
  const file = 'FROM alpine\nRUN a\nARG V=1\nCOPY f /f\nRUN b\nENV E=1';

  test('name the variable, and re-run every RUN below it', () => {
    const rebuild = rebuildOf(buildOf(file), buildOf(file, { buildArgs: { V: '2' } }), noChange);
    expect(told(rebuild)).toEqual(['run 5 reruns']);
    expect(why(rebuild, 5)).toEqual([{ kind: 'edited', parts: ['environment'], variables: ['V'] }]);
  });

  test('another order is another environment', () => {
    const rebuild = edited('FROM alpine\nENV A=1\nENV B=2\nRUN a', 'FROM alpine\nENV B=2\nENV A=1\nRUN a');
    expect(why(rebuild, 4)).toEqual([{ kind: 'edited', parts: ['environment'], variables: [] }]);
  });

  test('say which part of an instruction was edited', () => {
    const rebuild = edited('FROM alpine\nRUN a', 'FROM alpine\nUSER app\nRUN b');
    expect(told(rebuild)).toEqual(['run 3 reruns']);
    expect(why(edited('FROM alpine\nRUN a', 'FROM alpine\nRUN b'), 2)).toEqual([
      { kind: 'edited', parts: ['command'], variables: [] },
    ]);
  });

  test('a step that was put elsewhere is the same step on another file system', () => {
    const rebuild = edited(
      'FROM alpine\nRUN a\nCOPY f /f\nWORKDIR /w',
      'FROM alpine\nRUN a\nWORKDIR /w\nCOPY f /f',
    );
    expect(why(rebuild, 3)).toEqual([{ kind: 'moved' }]);
  });
});

describe('mounts', () => {
  const cache = (options: string): string => `FROM alpine\nRUN --mount=type=cache,${options} a`;

  test.each([
    ['another id', 'id=x,target=/c', 'id=y,target=/c', false],
    ['another sharing', 'id=x,target=/c', 'id=x,target=/c,sharing=locked', false],
    ['another target', 'id=x,target=/c', 'id=x,target=/d', true],
    ['an id in place of the target', 'target=/c', 'id=x,target=/c', true],
    ['an id that says the target', 'target=/c', 'id=/c,target=/c', false],
  ])('a cache mount with %s', (_, before, after, reruns) => {
    expect(told(edited(cache(before), cache(after)))).toEqual(reruns ? ['run 2 reruns'] : []);
  });

  test('a secret that is asked for otherwise is another step; its value is none of ours', () => {
    const secret = (id: string): string => `FROM alpine\nRUN --mount=type=secret,id=${id} a`;
    expect(told(edited(secret('a'), secret('a')))).toEqual([]);
    expect(told(edited(secret('a'), secret('b')))).toEqual(['run 2 reruns']);
  });
});

describe('the rest of a change', () => {
  test('a named context: another folder, or other files in it', () => {
    const file = 'FROM alpine\nCOPY --from=ctx f /f\nCOPY g /g';
    const before = buildOf(file, { contexts: { ctx: './one' } });
    expect(told(rebuildOf(before, before, noChange))).toEqual([]);
    const both = ['copy 2 may-rerun', 'copy 3 may-rerun'];
    expect(told(rebuildOf(before, before, { ...noChange, contexts: ['ctx'] }))).toEqual(both);
    expect(told(rebuildOf(before, buildOf(file, { contexts: { ctx: './two' } }), noChange))).toEqual(both);
  });

  test('without a cache everything runs', () => {
    const rebuild = changed('FROM alpine\nRUN a\nCOPY f /f', { noCache: 'all' });
    expect(told(rebuild)).toEqual(['run 2 reruns', 'copy 3 reruns']);
    expect(why(rebuild, 2)).toEqual([{ kind: 'no-cache' }]);
  });

  test('a first build runs everything, and a target that is not there nothing', () => {
    const file = buildOf('FROM alpine\nRUN a');
    expect(told(rebuildOf(buildOf(''), file, noChange))).toEqual(['image 1 reruns', 'run 2 reruns']);
    expect(rebuildOf(file, { ...file, target: 'nope' }, noChange).steps).toEqual([]);
  });
});
