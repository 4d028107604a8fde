import { EditorState } from '@codemirror/state';
import { describe, expect, test } from 'vitest';
import { foldOfStage, setStages, stageAt, stageMarks } from './stages.ts';

const text = `ARG A
FROM a AS one
RUN x
RUN y

FROM b AS two
FROM c AS three
RUN z
`;

const stages = [
  { line: 2, endLine: 4, label: 'one', tone: 'files' as const },
  { line: 6, endLine: 6, label: 'two', tone: undefined },
  { line: 7, endLine: 8, label: 'three', tone: 'target' as const },
];

function stateWith(given: typeof stages): EditorState {
  const state = EditorState.create({ doc: text, extensions: [stageMarks] });
  return state.update({ effects: setStages.of(given) }).state;
}

/** The label of the stage each line lies in. */
function labels(state: EditorState): string[] {
  return Array.from(
    { length: state.doc.lines },
    (_, at) => stageAt(state, state.doc.line(at + 1).from)?.label ?? '',
  );
}

/** `first-last` of the lines that a fold at each line would hide. */
function folds(state: EditorState): string[] {
  return Array.from({ length: state.doc.lines }, (_, at) => {
    const line = state.doc.line(at + 1);
    const fold = foldOfStage(state, line.from, line.to);
    return fold === null
      ? ''
      : `${state.doc.lineAt(fold.from).number + 1}-${state.doc.lineAt(fold.to).number}`;
  });
}

describe('stages in the editor', () => {
  test('own their lines and no others', () => {
    expect(labels(stateWith(stages))).toEqual(['', 'one', 'one', 'one', '', 'two', 'three', 'three', '']);
  });

  test('fold from FROM on, where there is something below it', () => {
    expect(folds(stateWith(stages))).toEqual(['', '3-4', '', '', '', '', '8-8', '', '']);
  });

  test('move along with edits above and inside', () => {
    const state = stateWith(stages);
    const above = state.update({ changes: { from: 0, insert: '# new\n' } }).state;
    expect(labels(above)).toEqual(['', '', 'one', 'one', 'one', '', 'two', 'three', 'three', '']);
    const inside = state.update({ changes: { from: text.indexOf('RUN y'), insert: 'RUN w\n' } }).state;
    expect(folds(inside)[1]).toBe('3-5');
  });

  test('go when their FROM is deleted', () => {
    const whole = stateWith(stages).update({
      changes: { from: 0, to: text.length, insert: 'RUN other\n' },
    }).state;
    expect(labels(whole)).toEqual(['', '']);
  });

  test('survive numbers of an older, longer text', () => {
    const state = stateWith([{ line: 7, endLine: 80, label: 'three', tone: 'target' }]);
    expect(labels(state).at(-1)).toBe('three');
  });
});
