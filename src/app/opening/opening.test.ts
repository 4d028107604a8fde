import { describe, expect, test } from 'vitest';
import { defaultView } from '#core/share/state.ts';
import type { LinkResult, SharedState } from '#core/share/types.ts';
import { emptyWork } from '#state/work.ts';
import { openingOf } from './opening.ts';
import type { StoredDraft } from './storage.ts';

const example = { text: 'FROM example', target: 'web' };
const linked: SharedState = {
  ...emptyWork,
  text: 'FROM linked',
  view: {
    ...defaultView,
    selection: 'stage:build',
    direction: 'TB',
    level: 'auto',
    marks: 'parallel',
    showContext: true,
    collapsed: ['a'],
  },
};
const good: LinkResult = { ok: true, state: linked };
const bad: LinkResult = { ok: false, problem: { kind: 'damaged' } };
const draft = (more: Partial<StoredDraft> = {}): StoredDraft => ({
  work: { ...emptyWork, text: 'FROM mine' },
  ownWork: true,
  kept: null,
  fragment: '',
  ...more,
});

describe('the page opens with', () => {
  test('the example, where there is neither link nor draft', () => {
    expect(openingOf('', null, null, example)).toMatchObject({ ...example, ownWork: false, notice: null });
  });

  test('the draft, where there is no link', () => {
    expect(openingOf('', null, draft(), example)).toMatchObject({ text: 'FROM mine', ownWork: true });
  });

  test('an empty draft, if that is what the reader left', () => {
    expect(openingOf('', null, draft({ work: emptyWork }), example).text).toBe('');
  });

  test('the link with its view, and the draft kept', () => {
    expect(openingOf('f', good, draft(), example)).toMatchObject({
      text: 'FROM linked',
      fragment: 'f',
      direction: 'TB',
      selection: { kind: 'stage', key: 'build' },
      kept: { text: 'FROM mine' },
      notice: { kind: 'draft-kept' },
    });
  });

  test('the link alone, where the draft was nothing of the reader’s own', () => {
    const opening = openingOf('f', good, draft({ ownWork: false }), example);
    expect(opening).toMatchObject({ text: 'FROM linked', kept: null, notice: null });
  });

  test('what the reader made of this very link before a reload', () => {
    const edited = draft({ fragment: 'f', work: { ...emptyWork, text: 'FROM linked # edited' } });
    expect(openingOf('f', good, edited, example)).toMatchObject({
      text: 'FROM linked # edited',
      notice: null,
    });
  });

  test('the draft and a word about it, where the link is bad', () => {
    const opening = openingOf('f', bad, draft(), example);
    expect(opening).toMatchObject({
      text: 'FROM mine',
      notice: { kind: 'bad-link', problem: { kind: 'damaged' } },
    });
  });

  test('work kept earlier stays kept when another link is opened', () => {
    const kept = { ...emptyWork, text: 'FROM older' };
    expect(openingOf('f', good, draft({ ownWork: false, kept }), example).kept).toEqual(kept);
  });
});
