import type { ReactElement } from 'react';
import type { LoggedStep } from '#core/buildlog/types.ts';
import type { StepMatch } from '#core/buildlog/match.ts';
import { useText } from '#state/overview.ts';
import { Icon } from '#ui/icons.tsx';
import type { Basis } from '#core/timing/basis.ts';
import { loggedStates } from './loggedStates.ts';
import type { LoggedBuild } from '#core/timing/buildTimesTypes.ts';
import { useTimelineText } from '#timeline/model.ts';
import { firstOrigin } from '#core/plan/stepNames.ts';
import { bytesText } from '#i18n/bytesText.ts';
import { stepWords } from '#timeline/sentences.ts';
import '#timeline/tabs/table.css';

type How = StepMatch['how'] | 'extra' | 'none';

interface Row {
  readonly key: string;
  readonly text: string;
  readonly stage: string;
  readonly how: How;
  readonly found: LoggedStep | undefined;
}

/** Steps that are listed. */
const LISTED = 500;

/** Every step of the build with how sure its place in the log is, and what the log has besides. */
export function LogSteps({ log, basis }: { readonly log: LoggedBuild; readonly basis: Basis }): ReactElement {
  const { t, time, language } = useTimelineText();
  const say = useText();
  const { match, logged } = log;
  const extra = basis.kind === 'file' ? (match?.extra ?? []) : [];
  const howOf = (id: number): How => (basis.kind === 'log' ? 'number' : (match?.matches[id]?.how ?? 'none'));
  const rows: readonly Row[] = [
    ...basis.steps.map((step): Row => ({
      key: `step ${step.id}`,
      text: stepWords(step, t),
      stage: basis.stages[firstOrigin(step)?.stage ?? -1]?.label ?? t('lane.sources'),
      how: howOf(step.id),
      found: logged[step.id],
    })),
    ...extra.flatMap((id): readonly Row[] => {
      const found = log.log.steps[id];
      if (found === undefined) return [];
      const { text, words } = found.name;
      return [{ key: `extra ${id}`, text, stage: words.join(' '), how: 'extra', found }];
    }),
  ];
  const hasBytes = rows.some(({ found }) => found?.bytes !== undefined);
  return (
    <table className="sg-times">
      <caption className="sg-hidden">{t('log.steps')}</caption>
      <thead>
        <tr>
          <th scope="col">{t('table.stage')}</th>
          <th scope="col">{t('table.step')}</th>
          <th scope="col">{t('table.state')}</th>
          <th scope="col">{t('table.duration')}</th>
          {hasBytes && <th scope="col">{t('record.bytes')}</th>}
          <th scope="col">{t('table.found')}</th>
        </tr>
      </thead>
      <tbody>
        {rows.slice(0, LISTED).map(({ key, text, stage, how, found }) => (
          <tr key={key}>
            <td>{stage}</td>
            <th scope="row">
              <code>{text.slice(0, 120)}</code>
            </th>
            <td>
              {found !== undefined && (
                <span className={`sg-step-state sg-step-state-${loggedStates[found.state]}`}>
                  <Icon name={loggedStates[found.state]} size={13} />
                  {say(`state.${loggedStates[found.state]}`)}
                </span>
              )}
            </td>
            <td className="sg-number">{found?.durationMs === undefined ? '' : time(found.durationMs)}</td>
            {hasBytes && (
              <td className="sg-number">
                {found?.bytes === undefined ? '' : bytesText(found.bytes, language)}
              </td>
            )}
            <td>{t(`log.how.${how}`)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
