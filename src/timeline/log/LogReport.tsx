import type { ReactElement } from 'react';
import type { LoggedStep } from '#core/buildlog/types.ts';
import { useActions, useApp } from '#state/useApp.ts';
import type { StepState } from '#core/timing/moment.ts';
import { useText } from '#state/overview.ts';
import { Icon } from '#ui/icons.tsx';
import { summaryLines } from '#i18n/buildSummaryText.ts';
import './log.css';
import { loggedStates } from './loggedStates.ts';
import { LogSteps } from './LogSteps.tsx';
import { useModel, useTimelineText } from '#timeline/model.ts';

/** What a log is, how much of it was found again and how sure that is, and what it says besides times. */
export function LogReport(): ReactElement | null {
  const { chooseBuild } = useActions();
  const { times, logName } = useModel();
  const { t } = useTimelineText();
  const buildLog = useApp((state) => state.timeline.log);
  const { log } = times;
  if (log === undefined || buildLog === null) return null;
  const { match, logged } = log;
  const { failure, warnings, format } = log.log;
  const found = logged.filter((step) => step !== undefined).length;
  return (
    <div className="sg-log">
      <h3>
        {t('log.of', { name: logName })} <span className="sg-soft">{t(`log.format.${format}`)}</span>
      </h3>
      {buildLog.builds.length > 1 && (
        <label className="sg-log-build">
          {t('log.build')}{' '}
          <select
            className="sg-input"
            value={buildLog.chosen}
            onChange={({ target }) => chooseBuild(Number(target.value))}
          >
            {buildLog.builds.map((_, at) => (
              <option key={at} value={at}>
                {t('log.build-number', { number: at + 1 })}
              </option>
            ))}
          </select>
        </label>
      )}
      <Summary />
      <ul className="sg-log-facts">
        <li>{t('log.found', { found, total: logged.length })}</li>
        {match !== undefined && <li>{t('log.sure', { confidence: match.confidence })}</li>}
        {match !== undefined && match.extra.length > 0 && (
          <li>{t('log.extra', { count: match.extra.length })}</li>
        )}
        {match !== undefined && match.otherPlatforms.length > 0 && (
          <li>{t('log.platforms', { count: match.otherPlatforms.length })}</li>
        )}
      </ul>
      <StateCounts steps={log.log.steps} failed={failure !== undefined} />
      {failure !== undefined && (
        <p className="sg-log-failure">
          <Icon name="failed" size={14} />
          <b>{t('log.failure')}</b> <LineLink line={failure.line} />{' '}
          {failure.target !== undefined && t('log.failure-target', { target: failure.target })}
          <code>{failure.message.slice(0, 600)}</code>
        </p>
      )}
      {warnings.length > 0 && (
        <details>
          <summary>{t('log.warnings', { count: warnings.length })}</summary>
          <ul>
            {warnings.slice(0, 50).map(({ text, line }, at) => (
              <li key={at}>
                {text} <LineLink line={line} />
              </li>
            ))}
          </ul>
        </details>
      )}
      <LogSteps log={log} basis={times.basis} />
    </div>
  );
}

/** Total, what decided it, work by stage, cache, slowest steps. */
function Summary(): ReactElement | null {
  const { times } = useModel();
  const text = useTimelineText();
  const lines = summaryLines(times, text);
  if (lines.length === 0) return null;
  return (
    <dl className="sg-log-summary" aria-label={text.t('summary.title')}>
      {lines.map(({ label, text: said }) => (
        <div key={label}>
          <dt>{label}</dt>
          <dd>{said}</dd>
        </div>
      ))}
    </dl>
  );
}

function LineLink({ line }: { readonly line: number | undefined }): ReactElement | null {
  const { select } = useActions();
  const { t } = useTimelineText();
  if (line === undefined) return null;
  return (
    <button type="button" className="sg-link" onClick={() => select({ kind: 'line', line })}>
      {t('log.failure-line', { line })}
    </button>
  );
}

/** How many steps of the log are cached, failed and so on: a word and a sign each. */
function StateCounts({
  steps,
  failed,
}: {
  readonly steps: readonly LoggedStep[];
  readonly failed: boolean;
}): ReactElement {
  const { t } = useTimelineText();
  const say = useText();
  const counts = new Map<StepState, number>();
  for (const { state, name } of steps) {
    if (name.kind === 'front' || name.kind === 'export') continue;
    const word = loggedStates[state];
    counts.set(word, (counts.get(word) ?? 0) + 1);
  }
  return (
    <ul className="sg-log-states" aria-label={t('log.states')}>
      {[...counts].map(([state, count]) => (
        <li key={state} className={`sg-step-state sg-step-state-${state}`}>
          <Icon name={state} size={13} />
          {t('log.count', {
            state: state === 'cached' && failed ? t('state.cached-or-unneeded') : say(`state.${state}`),
            count,
          })}
        </li>
      ))}
    </ul>
  );
}
