import fc from 'fast-check';
import { beforeEach, describe, expect, test } from 'vitest';
import {
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
