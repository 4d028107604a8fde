import { withSentences } from '#i18n/sentences.ts';
import { onDemand } from '#ui/onDemand.tsx';

// What lies on the drawing area, and takes no room from it: it comes once the graph is drawn.
export const Elsewhere = onDemand(() =>
  withSentences(import('./Elsewhere.tsx'), 'page').then((file) => file.Elsewhere),
);
export const FollowBar = onDemand(() =>
  withSentences(import('./FollowBar.tsx'), 'page').then((file) => file.FollowBar),
);
export const Legend = onDemand(() =>
  withSentences(import('./Legend.tsx'), 'page').then((file) => file.Legend),
);
export const Toolbar = onDemand(() =>
  withSentences(import('./Toolbar.tsx'), 'page').then((file) => file.Toolbar),
);
