import type { ReactElement } from 'react';
import type { Fix } from '#core/checks/types.ts';
import { buildkitRules, isBuildkitRule } from '#core/checks/buildkitRules.ts';
import { checkExamples } from '#i18n/checkExamples.ts';
import { fixedLines } from './fixedLines.ts';
import { isCheckRule } from '#i18n/checkText.ts';
import { sentencesOf } from '#i18n/spoken.ts';
import { useStatus, useText } from '#state/overview.ts';
import { useApp } from '#state/useApp.ts';

export interface CheckWhyProps {
  readonly rule: string;
  /** What would mend the finding that is looked at. */
  readonly fix: Fix | undefined;
}

/** Why a rule matters, the reader's own lines before and after the fix, else an example, and where Docker writes about it. */
export function CheckWhy({ rule, fix }: CheckWhyProps): ReactElement | null {
  const language = useApp((state) => state.language);
  const t = useText();
  const text = useApp((state) => state.text);
  const isReady = useStatus() === 'ready';
  if (!isCheckRule(language, rule)) return null;
  const own = fix === undefined || !isReady ? undefined : fixedLines(text, fix.edits);
  const { before, after } = own ?? checkExamples[rule];
  return (
    <div className="sg-check-why">
      <p>{sentencesOf('explanations', language)?.[rule]}</p>
      <dl>
        <dt>{t('checks.before')}</dt>
        <dd>
          <pre>{before}</pre>
        </dd>
        <dt>{t('checks.after')}</dt>
        <dd>
          <pre>{after}</pre>
        </dd>
      </dl>
      <p className="sg-soft">
        <code>{rule}</code> · {isBuildkitRule(rule) ? t('checks.by') : t('checks.ours')}
        {isBuildkitRule(rule) && (
          <>
            {' · '}
            <a href={buildkitRules[rule].url} target="_blank" rel="noopener noreferrer">
              {t('checks.read')}
            </a>
          </>
        )}
      </p>
    </div>
  );
}
