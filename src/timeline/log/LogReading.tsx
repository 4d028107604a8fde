import { useEffect, type ReactElement } from 'react';
import { useActions, useApp, useAppStore } from '#state/useApp.ts';
import { Banner } from '#ui/Banner.tsx';
import { Button } from '#ui/Button.tsx';
import { announce } from '#ui/live.tsx';
import { timeline } from '#i18n/en/timeline.ts';
import { sizesText } from '#i18n/sizesText.ts';
import type { SizesProblem } from '#core/sizes/types.ts';
import type { TimelineKey } from '#i18n/timelineMessages.ts';
import './log.css';
import { useModel, useTimelineText } from '#timeline/model.ts';
import { cancelLog } from './openLog.ts';

type ProblemKey = Extract<TimelineKey, `problem.${string}`>;

const isProblem = (key: string): key is ProblemKey => key in timeline;

/** What a record of a build that failed early says: its Dockerfile was opened. */
const openedAllTheSame = 'record-no-steps';

/** How far a log is read, with a way to stop; or why it was not used. */
export function LogReading(): ReactElement | null {
  const { setReading } = useActions();
  const store = useAppStore();
  const reading = useApp((state) => state.timeline.reading);
  const { t, language } = useTimelineText();
  useFoundSpeaker();
  // Which of several builds is asked before anything is opened for it.
  if (reading === null || reading.kind === 'records') return null;
  if (reading.kind === 'failed') {
    const key = `problem.${reading.rule}`;
    const { rule, params } = reading;
    const ofSizes = params && sizesText(language).problem({ rule: rule as SizesProblem['rule'], params });
    const why = ofSizes ?? t(isProblem(key) ? key : 'problem.log-unknown');
    return (
      <Banner tone="error" closeLabel={t('log.close')} onClose={() => setReading(null)}>
        {reading.rule === openedAllTheSame ? why : t('log.failed', { name: reading.name, why })}
        {reading.detail !== '' && (
          <>
            {' '}
            <code>{reading.detail.slice(0, 300)}</code>
          </>
        )}
      </Banner>
    );
  }
  return (
    <div className="sg-log-reading" role="status">
      <label>
        {t('log.reading', { name: reading.name })} <progress value={reading.share} max={1} />
      </label>
      <Button onClick={() => cancelLog(store)}>{t('log.cancel')}</Button>
    </div>
  );
}

/** Says how much of a log was found again, once it is there. */
function useFoundSpeaker(): void {
  const { log } = useModel().times;
  const { t } = useTimelineText();
  useEffect(() => {
    if (log === undefined) return;
    const found = log.logged.filter((step) => step !== undefined).length;
    announce(t('log.read-done', { found, total: log.logged.length }));
  }, [log, t]);
}
