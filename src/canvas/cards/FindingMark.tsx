import type { ReactElement } from 'react';
import { checkTitle, isBuildkitCheck } from '#i18n/checkText.ts';
import { useApp } from '#state/useApp.ts';
import { Icon } from '#ui/icons.tsx';
import type { FindingMarkProps } from './findings.ts';

/** What a rule is about, in a few words. */
export const title = checkTitle;

/** A small sign where checks found something; what it is stands in the details. */
export function Mark({ rules }: FindingMarkProps): ReactElement {
  const language = useApp((state) => state.language);
  const severity = rules.some((rule) => isBuildkitCheck(language, rule)) ? 'warning' : 'advice';
  const words = rules.map((rule) => checkTitle(language, rule)).join('\n');
  return (
    <span className={`sg-finding-mark sg-finding-${severity}`} role="img" aria-label={words} title={words}>
      <Icon name={severity} size={12} />
    </span>
  );
}
