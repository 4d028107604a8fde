import { useEffect, useState, type MouseEvent, type ReactElement } from 'react';
import { applyEdits } from '#core/text/edit.ts';
import { keepingEdits } from '#core/checks/keepingEdits.ts';
import type { Check, Edit, OptionFix } from '#core/checks/types.ts';
import { checkText, checkTitle } from '#i18n/checkText.ts';
import { withSentences } from '#i18n/sentences.ts';
import type { AppStore } from '#state/store.ts';
import { useActions, useApp, useAppStore } from '#state/useApp.ts';
import type { CheckGroup } from '#state/checkGroups.ts';
import { useSelected, useText } from '#state/overview.ts';
import { Button } from '#ui/Button.tsx';
import { Icon } from '#ui/icons.tsx';
import { onDemand } from '#ui/onDemand.tsx';

/** Findings of one rule that are listed. */
const LISTED = 12;

// Explanations and snippets of all rules: fetched when a check is first opened.
const CheckWhy = onDemand(() =>
  withSentences(import('./CheckWhy.tsx'), 'explanations').then((file) => file.CheckWhy),
);

/** One rule with its findings: a line, and behind it why it matters and what to do. */
export function CheckItem({ group }: { readonly group: CheckGroup }): ReactElement {
  const { rule, severity, checks, count } = group;
  const [open, setOpen] = useState(false);
  const { lines, row } = useSelected();
  const here =
    row === undefined || lines === undefined
      ? undefined
      : checks.find(({ line }) => line >= lines.line && line <= lines.endLine);
  const isHere = here !== undefined;
  useEffect(() => {
    if (isHere) setOpen(true);
  }, [isHere]);
  const language = useApp((state) => state.language);
  const t = useText();
  const [first] = checks;
  return (
    <details
      className={`sg-check sg-check-${severity}`}
      open={open}
      onToggle={({ currentTarget }) => setOpen(currentTarget.open)}
    >
      <summary>
        <Icon name={severity} />
        <span className="sg-check-title">{checkTitle(language, rule)}</span>
        <small>
          {count === 1 && first ? t('line', { line: first.line }) : t('checks.places', { count })}
        </small>
        <Icon name="chevron-right" size={12} />
      </summary>
      {open && (
        <div className="sg-check-body">
          <ul className="sg-findings">
            {checks.slice(0, LISTED).map((check, index) => (
              // A list that is replaced as a whole: the place is the identity.
              <li key={index}>
                <Finding check={check} />
              </li>
            ))}
          </ul>
          {count > LISTED && <p className="sg-soft">{t('checks.more', { count: count - LISTED })}</p>}
          <CheckWhy rule={rule} fix={(here ?? first)?.fix} />
          <CheckActions group={group} />
        </div>
      )}
    </details>
  );
}

/** Where, and what is wrong there. A fix that changes the build is taken one at a time. */
function Finding({ check }: { readonly check: Check }): ReactElement {
  const store = useAppStore();
  const { select, setPanels } = store.actions;
  const t = useText();
  const language = useApp((state) => state.language);
  const { fix, line, option } = check;
  return (
    <>
      <button
        type="button"
        className="sg-finding"
        onClick={() => {
          select({ kind: 'line', line });
          setPanels({ source: true, tab: 'source' });
        }}
      >
        <small>{t('line', { line })}</small> {checkText(language, check)}
      </button>
      {fix?.changesBuild === true && (
        <p className="sg-check-actions">
          <Button icon="check" onClick={(event) => take(store, event, fix.edits)}>
            {t('checks.suggest')}
          </Button>
          <small>{t('checks.changes')}</small>
        </p>
      )}
      {option && <OptionAction option={option} />}
    </>
  );
}

/** Sets what the build is given, where that answers the finding. */
function OptionAction({ option }: { readonly option: OptionFix }): ReactElement {
  const { openSettings, setPlatform } = useActions();
  const t = useText();
  return (
    <p className="sg-check-actions">
      {option.kind === 'context' ? (
        <Button icon="settings" onClick={() => openSettings({ context: option.name })}>
          {t('checks.set-context')}
        </Button>
      ) : (
        <Button icon="settings" onClick={() => setPlatform(option.platform)}>
          {t('checks.set-platform', { platform: option.platform })}
        </Button>
      )}
    </p>
  );
}

function CheckActions({ group: { rule, checks } }: { readonly group: CheckGroup }): ReactElement {
  const store = useAppStore();
  const { setRuleOff } = store.actions;
  const t = useText();
  const fixable = checks.filter(({ fix }) => fix?.changesBuild === false).length;
  const ignores = ignoringComments(checks);
  return (
    <p className="sg-check-actions">
      {fixable > 0 && (
        <Button
          icon="check"
          title={t('checks.keeps')}
          onClick={(event) => take(store, event, keepingEdits(checks))}
        >
          {fixable === 1 ? t('checks.fix') : t('checks.fix-all', { count: fixable })}
        </Button>
      )}
      {ignores.length > 0 && (
        <Button look="quiet" title={t('checks.ignore-how')} onClick={(event) => take(store, event, ignores)}>
          {t('checks.ignore', { count: ignores.length })}
        </Button>
      )}
      <Button look="quiet" onClick={() => setRuleOff(rule, true)}>
        {t('checks.turn-off')}
      </Button>
    </p>
  );
}

/** One comment an instruction, however many findings it has. */
function ignoringComments(checks: readonly Check[]): readonly Edit[] {
  const byPlace = new Map(
    checks.flatMap(({ ignore }) => (ignore ? [[ignore.range.start, ignore] as const] : [])),
  );
  return [...byPlace.values()].toSorted((a, b) => a.range.start - b.range.start);
}

/** Makes the edits, if they still belong to the text. The finding goes, so the focus must go somewhere. */
function take({ getState, actions }: AppStore, event: MouseEvent<HTMLElement>, edits: readonly Edit[]): void {
  const { text, status } = getState();
  if (status !== 'ready') return;
  event.currentTarget.closest<HTMLElement>('[tabindex="0"]')?.focus();
  const changed = applyEdits(text, edits);
  actions.changeText(changed);
  actions.notify({ kind: 'fixed', text: changed });
}
