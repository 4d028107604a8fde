import { expect, test } from 'vitest';
import { decodeLink } from '#core/share/decodeLink.ts';
import { encodeLink } from '#core/share/encodeLink.ts';
import { defaultState } from '#core/share/state.ts';
import type { LinkResult } from '#core/share/types.ts';
import { readPlace } from '#lessons/course/place.ts';
import { LESSON_FORMAT } from '#lessons/own/ownLesson.ts';
import { placeOfLesson, withLesson } from './lessonLinks.ts';

const file = JSON.stringify({ format: LESSON_FORMAT, version: 1, steps: [{ dockerfile: 'FROM a' }] });
const linkTo = (lesson: string, text = ''): LinkResult => {
  const state = defaultState(text);
  return { ok: true, state: { ...state, view: { ...state.view, lesson } } };
};
const opened = async (link: LinkResult): Promise<string | undefined> => {
  const { ok, ...rest } = await withLesson(link);
  return ok && 'state' in rest ? rest.state.view.lesson : undefined;
};

test('a lesson of the course is opened at its step; one of a later page is shown as the file beside it, or not at all', async () => {
  expect(await opened(linkTo('names.2'))).toBe('names.2');
  expect(await opened(linkTo('of-a-later-page.1', 'FROM linked'))).toBe('');
  expect(await withLesson(linkTo('of-a-later-page.1'))).toMatchObject({ problem: { kind: 'foreign' } });
});

test('a lesson that a link holds is opened with line breaks of mail in it; a damaged one is told', async () => {
  const place = await placeOfLesson(file, 3);
  expect(readPlace(place)?.step).toBe(3);
  expect(await opened(linkTo(place))).toBe(place);
  expect(await opened(linkTo(`${place.slice(0, 9)}\r\n${place.slice(9)}`))).toBe(place);
  expect(await withLesson(linkTo(`${place.slice(0, 20)}.3`))).toMatchObject({ problem: { kind: 'damaged' } });
  expect(await withLesson(linkTo(place.replace('v2', 'v99')))).toMatchObject({
    problem: { kind: 'newer', version: 99 },
  });
});

test('a text that is the file of a lesson opens as one, from whatever link', async () => {
  const place = await opened(decodeLink(`text=${encodeURIComponent(file)}`));
  const packed = decodeLink(readPlace(place ?? '')?.id ?? '');
  expect(packed).toMatchObject({ ok: true, state: { text: file } });
  expect(await opened(decodeLink(encodeLink(defaultState('FROM a'))))).toBe('');
});
