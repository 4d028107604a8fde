import type { ReactElement } from 'react';
import { withSentences } from '#i18n/sentences.ts';
import { CompareBar } from '#panels/compare/CompareBar.tsx';
import { useApp } from '#state/useApp.ts';
import { onDemand } from '#ui/onDemand.tsx';

// Asked for here: the page at rest knows nothing of it.
const Changes = onDemand(() =>
  withSentences(import('./Changes.tsx'), 'difference').then((file) => file.Changes),
);

/** Two targets above the graph, or two Dockerfiles in its place. */
export function Comparing(): ReactElement {
  return useApp((state) => state.view) === 'changes' ? <Changes /> : <CompareBar />;
}
