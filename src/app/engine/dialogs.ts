import { withSentences } from '#i18n/sentences.ts';
import { onDemand } from '#ui/onDemand.tsx';

// What a button opens over the page: apart from the other parts, as the first picture has no such button.
const isOver = { isOver: true };

export const DraftsDialog = onDemand(
  () => withSentences(import('#app/drafts/DraftsDialog.tsx'), 'page').then((file) => file.DraftsDialog),
  isOver,
);
export const Help = onDemand(
  () => withSentences(import('#app/shell/Help.tsx'), 'page').then((file) => file.Help),
  isOver,
);
export const TalkDialog = onDemand(
  () => withSentences(import('#app/present/TalkDialog.tsx'), 'page', 'talk').then((file) => file.TalkDialog),
  isOver,
);
