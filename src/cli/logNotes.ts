import type { LogMatch } from '#core/buildlog/match.ts';
import type { LogProblemRule } from '#core/buildlog/types.ts';
import type { RecordProblem } from '#core/record/types.ts';
import type { LoggedBuild } from '#core/timing/buildTimesTypes.ts';
import type { Basis } from '#core/timing/basis.ts';
import { isBuildStep } from '#core/buildlog/candidates.ts';
import { foundCount } from '#core/timing/loggedBuild.ts';
import { logScope } from '#core/timing/logScope.ts';
import { stepCaption } from '#core/drawing/stepCaption.ts';
import type { Language } from '#i18n/format.ts';
import { timelineText } from '#i18n/timelineMessages.ts';
import { wordsOf } from './language.ts';

/** Steps that are named where some do not match. */
const NAMED = 4;
/** Characters of the message of a failed build that are shown. */
const MESSAGE = 300;

/** A problem of a log as a whole, for somebody who named a file on the command line. */
export function logProblemText(rule: LogProblemRule, language: Language): string {
  // The page's own sentence speaks of its editor.
  if (rule === 'log-dockerfile') return wordsOf(language).cli['log-is-dockerfile'];
  return timelineText(language).t(`problem.${rule}`);
}

/** Why a file gives no build record. */
export function recordProblemText(problem: RecordProblem, language: Language): string {
  return timelineText(language).t(`problem.${problem}`);
}

/** What a reader of a log has to know of it: that it is of a failed build, cut, or of another Dockerfile. */
export function logWarnings(
  { log, match, outcomes }: LoggedBuild,
  basis: Basis['kind'],
  language: Language,
): readonly string[] {
  const { t } = timelineText(language);
  const { cli } = wordsOf(language);
  const { failure, problems } = log;
  const { otherTargets, offeredPlatform } = logScope({ log, match });
  const target = failure?.target;
  const others = otherTargets.filter((name) => name !== target);
  const ofTarget = target === undefined ? '' : t('log.failure-target', { target });
  const where = failure?.line === undefined ? '' : ` (${t('log.failure-line', { line: failure.line })})`;
  return [
    ...(failure ? [`${t('log.failure')}${where}: ${ofTarget}${failure.message.slice(0, MESSAGE)}`] : []),
    ...(failure === undefined && outcomes.includes('running') ? [cli['log-running']] : []),
    ...(target !== undefined && otherTargets.includes(target)
      ? [t('log.failure-elsewhere', { target })]
      : []),
    ...(others.length > 0 ? [t('log.other-targets', { names: others })] : []),
    ...(offeredPlatform === undefined
      ? []
      : [
          `${t('log.offer-platform', { platform: offeredPlatform })} ${cli['log-use-platform']({ platform: offeredPlatform })}`,
        ]),
    ...problems.map(({ rule }) => logProblemText(rule, language)),
    ...(match && isLittle(match) && log.steps.some(isBuildStep) ? [cli['log-little-fits']] : []),
    ...(match?.isOtherFile === true
      ? [`${t('log.other-file')} ${t(basis === 'log' ? 'log.other-shown' : 'log.other-fits')}`]
      : []),
  ];
}

/** Neither half of the file is in the log, nor half of the log in the file: it may be of another target. */
function isLittle(match: LogMatch): boolean {
  const half = match.matches.length / 2;
  return !match.isOtherFile && match.confidence < 0.5 && foundCount(match) < half;
}

/** How a log fits: how many steps were found, how surely, and which were not. */
export function fitLines(
  { log, match, index }: LoggedBuild,
  { kind }: Basis,
  name: string,
  count: number,
  language: Language,
): readonly string[] {
  const { t } = timelineText(language);
  const { cli } = wordsOf(language);
  const format = t(`log.format.${log.format}`);
  const several = count > 1 ? [cli['log-build']({ number: index + 1, count })] : [];
  if (match === undefined || kind === 'log')
    return [`${name}: ${cli['log-own-graph']({ format })}`, ...several];
  const found = t('log.found', { found: foundCount(match), total: match.matches.length });
  const sure = t('log.sure', { confidence: match.confidence });
  const alike = match.matches.filter((one) => one?.how === 'alike').length;
  return [
    `${name} (${format}): ${found}, ${sure}.`,
    ...several,
    ...(alike > 0 ? [cli['log-alike']({ count: alike })] : []),
    ...(match.otherPlatforms.length > 0
      ? [`${t('log.platforms', { count: match.otherPlatforms.length })}.`]
      : []),
  ];
}

/** The steps that only the file has, and those that only the log has. */
export function unmatched(
  { log, match }: LoggedBuild,
  { kind, steps }: Basis,
  language: Language,
): readonly string[] {
  if (kind === 'log') return [];
  const { cli } = wordsOf(language);
  const missing = (match?.missing ?? []).flatMap((id) => steps[id] ?? []).map(stepCaption);
  const extra = (match?.extra ?? []).flatMap((id) => log.steps[id]?.name.full ?? []);
  return [
    ...(missing.length > 0 ? [cli['log-missing'](cut(missing))] : []),
    ...(extra.length > 0 ? [cli['log-extra-names'](cut(extra))] : []),
  ];
}

function cut(names: readonly string[]): { readonly names: readonly string[]; readonly more: number } {
  const shown = names.slice(0, NAMED).map((name) => (name.length > 60 ? `${name.slice(0, 59)}…` : name));
  return { names: shown, more: names.length - shown.length };
}
