import { EditorState } from '@codemirror/state';
import type { TransactionSpec } from '@codemirror/state';
import { describe, expect, test } from 'vitest';
import { fold, foldedRanges, foldsBetween, unfold } from './folds.ts';
import { foldsOfStages, setStages, stageMarks } from './stages.ts';

const text = `FROM a AS one
RUN x
FROM b AS two
RUN y
RUN z
`;
const stages = [
  { line: 1, endLine: 2, label: 'one', tone: undefined },
  { line: 3, endLine: 5, label: 'two', tone: undefined },
];

/** Both stages folded. */
function folded(): EditorState {
  const state = EditorState.create({ doc: text, extensions: [stageMarks, foldedRanges] });
  const known = state.update({ effects: setStages.of(stages) }).state;
  return known.update({ effects: foldsOfStages(known).map((range) => fold.of(range)) }).state;
}

/** First lines of what is folded away after `change`. */
function hidden(change: (state: EditorState) => TransactionSpec): string[] {
  const { state } = folded().update(change(folded()));
  return foldsBetween(state, 0, state.doc.length).map(({ from }) => state.doc.lineAt(from + 1).text);
}

describe('a folded stage', () => {
  test('hides what stands below its FROM', () => {
    expect(hidden(() => ({}))).toEqual(['RUN x', 'RUN y']);
  });

  test('is folded once, however often it is asked for', () => {
    expect(hidden((state) => ({ effects: foldsOfStages(state).map((range) => fold.of(range)) }))).toEqual([
      'RUN x',
      'RUN y',
    ]);
  });

  test('unfolds when asked to', () => {
    expect(
      hidden((state) => ({ effects: foldsBetween(state, 0, 13).map((range) => unfold.of(range)) })),
    ).toEqual(['RUN y']);
  });

  test('moves along with what is written above it, and before it in its line', () => {
    expect(hidden(() => ({ changes: { from: 0, insert: 'ARG A\n' } }))).toEqual(['RUN x', 'RUN y']);
    expect(hidden(() => ({ changes: { from: 13, insert: '1' } }))).toEqual(['RUN x', 'RUN y']);
  });

  test('unfolds where its hidden lines change or the caret comes into them', () => {
    expect(hidden(() => ({ changes: { from: 18, insert: '!' } }))).toEqual(['RUN y']);
    expect(hidden(() => ({ changes: { from: 0, to: 20 } }))).toEqual(['RUN y']);
    expect(hidden(() => ({ selection: { anchor: 16 } }))).toEqual(['RUN y']);
    expect(hidden(() => ({ selection: { anchor: 13 } }))).toEqual(['RUN x', 'RUN y']);
  });
});
