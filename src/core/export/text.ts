import type { Overview } from '#core/analysis/overview-types.ts';
import { clip, clipMiddle } from '#core/text/clip.ts';
import { displayWidth } from '#core/text/displayWidth.ts';
import type { Finding } from './finding.ts';
import { printable } from './printable.ts';
import { sameTime, type StageLines } from './sameTime.ts';
import { span, withRight, wrap, type StyledLine } from './styled.ts';
import { textTree } from './textTree.ts';
import type { TextWords } from './textWords.ts';

/** What is written besides what follows from the file. */
export interface TextInput {
  /** Name of the file. */
  readonly file: string;
  readonly findings: readonly Finding[];
  readonly words: TextWords;
  /** Columns no line goes beyond; at least 40. */
  readonly columns: number;
}

/** Groups and pairs of stages that are listed. */
const LIST_LIMIT = 12;
/** Stages not built that are listed. */
const NOT_BUILT_LIMIT = 24;

/** A file and one target as text for a terminal: what it is made of, what is left out, what overlaps, checks. */
export function textOf(overview: Overview, input: TextInput): readonly StyledLine[] {
  const sections = [
    titleOf(overview, input),
    treeOf(overview, input),
    notBuilt(overview, input),
    ...overlaps(overview, input),
    checks(input),
    wrap(assumedBy(overview, input), input.columns).map((line) => [span(line, 'faint')]),
  ];
  return sections
    .filter(({ length }) => length > 0)
    .flatMap((lines, at) => (at === 0 ? lines : [[], ...lines]));
}

function assumedBy({ readBy }: Overview, { words }: TextInput): string {
  return readBy === undefined ? words.assumed : words.readElsewhere(printable(readBy));
}

function titleOf(overview: Overview, input: TextInput): readonly StyledLine[] {
  return wrap(titleText(overview, input), input.columns).map((line) => [span(line)]);
}

/** The first line of what is told about a file and a target. */
export function titleText(
  { stages, target, plan, options }: Overview,
  { file, words, columns }: Omit<TextInput, 'findings'>,
): string {
  const label = stages[plan.stage]?.label ?? target;
  return words.title({
    file: clipMiddle(printable(file), columns - 20),
    stages: stages.length,
    target: printable(label),
    isDefault: target === '',
    platform: printable(options.platform),
  });
}

/** The target's tree; without a target, a tree for every stage that no other needs. */
function treeOf(overview: Overview, { words, columns }: TextInput): readonly StyledLine[] {
  const { stages, plan, references } = overview;
  if (stages.length === 0) return [[span(words.noStages)]];
  if (plan.stage >= 0) return textTree(overview, [plan.stage], words, columns);
  const needed = new Set(references.flatMap(({ source }) => (source.kind === 'stage' ? [source.stage] : [])));
  const ends = stages.map(({ index }) => index).filter((index) => !needed.has(index));
  return textTree(overview, ends, words, columns);
}

function notBuilt({ stages, roles, plan }: Overview, { words, columns }: TextInput): readonly StyledLine[] {
  if (plan.stage < 0) return [];
  const rest = stages.filter(({ index }) => roles[index]?.role === 'not-built');
  const listed = rest.slice(0, NOT_BUILT_LIMIT);
  const names = listed.map(({ label }) => clipMiddle(printable(label), 28));
  const widest = names.reduce((most, name) => Math.max(most, displayWidth(name)), 0);
  const lines = listed.map(({ index, line, name: ownName }, at) => {
    const right = words.lines([line]);
    const name = padded(names[at] ?? '', widest);
    const room = columns - displayWidth(name) - displayWidth(right) - 6;
    const others = roles[index]?.builtBy?.filter((target) => target !== ownName);
    const why = clip(printable(words.builtBy(others, ownName !== undefined)), room);
    const text = [span('  '), span(name, 'not-built'), span(`  ${why}`, 'faint')];
    return withRight(text, span(right, 'faint'), columns);
  });
  const left = rest.length - listed.length;
  const more = left > 0 ? [[span(`  ${words.more(left)}`, 'faint')]] : [];
  return lines.length === 0 ? [] : [[span(words.notBuilt, 'strong')], ...lines, ...more];
}

function padded(text: string, columns: number): string {
  return text + ' '.repeat(columns - displayWidth(text));
}

function overlaps(
  { stages, plan }: Overview,
  { words, columns }: TextInput,
): readonly (readonly StyledLine[])[] {
  const found = sameTime(plan);
  if (found === undefined) return [[[span(words.tooManySteps, 'faint')]]];
  const name = (stage: number): string => printable(stages[stage]?.label ?? '');
  const part = ({ stage, lines }: StageLines): string => `${name(stage)} (${words.lines(lines)})`;
  return [
    list(
      words.sameTime,
      found.groups.map((group) => group.map((side) => side.map(name).join(', '))),
    ),
    list(
      words.sameTimePartly,
      found.pairs.map((pair) => pair.map(part)),
    ),
  ];

  function list(heading: string, entries: readonly (readonly string[])[]): readonly StyledLine[] {
    if (entries.length === 0) return [];
    const rows = entries.slice(0, LIST_LIMIT).flatMap((names) => hanging(names.join(' │ ')));
    const left = entries.length - LIST_LIMIT;
    const more = left > 0 ? [[span(`  ${words.more(left)}`, 'faint')]] : [];
    return [[span(heading, 'strong')], ...rows, ...more];
  }

  function hanging(text: string): readonly StyledLine[] {
    return wrap(text, columns - 4).map((line, at) => [span(`${at === 0 ? '  ' : '    '}${line}`)]);
  }
}

function checks({ findings, words, columns }: TextInput): readonly StyledLine[] {
  if (findings.length === 0) return [];
  const lines = findings.flatMap(({ rule, severity, line, message }): StyledLine[] => {
    const head = [span('  '), span(words.severity[severity], severity), span(`  ${rule}`)];
    const right = line === 0 ? '' : words.lines([line]);
    return [
      withRight(head, span(right, 'faint'), columns),
      ...wrap(printable(message), columns - 4).map((text) => [span(`    ${text}`, 'faint')]),
    ];
  });
  return [[span(words.checks, 'strong')], ...lines];
}
