import fc from 'fast-check';
import { beforeEach, describe, expect, test } from 'vitest';
import { anyWork } from '#testing/anyWork.ts';
import { workOf } from './history.ts';
import { createAppStore, type AppStore } from './store.ts';
import type { Work } from './types.ts';
import { emptyWork } from './work.ts';

const work = (): Work => workOf(store.getState());

let store: AppStore;
beforeEach(() => {
  store = createAppStore();
});

describe('undo', () => {
  const steps: Record<string, (value: string) => void> = {
    open: (value) => store.actions.openWork({ text: `FROM ${value}` }, 'example'),
    target: (value) => store.actions.setTarget(value),
    arg: (value) => store.actions.setBuildArg('A', value),
    platform: (value) => store.actions.setPlatform(value),
    builder: (value) => store.actions.setBuildPlatform(value),
    context: (value) => store.actions.setContext('c', value),
    reset: () => store.actions.resetSettings(),
    duration: (value) => store.actions.setDurations({ [value]: value === '' ? undefined : 5 }),
    limit: (value) => store.actions.setMaxParallelism(value.length),
  };
  const script = fc.array(fc.tuple(fc.constantFrom(...Object.keys(steps)), fc.constantFrom('', 'a', 'b')), {
    maxLength: 20,
  });

  test('goes back through any steps to the start, and redo to the end', () => {
    fc.assert(
      fc.property(script, (calls) => {
        store = createAppStore();
        const seen = [work()];
        for (const [name, value] of calls) {
          const before = store.getState().past.length;
          steps[name]?.(value);
          if (store.getState().past.length > before) seen.push(work());
        }
        for (const expected of seen.toReversed().slice(1)) {
          store.actions.undoChange();
          expect(work()).toEqual(expected);
        }
        for (const expected of seen.slice(1)) {
          store.actions.redoChange();
          expect(work()).toEqual(expected);
        }
      }),
    );
  });

  test('of an option leaves what was typed since alone', () => {
    store.actions.setTarget('test');
    store.actions.editText('FROM typed');
    store.actions.undoChange();
    expect(work()).toMatchObject({ text: 'FROM typed', target: '' });
  });

  test('of an opened example brings back the draft, and redo what was typed into the example', () => {
    store.actions.editText('FROM mine');
    store.actions.openWork({ text: 'FROM example', target: 'web' }, 'example');
    store.actions.editText('FROM example # changed');
    store.actions.undoChange();
    expect(work()).toMatchObject({ text: 'FROM mine', target: '' });
    store.actions.redoChange();
    expect(work()).toMatchObject({ text: 'FROM example # changed', target: 'web' });
  });
});

test('a file is opened with everything at its default, whatever came before', () => {
  fc.assert(
    fc.property(anyWork, fc.string(), (before, text) => {
      store = createAppStore(before);
      store.actions.openWork({ text }, 'own');
      expect(work()).toEqual({ ...emptyWork, text });
    }),
  );
});

test('a step that changes nothing is none to take back', () => {
  fc.assert(
    fc.property(anyWork, (same) => {
      store = createAppStore(structuredClone(same));
      const { target, platform, buildArgs, buildPlatform } = same;
      store.actions.setTarget(target);
      store.actions.setPlatform(platform);
      if (buildPlatform !== '') store.actions.setBuildPlatform(buildPlatform ?? '');
      for (const [name, value] of Object.entries(buildArgs)) store.actions.setBuildArg(name, value);
      store.actions.setDurations({ ...same.timing?.durations });
      expect(store.getState().past).toEqual([]);
    }),
  );
});

describe('another file was opened', () => {
  const file = 'FROM node:24 AS build\nRUN npm ci\n\nFROM nginx\nCOPY --from=build /app /srv\n';
  const opened = (): number => store.getState().opened;

  test('by opening one, and by going back to the one before', () => {
    store.actions.openWork({ text: file }, 'example');
    expect(opened()).toBe(1);
    store.actions.openWork({ text: 'FROM scratch\nCOPY . .\n' }, 'example');
    expect(opened()).toBe(2);
    store.actions.undoChange();
    expect(opened()).toBe(3);
    store.actions.redoChange();
    expect(opened()).toBe(4);
  });

  test('by pasting one over the present one, not by typing in it', () => {
    store.actions.openWork({ text: file }, 'example');
    store.actions.editText(`${file}RUN true\n`);
    expect(opened()).toBe(1);
    store.actions.editText('ARG A\nFROM golang\nRUN go build\n');
    expect(opened()).toBe(2);
  });

  test('not by a fix, a new name, an option, or by taking one of them back', () => {
    store.actions.openWork({ text: file }, 'example');
    store.actions.changeText(file.replaceAll('npm ci', 'npm ci --foreground-scripts'));
    store.actions.changeName(file.replaceAll('build', 'app'), 'build', 'app');
    store.actions.setTarget('app');
    store.actions.undoChange();
    store.actions.undoChange();
    store.actions.undoChange();
    store.actions.redoChange();
    expect(opened()).toBe(1);
  });
});

describe('the draft', () => {
  const link = { fragment: 'x' } as const;

  test('is kept when a link takes its place, and comes back', () => {
    store.actions.editText('FROM mine');
    store.actions.openWork({ text: 'FROM linked' }, link);
    expect(store.getState().notice).toEqual({ kind: 'draft-kept' });
    store.actions.openKept();
    expect(work().text).toBe('FROM mine');
    expect(store.getState()).toMatchObject({ kept: null, notice: null, ownWork: true });
  });

  test('changes places with a link that was edited', () => {
    store.actions.editText('FROM mine');
    store.actions.openWork({ text: 'FROM linked' }, link);
    store.actions.editText('FROM linked # and edited');
    store.actions.openKept();
    expect(work().text).toBe('FROM mine');
    expect(store.getState().kept?.text).toBe('FROM linked # and edited');
  });

  test('is still kept after a second example or link', () => {
    store.actions.editText('FROM mine');
    store.actions.openWork({ text: 'FROM linked' }, link);
    store.actions.openWork({ text: 'FROM example' }, 'example');
    expect(store.getState().kept?.text).toBe('FROM mine');
  });

  test('is not kept when there is none, or when it is what the link holds', () => {
    store.actions.openWork({ text: 'FROM linked' }, link);
    expect(store.getState().kept).toBeNull();
    store.actions.editText('FROM mine');
    store.actions.openWork({ text: 'FROM mine' }, link);
    expect(store.getState()).toMatchObject({ kept: null, notice: null });
  });

  test('nothing is left of the settings of the work before', () => {
    store.actions.setBuildArg('A', '1');
    store.actions.setPlatform('linux/arm64');
    store.actions.openWork({ text: 'FROM new' }, 'own');
    expect(work()).toEqual({ ...emptyWork, text: 'FROM new' });
  });
});

test('taking an argument back removes it', () => {
  store.actions.setBuildArg('A', '1');
  store.actions.setBuildArg('B', '');
  store.actions.setBuildArg('A', undefined);
  expect(work().buildArgs).toEqual({ B: '' });
});

describe('two selected stages', () => {
  const selection = (): unknown => store.getState().selection;

  test('are the first and the one that came after it', () => {
    store.actions.selectBeside('a');
    expect(selection()).toEqual({ kind: 'stage', key: 'a' });
    store.actions.selectBeside('b');
    expect(selection()).toEqual({ kind: 'pair', key: 'a', other: 'b' });
    store.actions.selectBeside('c');
    expect(selection()).toEqual({ kind: 'pair', key: 'a', other: 'c' });
  });

  test('are one again when it is the same, or when what was selected is no stage', () => {
    store.actions.select({ kind: 'pair', key: 'a', other: 'b' });
    store.actions.selectBeside('a');
    expect(selection()).toEqual({ kind: 'stage', key: 'a' });
    store.actions.select({ kind: 'line', line: 3 });
    store.actions.selectBeside('b');
    expect(selection()).toEqual({ kind: 'stage', key: 'b' });
  });
});
