import type { EditorPhrases } from './labels.ts';

/** Our name of each phrase that CodeMirror's parts say. */
const ownNames: Readonly<Record<string, keyof EditorPhrases>> = {
  Find: 'find',
  Replace: 'replace',
  next: 'next',
  previous: 'previous',
  all: 'all',
  'match case': 'matchCase',
  regexp: 'regexp',
  'by word': 'byWord',
  replace: 'replaceOne',
  'replace all': 'replaceAll',
  close: 'close',
  'current match': 'currentMatch',
  'on line': 'onLine',
  'replaced $ matches': 'replacedMatches',
  'replaced match on line $': 'replacedMatch',
  'Go to line': 'goToLine',
  go: 'go',
  'Folded lines': 'foldedFrom',
  'Unfolded lines': 'unfoldedFrom',
  to: 'to',
  unfold: 'unfold',
  Completions: 'suggestions',
  'Control character': 'controlCharacter',
  'Selection deleted': 'selectionDeleted',
  Diagnostics: 'problems',
  'No diagnostics': 'noProblems',
};

/** The phrases in the form `EditorState.phrases` takes. */
export function codeMirrorPhrases(phrases: EditorPhrases): Record<string, string> {
  return Object.fromEntries(Object.entries(ownNames).map(([theirs, ours]) => [theirs, phrases[ours]]));
}
