import { isRecord } from '#core/share/field.ts';
import { LONGEST_NOTE, MOST_STEPS } from '#state/talk.ts';
import type { TalkStep } from '#state/talkTypes.ts';

/*
 * A talk as a file, for another browser or another speaker: `{ "format": "stagegraph-talk", "version": 1, "steps": [{ "fragment": "v2.…",
 * "note": "…" }] }`. A fragment is what follows the `#` of a link.
 */

const FORMAT = 'stagegraph-talk';
/** How the file is called that is saved. */
export const TALK_FILE = 'stagegraph.talk.json';
/** Largest file (bytes) that is read: all steps with large Dockerfiles. */
const LARGEST = 16 * 1_048_576;

/** Whether a text, or its beginning, is the file of a talk. */
export function looksLikeTalk(text: string): boolean {
  return /^\uFEFF?\s*\{\s*"format":\s*"stagegraph-talk"/.test(text);
}

/** The talk as the text of a file. */
export function talkText(talk: readonly TalkStep[]): string {
  const steps = talk.map(({ fragment, note }) => ({ fragment, note }));
  return `${JSON.stringify({ format: FORMAT, version: 1, steps }, null, 2)}\n`;
}

/** The steps of what was written down; what is no step is left out, and so is what is too much. */
export function stepsOf(written: readonly unknown[]): readonly TalkStep[] {
  return written.slice(0, MOST_STEPS).flatMap((each, at): readonly TalkStep[] => {
    if (!isRecord(each)) return [];
    const { fragment, note } = each;
    if (typeof fragment !== 'string') return [];
    return [{ id: at + 1, fragment, note: typeof note === 'string' ? note.slice(0, LONGEST_NOTE) : '' }];
  });
}

/** The steps in a file; undefined where it is no talk, or has none. Accepts any file. */
export async function readTalkFile(file: Blob): Promise<readonly TalkStep[] | undefined> {
  if (file.size > LARGEST) return undefined;
  const text = await file.text();
  if (!looksLikeTalk(text)) return undefined;
  let parsed: unknown;
  try {
    parsed = JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch {
    return undefined;
  }
  const written = isRecord(parsed) ? parsed['steps'] : undefined;
  const steps = Array.isArray(written) ? stepsOf(written) : [];
  return steps.length > 0 ? steps : undefined;
}
