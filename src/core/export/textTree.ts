import type { Overview, StageView } from '#core/analysis/overview-types.ts';
import { clip, clipMiddle } from '#core/text/clip.ts';
import { displayWidth } from '#core/text/displayWidth.ts';
import { inputsByStage, type StageInput } from './inputs.ts';
import { printable } from './printable.ts';
import { sourceLabel } from './sourceLabel.ts';
import { lineWidth, span, withRight, type Span, type StyledLine } from './styled.ts';
import type { TextWords } from './textWords.ts';

/** Levels a tree goes down; what lies deeper is a tree of its own further below. */
const DEEPEST = 7;
/** Columns below which paths say too little to be shown. */
const SHORTEST_LOAD = 16;

interface Walk {
  readonly overview: Overview;
  readonly inputs: readonly (readonly StageInput[])[];
  /** What stands in for images and stages, by the name it replaces. */
  readonly words: TextWords;
  readonly columns: number;
  readonly lines: StyledLine[];
  /** Stages whose inputs are told already. */
  readonly told: Set<number>;
  /** Stages met too deep in a tree. */
  readonly later: number[];
}

/**
 * What each stage of a target is made of, from the target down; a stage's inputs are told once.
 *
 *     final  target                                       line 8
 *     ├─ FROM nginx
 *     └─ COPY build  files  /app/dist → /srv              line 9
 *        ├─ FROM node:22
 *        └─ COPY build context                            line 4
 *
 * `roots` are told first, then what lay too deep in their trees.
 */
export function textTree(
  overview: Overview,
  roots: readonly number[],
  words: TextWords,
  columns: number,
): readonly StyledLine[] {
  const inputs = inputsByStage(overview);
  const walk: Walk = {
    overview,
    inputs,
    words,
    columns,
    lines: [],
    told: new Set(),
    later: [...roots],
  };
  for (const stage of walk.later) {
    const view = overview.stages[stage];
    if (view === undefined || walk.told.has(stage)) continue;
    if (walk.lines.length > 0) walk.lines.push([]);
    walk.lines.push(rootLine(walk, view));
    tellInputs(walk, stage, '', 1);
  }
  return walk.lines;
}

function rootLine(walk: Walk, view: StageView): StyledLine {
  const { words, columns } = walk;
  const right = words.lines([view.line]);
  const name = stageName(walk, view, columns - displayWidth(right) - 20);
  const described = [...name, ...platformOf(view), ...replacementOf(walk, view.replacedBy)];
  const room = columns - lineWidth(described) - displayWidth(right) - 4;
  const about = printable(view.description ?? '');
  const description = about === '' || room < SHORTEST_LOAD ? [] : [span(`  ${clip(about, room)}`, 'faint')];
  return withRight([...described, ...description], span(right, 'faint'), columns);
}

function stageName({ overview, words }: Walk, view: StageView, room: number): readonly Span[] {
  const role = overview.roles[view.index]?.role ?? 'not-built';
  const label = clipMiddle(printable(view.label), Math.max(room, 8));
  // Without a target no stage has a role.
  return overview.plan.stage < 0
    ? [span(label, 'strong')]
    : [span(label, 'strong'), span(`  ${words.role[role]}`, role)];
}

function platformOf({ platformPinned, platform }: StageView): readonly Span[] {
  return platformPinned ? [span(`  ${clip(printable(platform), 24)}`, 'faint')] : [];
}

function replacementOf({ words }: Walk, replacedBy: string | undefined): readonly Span[] {
  return replacedBy === undefined
    ? []
    : [span(`  ${clip(words.replaced(printable(replacedBy)), 48)}`, 'faint')];
}

function tellInputs(walk: Walk, stage: number, indent: string, depth: number): void {
  walk.told.add(stage);
  const inputs = walk.inputs[stage] ?? [];
  inputs.forEach((input, index) => {
    const last = index === inputs.length - 1;
    const mark = tellInput(walk, input, indent + (last ? '└─ ' : '├─ '), depth);
    if (mark !== undefined) tellInputs(walk, mark, indent + (last ? '   ' : '│  '), depth + 1);
  });
}

/** Writes the line of an input. Returns the stage whose own inputs are to follow, if any. */
function tellInput(walk: Walk, input: StageInput, prefix: string, depth: number): number | undefined {
  const { words, columns, overview } = walk;
  const { source } = input;
  const view = source.kind === 'stage' ? overview.stages[source.stage] : undefined;
  const known = view !== undefined && walk.told.has(view.index);
  const deep = view !== undefined && !known && depth >= DEEPEST;
  if (deep) walk.later.push(view.index);
  const tells = view !== undefined && (walk.inputs[view.index]?.length ?? 0) > 0;
  const elsewhere = known ? words.above : words.below;
  const right = words.lines(input.lines);
  const start = [span(prefix, 'faint'), span(`${words.kind[input.kind]} `)];
  const note = tells && (known || deep) ? [span(`  ${elsewhere}`, 'faint')] : [];
  const room = columns - lineWidth([...start, ...note]) - displayWidth(right) - 2;
  const name =
    source.kind === 'stage'
      ? view && [
          ...stageName(walk, view, room - 12),
          ...platformOf(view),
          ...replacementOf(walk, view.replacedBy),
        ]
      : [
          span(clipMiddle(sourceLabel(source, words), Math.max(room, 8))),
          ...(source.kind === 'named-context' ? replacementOf(walk, source.value) : []),
        ];
  const line = [...start, ...(name ?? []), ...note];
  walk.lines.push(
    withRight([...line, ...loadOf(input, line, right, columns)], span(right, 'faint'), columns),
  );
  return view === undefined || known || deep ? undefined : view.index;
}

function loadOf({ load }: StageInput, line: StyledLine, right: string, columns: number): readonly Span[] {
  const room = columns - lineWidth(line) - displayWidth(right) - 4;
  if (load === undefined || room < SHORTEST_LOAD) return [];
  const from = printable(load.paths.join(' '));
  const text = from === '' ? printable(load.destination) : `${from} → ${printable(load.destination)}`;
  return [span(`  ${clipMiddle(text, room)}`, 'faint')];
}
