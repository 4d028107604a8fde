import type { Extension } from '@codemirror/state';
import { highlightSpecialChars } from '@codemirror/view';

const carriageReturn = 13;

/** What CodeMirror marks by itself: controls, blanks without width, marks of direction. */
const special = String.raw`[\u0000-\u0008\u000a-\u001f\u007f-\u009f\u00ad\u061c\u200b\u200e\u200f\u2028\u2029\u202d\u202e\u2066\u2067\u2069\ufeff\ufff9-\ufffc]`;
/** A long run of one character has one mark: thousands of marks in a line take the browser seconds to lay out. */
const marked = new RegExp(String.raw`(${special})\1{31,}|${special}`, 'gu');

/** Shows characters that cannot be seen; a carriage return only faintly. */
export function specialCharacters(carriageReturnName: string): Extension {
  return highlightSpecialChars({
    specialChars: marked,
    render(code, description, placeholder) {
      const mark = document.createElement('span');
      mark.className = code === carriageReturn ? 'sg-carriage-return' : 'sg-special-character';
      if (code !== carriageReturn) mark.textContent = placeholder ?? '';
      mark.title = code === carriageReturn ? carriageReturnName : (description ?? '');
      return mark;
    },
  });
}
