import { describe, expect, test } from 'vitest';
import { defaultView } from '#core/share/state.ts';
import type { LinkResult, SharedState } from '#core/share/types.ts';
import { workOf } from '#state/history.ts';
import { emptyWork } from '#state/work.ts';
import { openingOf } from './opening.ts';
import type { Draft } from '#app/drafts/draft.ts';

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
const draft = (more: Partial<Draft> = {}): Draft => ({
  id: 'd',
  time: 1,
  work: { ...emptyWork, text: 'FROM mine' },
  ownWork: true,
  kept: null,
  fragment: '',
  ...more,
});
const fromLink = (more: Partial<Draft> = {}): Draft =>
  draft({ fragment: 'f', ownWork: false, work: workOf(linked), ...more });
const nothing = { place: null, newest: null };
const newest = draft({ id: 'n', work: { ...emptyWork, text: 'FROM newest' } });

describe('the page opens with', () => {
  test('the example, where there is neither link nor draft', () => {
    expect(openingOf('', null, nothing, example)).toMatchObject({ ...example, ownWork: false, notice: null });
  });

  test('a lesson in front of the work, which is what it is without a link', () => {
    const lesson = (place: string): LinkResult => ({
      ok: true,
      state: { ...linked, view: { ...linked.view, lesson: place } },
    });
    const own = openingOf('lesson=names.2', lesson('names.2'), { place: draft(), newest }, example);
    expect(own).toMatchObject({
      text: 'FROM mine',
      ownWork: true,
      fragment: '',
      lesson: 'names.2',
      notice: null,
    });
    const none = openingOf('lesson=names.2', lesson('names.2'), nothing, example);
    expect(none).toMatchObject({ ...example, ownWork: false, fragment: '', lesson: 'names.2' });
  });

  test('what this tab showed, whatever other tabs have', () => {
    const opening = openingOf('', null, { place: draft(), newest }, example);
    expect(opening).toMatchObject({ text: 'FROM mine', ownWork: true, draft: 'd' });
    const looked = draft({ ownWork: false, work: { ...emptyWork, text: 'FROM other-example' } });
    expect(openingOf('', null, { place: looked, newest }, example).text).toBe('FROM other-example');
  });

  test('the newest of the reader’s own, in a new tab', () => {
    expect(openingOf('', null, { place: null, newest }, example)).toMatchObject({
      text: 'FROM newest',
      draft: 'n',
    });
  });

  test('an empty draft, if that is what the reader left', () => {
    expect(openingOf('', null, { place: draft({ work: emptyWork }), newest: null }, example).text).toBe('');
  });

  test('the link with its view, and the draft kept', () => {
    expect(openingOf('f', good, { place: draft(), newest }, example)).toMatchObject({
      text: 'FROM linked',
      fragment: 'f',
      draft: '',
      direction: 'TB',
      selection: { kind: 'stage', key: 'build' },
      kept: { text: 'FROM mine' },
      notice: { kind: 'draft-kept' },
    });
  });

  test('the link in a new tab, and the newest of the reader’s own kept', () => {
    expect(openingOf('f', good, { place: null, newest }, example)).toMatchObject({
      text: 'FROM linked',
      kept: { text: 'FROM newest' },
      notice: { kind: 'draft-kept' },
    });
  });

  test('the link alone, where there is nothing of the reader’s own', () => {
    const opening = openingOf('f', good, { place: draft({ ownWork: false }), newest: null }, example);
    expect(opening).toMatchObject({ text: 'FROM linked', kept: null, notice: null });
  });

  test('what the reader made of this very link before a reload, as the link shows it', () => {
    const place = fromLink({ ownWork: true, work: { ...emptyWork, text: 'FROM linked # edited' } });
    expect(openingOf('f', good, { place, newest: place }, example)).toMatchObject({
      text: 'FROM linked # edited',
      direction: 'TB',
      notice: null,
    });
    expect(openingOf('f', good, { place: fromLink(), newest }, example)).toMatchObject({
      text: 'FROM linked',
      selection: { kind: 'stage', key: 'build' },
    });
  });

  test('the draft and a word about it, where the link is bad', () => {
    const notice = { kind: 'bad-link', problem: { kind: 'damaged' } };
    expect(openingOf('x', bad, { place: draft(), newest }, example)).toMatchObject({
      text: 'FROM mine',
      notice,
    });
    expect(openingOf('x', bad, { place: null, newest }, example)).toMatchObject({
      text: 'FROM newest',
      notice,
    });
    expect(openingOf('x', bad, nothing, example)).toMatchObject({ ...example, notice });
  });

  test('the reader’s own, once the address has lost its link', () => {
    const kept = { ...emptyWork, text: 'FROM older' };
    expect(openingOf('', null, { place: fromLink({ kept }), newest }, example).text).toBe('FROM older');
    expect(openingOf('', null, { place: fromLink(), newest }, example).text).toBe('FROM newest');
    expect(openingOf('', null, { place: fromLink(), newest: null }, example).text).toBe('FROM example');
  });

  test('what the reader made of a link, also once the address has lost it', () => {
    const place = fromLink({ ownWork: true, work: { ...emptyWork, text: 'FROM linked # edited' } });
    expect(openingOf('', null, { place, newest }, example).text).toBe('FROM linked # edited');
  });

  test('work kept earlier stays kept when another link is opened', () => {
    const kept = { ...emptyWork, text: 'FROM older' };
    expect(openingOf('f', good, { place: draft({ ownWork: false, kept }), newest }, example).kept).toEqual(
      kept,
    );
  });
});
