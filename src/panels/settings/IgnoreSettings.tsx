import { withSentences } from '#i18n/sentences.ts';
import { onDemand } from '#ui/onDemand.tsx';

/** The `.dockerignore` of the build context. What reads it comes when the settings are opened. */
export const IgnoreSettings = onDemand(
  () => withSentences(import('./IgnoreText.tsx'), 'context').then((file) => file.IgnoreText),
  { isQuiet: true },
);

/** The files of the build context, below it. */
export const ListSettings = onDemand(
  () => withSentences(import('./ListFiles.tsx'), 'context').then((file) => file.ListFiles),
  { isQuiet: true },
);
