import { decodeLink } from '#core/share/decodeLink.ts';
import { defaultState } from '#core/share/state.ts';
import type { LinkResult, SharedState } from '#core/share/types.ts';
import { lessonIdOf, readPlace, writePlace } from '#lessons/course/place.ts';
import { looksLikeLesson } from '#lessons/own/looksLikeLesson.ts';
import { insist } from '#ui/lost.ts';

/**
 * A link as this page opens it. A lesson that it does not know is shown as a file, where the link holds one; a text
 * that is the file of a lesson is opened as a lesson, and one that is packed in the link has to be whole.
 */
export async function withLesson(link: LinkResult): Promise<LinkResult> {
  if (!link.ok) return link;
  const { text, view } = link.state;
  // Mail programs break long lines.
  const written = view.lesson.replaceAll(/\s/g, '');
  if (written === '') return looksLikeLesson(text) ? at(link.state, await placeOfLesson(text)) : link;
  const place = readPlace(written);
  if (place === undefined)
    return text === '' ? { ok: false, problem: { kind: 'foreign' } } : at(link.state, '');
  const packed = lessonIdOf(place.id) === undefined ? decodeLink(place.id) : link;
  return packed.ok ? at(link.state, written) : packed;
}

function at(state: SharedState, lesson: string): LinkResult {
  return { ok: true, state: { ...state, view: { ...state.view, lesson } } };
}

/** The place at which the file of a lesson is opened: it holds all of the lesson. */
export async function placeOfLesson(file: string, step = 1): Promise<string> {
  const { encodeLink } = await insist(() => import('#core/share/encodeLink.ts'));
  return writePlace({ id: encodeLink(defaultState(file)), step });
}
