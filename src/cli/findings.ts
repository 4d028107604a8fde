import type { Finding } from '#core/export/finding.ts';
import type { Resolution } from '#core/graph/resolve.ts';
import type { Language } from '#i18n/format.ts';

/** Build checks and advice about a file, in words, by line. */
export function findingsOf(_resolution: Resolution, _language: Language): readonly Finding[] {
  return [];
}
