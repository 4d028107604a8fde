/*
 * Text of a Dockerfile may hold anything: terminal escapes, marks that turn the direction of writing, half
 * a character. An export must neither pass them on nor fall apart on them.
 */

const LINE_ENDS = /[\t\n\v\f\r\u0085\u2028\u2029]+/g;
/** Control characters, marks of direction, tags, non-characters: nothing a reader could see. */
const UNSEEN = /[\p{Cc}\u061c\u200b\u200e\u200f\u202a-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb\ufffe\uffff]/gu;
const HALVES = /\p{Cs}/gu;

/** The text as one line that can be shown anywhere; what cannot be seen is shown as U+FFFD. */
export function printable(text: string): string {
  return text.replace(LINE_ENDS, ' ').replace(UNSEEN, '\ufffd').replace(HALVES, '\ufffd');
}
