import { clip } from '#core/text/clip.ts';
import { displayWidth } from '#core/text/displayWidth.ts';
import { printable } from './printable.ts';
import { stepCaption } from '#core/drawing/stepCaption.ts';
import type { Step } from '#core/plan/types.ts';
import { firstOrigin } from '#core/plan/stepNames.ts';
import { buildEndMs, exportBars, type ExportBar } from '#core/timing/buildEnd.ts';
import type { BuildTimes, Outcome, StepTime } from '#core/timing/buildTimesTypes.ts';
import { lineWidth, span, withRight, wrap, type StyledLine, type Style } from './styled.ts';
import { axisOf, barOf } from './timelineBars.ts';
import type { TimelineWords } from './timelineWords.ts';

/** What a text timeline says besides the times. */
export interface TextTimelineInput {
  readonly words: TimelineWords;
  /** Columns no line goes beyond; at least 40. */
  readonly columns: number;
  /** What the times are of: the first lines. */
  readonly title: readonly string[];
  /** Where the time of a logged build went, a line an answer; empty without a log. */
  readonly summary: readonly string[];
  /** What is assumed, and what is not right: the last lines. */
  readonly notes: readonly string[];
}

/** Marks the steps of the critical path, whatever the colours. */
const CRITICAL = '*';
const WAITS = '·';
/** Gaps, and steps worth shortening, that are listed. */
const GAPS_LISTED = 5;
const SAVINGS_LISTED = 3;

/**
 * A build in time as text for a terminal: a bar a step, grouped by stage, the totals, the gaps, what to
 * shorten first, and what all that rests on.
 */
export function textTimeline(times: BuildTimes, input: TextTimelineInput): readonly StyledLine[] {
  const { title, summary, notes, columns, words } = input;
  const sections = [
    title.flatMap((line) => paragraph(line, columns, 'plain')),
    summary.flatMap((line) => paragraph(line, columns, 'plain')),
    ...(times.steps.length === 0
      ? [[[span(words.noSteps)]]]
      : [totals(times, input), chart(times, input), gaps(times, input), savings(times, input)]),
    notes.flatMap((note) => paragraph(note, columns, 'faint')),
  ];
  return sections
    .filter(({ length }) => length > 0)
    .flatMap((lines, at) => (at === 0 ? lines : [[], ...lines]));
}

function paragraph(text: string, columns: number, style: Style): readonly StyledLine[] {
  return wrap(printable(text), columns).map((line) => [span(line, style)]);
}

function totals(times: BuildTimes, { words, columns }: TextTimelineInput): readonly StyledLine[] {
  const { measured, log, schedule, overlapMs, peakParallelism } = times;
  const { makespanMs: simulatedMs, sequentialMs } = schedule;
  const asLogged = log?.log.times === 'durations' ? words.reconstructed : words.measured;
  const facts = [
    ...(measured ? [`${words.time(measured.makespanMs)} ${asLogged}`] : []),
    `${words.time(simulatedMs)} ${words.simulated}`,
    words.sequential(sequentialMs),
    ...(overlapMs > 0 ? [words.saved(overlapMs, overlapMs / sequentialMs)] : []),
    ...(peakParallelism > 0 ? [words.peak(peakParallelism)] : []),
  ];
  // A number stays with its unit.
  const whole = facts.map((fact) => fact.replaceAll(' ', '\u00a0')).join(', ');
  return wrap(whole, columns).map((line) => [span(line.replaceAll('\u00a0', ' '), 'strong')]);
}

/** A heading a stage, a line a step: sign, instruction, bar, duration. */
function chart(times: BuildTimes, { words, columns }: TextTimelineInput): readonly StyledLine[] {
  const { steps } = times;
  const exports = exportBars(times);
  const spanMs = steps.reduce((latest, { endMs }) => Math.max(latest, endMs), buildEndMs(times));
  const isCacheSure = times.log?.log.failure === undefined;
  const rights = new Map(steps.map((time) => [time.step.id, rightOf(time, words, isCacheSure)]));
  const shares = exports.map(({ durationMs, share }) => words.share(durationMs, share));
  const right = [...rights.values(), ...shares].reduce((most, text) => Math.max(most, displayWidth(text)), 0);
  const caption = Math.floor((columns - right) * 0.4);
  const room = columns - right - caption - 5;
  const line = (time: StepTime): StyledLine => {
    const { step, outcome: end } = time;
    // Where all is cached nothing decides.
    const critical = time.critical && spanMs > 0;
    const name = clip(captionOf(step), caption);
    const bar = end === 'missing' || end === 'never' ? '' : barOf(time, spanMs, room);
    const left = [
      span(critical ? `${CRITICAL} ` : '  ', 'strong'),
      span(`${name}${' '.repeat(caption - displayWidth(name))}  `, critical ? 'strong' : 'plain'),
      span(bar, end === 'failed' ? 'error' : critical ? 'target' : 'layers'),
    ];
    return withRight(left, span(rights.get(step.id) ?? '', styles[end] ?? 'plain'), columns);
  };
  const exporting = ({ name, startMs, durationMs }: ExportBar, at: number): StyledLine => {
    const text = clip(printable(name), caption);
    const bar = barOf({ workMs: startMs, endMs: startMs + durationMs, gaps: [] }, spanMs, room);
    const left = [span(`  ${text}${' '.repeat(caption - displayWidth(text))}  `), span(bar, 'faint')];
    return withRight(left, span(shares[at] ?? ''), columns);
  };
  const behind = exports.length === 0 ? [] : [[span(words.exports, 'strong')], ...exports.map(exporting)];
  const axis = axisOf(spanMs, room, words.time);
  const groups = byStage(times).flatMap(({ stage, times: own }): readonly StyledLine[] => [
    [span(clip(printable(stage ?? words.sources), columns), 'strong')],
    ...own.map(line),
  ]);
  const legend = paragraph(words.legend({ critical: CRITICAL, waits: WAITS }), columns, 'faint');
  return [
    ...(axis === '' ? [] : [[span(' '.repeat(caption + 4) + axis, 'faint')]]),
    ...groups,
    ...behind,
    ...legend,
  ];
}

const styles: Partial<Readonly<Record<Outcome, Style>>> = {
  cached: 'faint',
  missing: 'faint',
  never: 'faint',
  failed: 'error',
  hung: 'error',
  canceled: 'warning',
  running: 'warning',
};

/** How long, and how it ended where that is not "done". */
function rightOf(
  { workMs, endMs, outcome: end, atLeast }: StepTime,
  words: TimelineWords,
  isCacheSure: boolean,
): string {
  const lasted = words.time(Math.max(0, endMs - workMs));
  const length = atLeast ? words.atLeast(lasted) : lasted;
  const ended = end === 'cached' && !isCacheSure ? words.cachedOrUnneeded : words.end[end];
  const without = end === 'missing' || end === 'never' || (end === 'cached' && endMs <= workMs);
  return [ended, ...(without ? [] : [length])].filter((part) => part !== '').join(' ');
}

interface StageTimes {
  /** Undefined for steps of no stage. */
  readonly stage: string | undefined;
  readonly times: readonly StepTime[];
}

/**
 * Stages in file order, or by their first start where there is no file; steps by their start. A step that
 * several stages share stands where its first line is.
 */
function byStage({ steps, basis }: BuildTimes): readonly StageTimes[] {
  const groups = new Map<number, StepTime[]>();
  for (const time of steps) {
    if (time.step.kind === 'inline' || time.step.kind === 'cacheperm') continue;
    const stage = firstOrigin(time.step)?.stage ?? Infinity;
    const group = groups.get(stage);
    if (group) group.push(time);
    else groups.set(stage, [time]);
  }
  return [...groups]
    .map(([stage, times]) => {
      const sorted = times.toSorted((a, b) => a.startMs - b.startMs || a.step.id - b.step.id);
      const place = basis.kind === 'file' ? stage : (sorted[0]?.startMs ?? 0);
      const label = stage === Infinity ? undefined : (basis.stages[stage]?.label ?? '');
      return { place: label === undefined ? -Infinity : place, stage: label, times: sorted };
    })
    .toSorted((a, b) => (a.place === b.place ? 0 : a.place - b.place));
}

/** Time that belongs to no step, the longest first. */
function gaps({ steps }: BuildTimes, { words, columns }: TextTimelineInput): readonly StyledLine[] {
  const found = steps
    .flatMap(({ step, gaps: own }) =>
      own.map(({ cause, fromMs, untilMs }) => ({ step, cause, ms: untilMs - fromMs })),
    )
    .toSorted((a, b) => b.ms - a.ms);
  const lines = found.slice(0, GAPS_LISTED).map(({ step, cause, ms }) => {
    const text = `  ${words.time(ms)}  ${words.gap[cause]}: ${stepName(step)}`;
    return [span(clip(text, columns))];
  });
  const left = found.length - lines.length;
  const more = left > 0 ? [[span(`  ${words.more(left)}`, 'faint')]] : [];
  return lines.length === 0 ? [] : [[span(words.gaps, 'strong')], ...lines, ...more];
}

/** What to shorten first: the steps by which the build would end earliest. */
function savings(times: BuildTimes, { words, columns }: TextTimelineInput): readonly StyledLine[] {
  const { steps, savings: found, schedule } = times;
  if (schedule.makespanMs <= 0) return [];
  if (found === undefined) return paragraph(words.askDurations, columns, 'plain');
  const lines = found
    .slice(0, SAVINGS_LISTED)
    .flatMap(({ step, savingMs, leftMs }): readonly StyledLine[] => {
      const time = steps[step];
      if (time === undefined) return [];
      const right = span(words.saving(savingMs, leftMs));
      const left = [span(clip(`  ${stepName(time.step)}`, columns - lineWidth([right]) - 2))];
      return [withRight(left, right, columns)];
    });
  const none = [[span(clip(`  ${words.noSaving}`, columns))]];
  return [[span(words.shorten, 'strong')], ...(lines.length === 0 ? none : lines)];
}

/** A step with its stage and number, as its log names it: `build 3 RUN make`. */
function stepName(step: Step): string {
  const { logStage, logNumber } = step;
  const place =
    logNumber === undefined ? '' : `[${printable(logStage ?? '')} ${logNumber}] `.replace('[ ', '[');
  return `${place}${captionOf(step)}`;
}

/** As on one line of a terminal. */
function captionOf({ label }: Step): string {
  return stepCaption({ label: printable(label) });
}
