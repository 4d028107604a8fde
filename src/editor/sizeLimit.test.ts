// @vitest-environment jsdom
import { history, isolateHistory, undo } from '@codemirror/commands';
import { EditorView } from '@codemirror/view';
import fc from 'fast-check';
import { afterEach, expect, test, vi } from 'vitest';
import { fromOutside } from './origin.ts';
import { sizeLimit } from './sizeLimit.ts';

const LARGEST = 40;
const told = vi.fn<() => void>();
let view: EditorView;

function open(doc: string): void {
  told.mockClear();
  view = new EditorView({ doc, parent: document.body, extensions: [history(), sizeLimit(LARGEST, told)] });
}
afterEach(() => view.destroy());

const bytes = (text: string): number => new TextEncoder().encode(text).length;
const text = (): string => view.state.doc.toString();

test('whatever is typed, the text is never larger than the limit, in bytes; what would be leaves it as it was and is told', () => {
  const edit = fc.record({
    from: fc.nat(),
    to: fc.nat(),
    insert: fc.string({ unit: 'grapheme', maxLength: 30 }),
  });
  fc.assert(
    fc.property(fc.array(edit, { maxLength: 8 }), (edits) => {
      open('FROM alpine\n');
      for (const { from, to, insert } of edits) {
        const before = text();
        const ends = [from % (before.length + 1), to % (before.length + 1)].toSorted((a, b) => a - b);
        const [start = 0, end = 0] = ends;
        const after = before.slice(0, start) + insert.replaceAll('\r', '') + before.slice(end);
        // Half a character is no text that could be stored.
        fc.pre(!/\p{Surrogate}/u.test(after));
        told.mockClear();
        view.dispatch({ changes: { from: start, to: end, insert: insert.replaceAll('\r', '') } });
        const fits = bytes(after) <= LARGEST;
        expect(text()).toBe(fits ? after : before);
        expect(told).toHaveBeenCalledTimes(fits ? 0 : 1);
      }
      view.destroy();
    }),
  );
});

test('what the page brings in, and what undo brings back, may be larger, and be made smaller', () => {
  const large = '가'.repeat(LARGEST);
  open('');
  view.dispatch({
    changes: { from: 0, insert: large },
    annotations: [fromOutside.of(true), isolateHistory.of('full')],
  });
  view.dispatch({ changes: { from: 0, to: 5 } });
  expect(text()).toBe(large.slice(5));
  view.dispatch({ changes: { from: 0, insert: 'x' } });
  expect(text()).toBe(large.slice(5));
  expect(told).toHaveBeenCalledOnce();
  undo(view);
  expect(text()).toBe(large);
});

test('a paste beyond the limit is told, and goes nowhere', () => {
  open('FROM a\n');
  const paste = Object.assign(new Event('paste', { bubbles: true, cancelable: true }), {
    clipboardData: { getData: () => 'RUN x\n'.repeat(20) },
  });
  view.contentDOM.dispatchEvent(paste);
  expect(paste.defaultPrevented).toBe(true);
  expect(told).toHaveBeenCalledOnce();
  expect(text()).toBe('FROM a\n');
});
