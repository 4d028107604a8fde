import type { Extension } from '@codemirror/state';
import { highlightSpecialChars } from '@codemirror/view';

const carriageReturn = 13;

/** Shows characters that cannot be seen; a carriage return only faintly. */
export function specialCharacters(carriageReturnName: string): Extension {
  return highlightSpecialChars({
    render(code, description, placeholder) {
      const mark = document.createElement('span');
      mark.className = code === carriageReturn ? 'sg-carriage-return' : 'sg-special-character';
      if (code !== carriageReturn) mark.textContent = placeholder ?? '';
      mark.title = code === carriageReturn ? carriageReturnName : (description ?? '');
      return mark;
    },
  });
}
