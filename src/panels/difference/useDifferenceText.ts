import { differenceText, type TranslateDifference } from '#i18n/differenceMessages.ts';
import { useApp } from '#state/useApp.ts';

/** What comparing two Dockerfiles says, in the reader's language. */
export function useDifferenceText(): TranslateDifference {
  return differenceText(useApp(({ language }) => language));
}
