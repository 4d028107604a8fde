import type { ReactElement } from 'react';
import { useActions, useApp } from '#state/useApp.ts';
import { checkedOf, type CheckGroup } from '#state/checkGroups.ts';
import { useCheckGroups } from '#state/checks.ts';
import { useText } from '#state/overview.ts';
import { Button } from '#ui/Button.tsx';
import { Icon } from '#ui/icons.tsx';
import { CheckItem } from './CheckItem.tsx';
import './checks.css';
import { Section } from '#panels/details/Section.tsx';

/** Where the list stands on the page. */
const CHECKS = 'checks';

/** What BuildKit warns about, then what we advise: quiet, one line a rule, the rest behind a click. */
export function Checks(): ReactElement {
  const groups = useCheckGroups();
  const fails = useApp((state) => checkedOf(state.overview).warningsFail);
  const t = useText();
  const warnings = groups.filter(({ origin }) => origin === 'buildkit');
  const advice = groups.filter(({ origin }) => origin === 'stagegraph');
  return (
    <div id={CHECKS} className="sg-checks-part">
      {warnings.length > 0 && (
        <Section title={t('checks.warnings', { count: totalOf(warnings) })}>
          {fails && <p className="sg-checks-fail">{t('checks.fails')}</p>}
          <CheckList groups={warnings} />
        </Section>
      )}
      {advice.length > 0 && (
        <Section title={t('checks.advice', { count: totalOf(advice) })}>
          <CheckList groups={advice} />
        </Section>
      )}
      <RulesOff />
    </div>
  );
}

/** How many there are, above everything else; a click leads to the list. */
export function CheckCount(): ReactElement | null {
  const groups = useCheckGroups();
  const t = useText();
  const warnings = totalOf(groups.filter(({ origin }) => origin === 'buildkit'));
  const advice = totalOf(groups.filter(({ origin }) => origin === 'stagegraph'));
  if (groups.length === 0) return null;
  return (
    <button type="button" className="sg-check-count" onClick={showList}>
      {warnings > 0 && (
        <span>
          <Icon name="warning" size={14} />
          {t('checks.warnings', { count: warnings })}
        </span>
      )}
      {advice > 0 && (
        <span className="sg-count-advice">
          <Icon name="advice" size={14} />
          {t('checks.advice', { count: advice })}
        </span>
      )}
    </button>
  );
}

function showList(): void {
  const list = document.getElementById(CHECKS);
  list?.scrollIntoView({ block: 'start' });
  list?.querySelector('summary')?.focus({ preventScroll: true });
}

function totalOf(groups: readonly CheckGroup[]): number {
  return groups.reduce((total, { count }) => total + count, 0);
}

function CheckList({ groups }: { readonly groups: readonly CheckGroup[] }): ReactElement {
  return (
    <ul className="sg-checks">
      {groups.map((group) => (
        <li key={group.rule}>
          <CheckItem group={group} />
        </li>
      ))}
    </ul>
  );
}

/** Rules the reader turned off, with the way back. */
function RulesOff(): ReactElement | null {
  const { setRuleOff } = useActions();
  const rules = useApp((state) => state.rulesOff);
  const t = useText();
  if (rules.length === 0) return null;
  return (
    <details className="sg-check sg-rules-off">
      <summary>{t('checks.off', { count: rules.length })}</summary>
      <ul className="sg-check-body">
        {rules.map((rule) => (
          <li key={rule}>
            <Button icon="undo" onClick={() => setRuleOff(rule, false)}>
              {t('checks.turn-on', { rule })}
            </Button>
          </li>
        ))}
      </ul>
    </details>
  );
}
