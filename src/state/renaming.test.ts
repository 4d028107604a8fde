import { beforeEach, expect, test } from 'vitest';
import { undoChange } from './actions.ts';
import { changeName, editName } from './renaming.ts';
import { renameStageTo } from './renameStage.ts';
import { initialState, useApp } from './store.ts';

const before = 'FROM a AS one\nFROM one AS two\n';
const after = 'FROM a AS first\nFROM first AS two\n';

beforeEach(() => {
  useApp.setState(initialState, true);
  useApp.setState({
    text: before,
    target: 'one',
    compareWith: 'one',
    selection: { kind: 'row', stageKey: 'one', row: 0 },
    collapsed: ['two', 'one'],
  });
});

test('target, selection and collapsed cards follow a stage to its new name', () => {
  editName(after, 'one', 'first');
  expect(useApp.getState()).toMatchObject({
    text: after,
    target: 'first',
    compareWith: 'first',
    selection: { kind: 'row', stageKey: 'first', row: 0 },
    collapsed: ['two', 'first'],
    ownWork: true,
    past: [],
  });
});

test('what means another stage stays', () => {
  useApp.setState({ target: 'two', selection: { kind: 'stage', key: 'two' } });
  editName(after, 'one', 'first');
  expect(useApp.getState()).toMatchObject({ target: 'two', selection: { kind: 'stage', key: 'two' } });
});

test('a stage that had no name is nothing that others know it by', () => {
  editName(after, '', 'first');
  expect(useApp.getState()).toMatchObject({ target: 'one', collapsed: ['two', 'one'] });
});

test('a rename by the page is one step to undo, the target included', () => {
  changeName(after, 'one', 'first');
  expect(useApp.getState()).toMatchObject({ text: after, target: 'first' });
  undoChange();
  expect(useApp.getState()).toMatchObject({ text: before, target: 'one' });
});

test('a stage is renamed by its number, or it is said why not', () => {
  expect(renameStageTo(0, 'two')).toEqual({ reason: 'name-taken', line: 2 });
  expect(useApp.getState().text).toBe(before);
  expect(renameStageTo(0, 'first')).toBeUndefined();
  expect(useApp.getState()).toMatchObject({ text: after, target: 'first' });
});
