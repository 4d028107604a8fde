import { beforeEach, expect, test } from 'vitest';
import { createAppStore, type AppStore } from './store.ts';

let store: AppStore;

const before = 'FROM a AS one\nFROM one AS two\n';
const after = 'FROM a AS first\nFROM first AS two\n';

beforeEach(() => {
  store = createAppStore();
  store.setState({
    text: before,
    target: 'one',
    compareWith: 'one',
    selection: { kind: 'row', stageKey: 'one', row: 0 },
    collapsed: ['two', 'one'],
  });
});

test('target, selection and collapsed cards follow a stage to its new name', () => {
  store.actions.editName(after, 'one', 'first');
  expect(store.getState()).toMatchObject({
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
  store.setState({ target: 'two', selection: { kind: 'stage', key: 'two' } });
  store.actions.editName(after, 'one', 'first');
  expect(store.getState()).toMatchObject({ target: 'two', selection: { kind: 'stage', key: 'two' } });
});

test('a stage that had no name is nothing that others know it by', () => {
  store.actions.editName(after, '', 'first');
  expect(store.getState()).toMatchObject({ target: 'one', collapsed: ['two', 'one'] });
});

test('a rename by the page is one step to undo, the target included', () => {
  store.actions.changeName(after, 'one', 'first');
  expect(store.getState()).toMatchObject({ text: after, target: 'first' });
  store.actions.undoChange();
  expect(store.getState()).toMatchObject({ text: before, target: 'one' });
});
