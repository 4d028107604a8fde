import type { TimelineWords } from '#core/export/timelineWords.ts';
import type { Language } from '#i18n/format.ts';
import { timelineText } from '#i18n/timelineMessages.ts';
import { wordsOf } from './language.ts';

/** Words of the text timeline: those of the page's, and a few of its own. */
export function timelineWords(language: Language): TimelineWords {
  const { t, time } = timelineText(language);
  const { cli, textWords: text } = wordsOf(language);
  return {
    time,
    sources: t('lane.sources'),
    exports: t('lane.exports'),
    share: (ms, share) => t('summary.share', { name: '', time: time(ms), share }).trim(),
    end: {
      done: '',
      cached: cli['end.cached'],
      canceled: cli['end.canceled'],
      failed: cli['end.failed'],
      running: cli['end.running'],
      missing: cli['end.missing'],
      hung: t('state.hung'),
      never: cli['end.never'],
    },
    cachedOrUnneeded: t('state.cached-or-unneeded'),
    atLeast: (length) => t('state.at-least', { time: length }),
    gap: {
      slot: t('gap.slot'),
      lock: t('gap.lock'),
      pull: t('gap.pull'),
      unsaid: t('gap.unsaid'),
      hashing: t('gap.hashing'),
      scheduling: t('gap.scheduling'),
    },
    measured: t('total.measured'),
    reconstructed: t('total.reconstructed'),
    simulated: t('total.simulated'),
    sequential: (ms) => t('total.sequential', { time: time(ms) }),
    saved: (ms, share) => t('total.saved', { time: time(ms), share }),
    peak: (count) => t('total.peak', { count }),
    legend: cli['timeline-legend'],
    shorten: cli['timeline-shorten'],
    saving: (savingMs, leftMs) => cli['timeline-saving']({ saving: time(savingMs), left: time(leftMs) }),
    noSaving: t('savings.none'),
    askDurations: cli['timeline-ask-durations'],
    gaps: cli['timeline-gaps'],
    more: text.more,
    noSteps: t('empty.title'),
  };
}
