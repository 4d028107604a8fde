import fc from 'fast-check';
import { beforeEach, describe, expect, test } from 'vitest';
import {
  changeText,
  editText,
  openKept,
  openWork,
  redoChange,
  resetSettings,
  select,
  selectBeside,
  setBuildArg,
  setBuildPlatform,
  setContext,
  setPlatform,
  setTarget,
  undoChange,
} from './actions.ts';
import { workOf } from './history.ts';
import { changeName } from './renaming.ts';
import { initialState, useApp } from './store.ts';
import type { Work } from './types.ts';

const work = (): Work => workOf(useApp.getState());

beforeEach(() => useApp.setState(initialState, true));

describe('undo', () => {
  const steps: Record<string, (value: string) => void> = {
    open: (value) => openWork({ text: `FROM ${value}` }, 'example'),
    target: setTarget,
    arg: (value) => setBuildArg('A', value),
    platform: setPlatform,
    builder: setBuildPlatform,
    context: (value) => setContext('c', value),
    reset: resetSettings,
  };
  const script = fc.array(fc.tuple(fc.constantFrom(...Object.keys(steps)), fc.constantFrom('', 'a', 'b')), {
    maxLength: 20,
  });

  test('goes back through any steps to the start, and redo to the end', () => {
    fc.assert(
      fc.property(script, (calls) => {
        useApp.setState(initialState, true);
        const seen = [work()];
        for (const [name, value] of calls) {
          const before = useApp.getState().past.length;
          steps[name]?.(value);
          if (useApp.getState().past.length > before) seen.push(work());
        }
        for (const expected of seen.toReversed().slice(1)) {
          undoChange();
          expect(work()).toEqual(expected);
        }
        for (const expected of seen.slice(1)) {
          redoChange();
          expect(work()).toEqual(expected);
        }
      }),
    );
  });

  test('of an option leaves what was typed since alone', () => {
    setTarget('test');
    editText('FROM typed');
    undoChange();
    expect(work()).toMatchObject({ text: 'FROM typed', target: '' });
  });

  test('of an opened example brings back the draft, and redo what was typed into the example', () => {
    editText('FROM mine');
    openWork({ text: 'FROM example', target: 'web' }, 'example');
    editText('FROM example # changed');
    undoChange();
    expect(work()).toMatchObject({ text: 'FROM mine', target: '' });
    redoChange();
    expect(work()).toMatchObject({ text: 'FROM example # changed', target: 'web' });
  });
});

describe('another file was opened', () => {
  const file = 'FROM node:24 AS build\nRUN npm ci\n\nFROM nginx\nCOPY --from=build /app /srv\n';
  const opened = (): number => useApp.getState().opened;

  test('by opening one, and by going back to the one before', () => {
    openWork({ text: file }, 'example');
    expect(opened()).toBe(1);
    openWork({ text: 'FROM scratch\nCOPY . .\n' }, 'example');
    expect(opened()).toBe(2);
    undoChange();
    expect(opened()).toBe(3);
    redoChange();
    expect(opened()).toBe(4);
  });

  test('by pasting one over the present one, not by typing in it', () => {
    openWork({ text: file }, 'example');
    editText(`${file}RUN true\n`);
    expect(opened()).toBe(1);
    editText('ARG A\nFROM golang\nRUN go build\n');
    expect(opened()).toBe(2);
  });

  test('not by a fix, a new name, an option, or by taking one of them back', () => {
    openWork({ text: file }, 'example');
    changeText(file.replaceAll('npm ci', 'npm ci --foreground-scripts'));
    changeName(file.replaceAll('build', 'app'), 'build', 'app');
    setTarget('app');
    undoChange();
    undoChange();
    undoChange();
    redoChange();
    expect(opened()).toBe(1);
  });
});

describe('the draft', () => {
  const link = { fragment: 'x' } as const;

  test('is kept when a link takes its place, and comes back', () => {
    editText('FROM mine');
    openWork({ text: 'FROM linked' }, link);
    expect(useApp.getState().notice).toEqual({ kind: 'draft-kept' });
    openKept();
    expect(work().text).toBe('FROM mine');
    expect(useApp.getState()).toMatchObject({ kept: null, notice: null, ownWork: true });
  });

  test('changes places with a link that was edited', () => {
    editText('FROM mine');
    openWork({ text: 'FROM linked' }, link);
    editText('FROM linked # and edited');
    openKept();
    expect(work().text).toBe('FROM mine');
    expect(useApp.getState().kept?.text).toBe('FROM linked # and edited');
  });

  test('is still kept after a second example or link', () => {
    editText('FROM mine');
    openWork({ text: 'FROM linked' }, link);
    openWork({ text: 'FROM example' }, 'example');
    expect(useApp.getState().kept?.text).toBe('FROM mine');
  });

  test('is not kept when there is none, or when it is what the link holds', () => {
    openWork({ text: 'FROM linked' }, link);
    expect(useApp.getState().kept).toBeNull();
    editText('FROM mine');
    openWork({ text: 'FROM mine' }, link);
    expect(useApp.getState()).toMatchObject({ kept: null, notice: null });
  });

  test('nothing is left of the settings of the work before', () => {
    setBuildArg('A', '1');
    setPlatform('linux/arm64');
    openWork({ text: 'FROM new' }, 'own');
    expect(work()).toEqual({ text: 'FROM new', target: '', buildArgs: {}, platform: '', contexts: {} });
  });
});

test('taking an argument back removes it', () => {
  setBuildArg('A', '1');
  setBuildArg('B', '');
  setBuildArg('A', undefined);
  expect(work().buildArgs).toEqual({ B: '' });
});

describe('two selected stages', () => {
  const selection = (): unknown => useApp.getState().selection;

  test('are the first and the one that came after it', () => {
    selectBeside('a');
    expect(selection()).toEqual({ kind: 'stage', key: 'a' });
    selectBeside('b');
    expect(selection()).toEqual({ kind: 'pair', key: 'a', other: 'b' });
    selectBeside('c');
    expect(selection()).toEqual({ kind: 'pair', key: 'a', other: 'c' });
  });

  test('are one again when it is the same, or when what was selected is no stage', () => {
    select({ kind: 'pair', key: 'a', other: 'b' });
    selectBeside('a');
    expect(selection()).toEqual({ kind: 'stage', key: 'a' });
    select({ kind: 'line', line: 3 });
    selectBeside('b');
    expect(selection()).toEqual({ kind: 'stage', key: 'b' });
  });
});
