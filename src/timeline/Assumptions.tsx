import type { ReactElement } from 'react';
import { assumptionOf } from '#core/timing/assumptions.ts';
import { logScope, type LogScope } from '#core/timing/logScope.ts';
import { useActions } from '#state/useApp.ts';
import { Icon } from '#ui/icons.tsx';
import { useModel, useTimelineText } from './model.ts';

const nothingElse: LogScope = { otherTargets: [], offeredPlatform: undefined };
/** Targets that are named. */
const NAMED = 6;

/** The log is of another platform than the one shown: one press away. */
function OfferPlatform({ platform }: { readonly platform: string }): ReactElement {
  const { setPlatform } = useActions();
  const { t } = useTimelineText();
  return (
    <p className="sg-assumed-warning">
      <Icon name="warning" size={14} />
      {t('log.offer-platform', { platform })}{' '}
      <button type="button" className="sg-link" onClick={() => setPlatform(platform)}>
        {t('log.show-platform', { platform })}
      </button>
    </p>
  );
}

/** What the times rest on: stands with them in every tab. */
export function Assumptions(): ReactElement {
  const { times, logName, isForeign } = useModel();
  const { t, time } = useTimelineText();
  const { basis, caveats } = assumptionOf(times);
  const values = { name: logName, count: times.editedCount };
  const first = basis === 'equal' ? t('assume.equal') : t(`assume.${basis}`, values);
  const front = times.log?.measurement.frontMs ?? 0;
  const beside =
    times.kind !== 'simulated'
      ? [
          t('total.model', { time: time(times.schedule.makespanMs) }),
          ...(front > 0 ? [t('total.front', { time: time(front) })] : []),
        ]
      : [];
  const elsewhere = times.log?.match?.otherPlatforms.length ?? 0;
  const isOther = times.log?.match?.isOtherFile === true;
  const { otherTargets, offeredPlatform } = times.log ? logScope(times.log) : nothingElse;
  return (
    <div className="sg-assumed">
      {isOther && (
        <p className="sg-assumed-warning">
          <Icon name="warning" size={14} />
          {t('log.other-file')} {t(times.basis.kind === 'log' ? 'log.other-shown' : 'log.other-fits')}
        </p>
      )}
      {isForeign && (
        <p className="sg-assumed-warning">
          <Icon name="warning" size={14} />
          {t('log.set-aside', { name: logName })}
        </p>
      )}
      {otherTargets.length > 0 && <p>{t('log.other-targets', { names: otherTargets.slice(0, NAMED) })}</p>}
      {offeredPlatform !== undefined && <OfferPlatform platform={offeredPlatform} />}
      {elsewhere > 0 && offeredPlatform === undefined && <p>{t('log.platforms', { count: elsewhere })}</p>}
      {times.log?.log.problems.map(({ rule }) => (
        <p key={rule} className="sg-assumed-warning">
          <Icon name="warning" size={14} />
          {t(`problem.${rule}`)}
        </p>
      ))}
      <p>
        {first}{' '}
        <span className="sg-soft">
          {[...beside, ...caveats.map((caveat) => t(`caveat.${caveat}`))].join(' ')}
        </span>
      </p>
    </div>
  );
}
