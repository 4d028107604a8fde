/** What a key does while presenting. */
export type PresentAction = 'next' | 'previous' | 'first' | 'last' | 'blank' | 'qr' | 'notes' | 'end';

/** Presenter remotes send Page Up and Page Down, or arrows; some a full stop for a blank screen. */
const always: Readonly<Record<string, PresentAction>> = {
  PageDown: 'next',
  PageUp: 'previous',
  b: 'blank',
  '.': 'blank',
  q: 'qr',
  n: 'notes',
};

/** In the graph these walk from card to card, and on a button they press it. */
const elsewhere: Readonly<Record<string, PresentAction>> = {
  ArrowRight: 'next',
  ArrowLeft: 'previous',
  ' ': 'next',
  Backspace: 'previous',
  Home: 'first',
  End: 'last',
};

/** What has keys of its own: fields, buttons, lists, and everything in the graph, the matrix and the timeline. */
const WITH_KEYS =
  'input, textarea, select, button, a[href], [contenteditable], [tabindex]:not([tabindex="-1"])';

/** What a key means while presenting; undefined where it is not for the presentation. */
export function actionOf(event: KeyboardEvent): PresentAction | undefined {
  if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return undefined;
  const { target, key } = event;
  const isField =
    target instanceof Element && target.closest('input, textarea, select, [contenteditable]') !== null;
  if (isField) return undefined;
  if (key in always) return always[key];
  if (target instanceof Element && target.closest(WITH_KEYS) !== null) return undefined;
  return elsewhere[key];
}
