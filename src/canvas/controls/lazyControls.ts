import { withSentences } from '#i18n/sentences.ts';
import { onDemand } from '#ui/onDemand.tsx';

// What lies on the drawing area, and takes no room from it: it comes once the graph is drawn. All in one chunk:
// one of them says where it has not come.
export const Elsewhere = onDemand(
  () => withSentences(import('./Elsewhere.tsx'), 'page').then((file) => file.Elsewhere),
  { isQuiet: true },
);
export const FollowBar = onDemand(
  () => withSentences(import('./FollowBar.tsx'), 'page').then((file) => file.FollowBar),
  { isQuiet: true },
);
export const Legend = onDemand(
  () => withSentences(import('./Legend.tsx'), 'page').then((file) => file.Legend),
  { isQuiet: true },
);
export const Toolbar = onDemand(() =>
  withSentences(import('./Toolbar.tsx'), 'page').then((file) => file.Toolbar),
);
