import type { ReactElement } from 'react';
import { buildkitRules, isBuildkitRule } from '#core/checks/buildkitRules.ts';
import { checkExamples } from '#i18n/checkExamples.ts';
import { isCheckRule } from '#i18n/checkText.ts';
import { sentencesOf } from '#i18n/sentences.ts';
import { useText } from '#state/overview.ts';
import { useApp } from '#state/useApp.ts';

/** Why a rule matters, a few lines before and after, and where Docker writes about it. */
export function CheckWhy({ rule }: { readonly rule: string }): ReactElement | null {
  const language = useApp((state) => state.language);
  const t = useText();
  if (!isCheckRule(language, rule)) return null;
  const { before, after } = checkExamples[rule];
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
