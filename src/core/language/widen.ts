import type { Pieces } from '#core/dockerfile/ast.ts';
import { sourceRange } from '#core/dockerfile/logical.ts';
import type { ParsedNode } from '#core/dockerfile/types.ts';
import { variableNames } from '#core/dockerfile/variableNames.ts';
import { splitCommand } from '#core/dockerfile/arguments.ts';
import { lineEnd } from '#core/text/lines.ts';
import type { SourceRange } from '#core/text/range.ts';
import type { Resolution } from '#core/stages/resolve.ts';
import { topicPlaces } from './topics.ts';

/**
 * The next larger thing around `range` that the file is made of: a name, a part of an image, a key or value, a
 * string of a JSON array, a flag and its value, an argument, all arguments, the instruction, the stage, the
 * file. Undefined where `range` is all there is.
 */
export function widened(
  resolution: Resolution,
  { pieces }: Pieces,
  range: SourceRange,
): SourceRange | undefined {
  const { parsed } = resolution;
  const node = parsed.nodes.find((one) => holds(one.node.range, range));
  const candidates: SourceRange[] = [{ start: 0, end: parsed.text.length }];
  for (const { block } of resolution.stageStates) {
    if (block)
      candidates.push({ start: block.from.node.range.start, end: lineEnd(parsed.lines, block.endLine) });
  }
  if (node) {
    for (const found of rangesIn(node, resolution)) candidates.push(found);
    for (const piece of pieces) candidates.push(piece.range);
  }
  let best: SourceRange | undefined;
  for (const one of candidates) {
    if (!holds(one, range) || sizeOf(one) <= sizeOf(range)) continue;
    if (best === undefined || sizeOf(one) < sizeOf(best)) best = one;
  }
  return best;
}

/** What our own parser tells apart in an instruction. */
function rangesIn(parsed: ParsedNode, { parsed: file }: Resolution): readonly SourceRange[] {
  const { node } = parsed;
  const { text } = node.logical;
  const { restStart } = splitCommand(text, file.escape);
  return [
    node.range,
    sourceRange(node.logical, 0, text.length),
    ...(restStart < text.length ? [sourceRange(node.logical, restStart, text.length)] : []),
    ...node.argRanges,
    ...node.flags.flatMap((flag) => [flag.range, flag.valueRange]),
    ...topicPlaces(parsed).map((place) => place.range),
    ...variableNames(parsed, file).map((variable) => variable.range),
  ];
}

function holds(outer: SourceRange, inner: SourceRange): boolean {
  return outer.start <= inner.start && inner.end <= outer.end;
}

function sizeOf({ start, end }: SourceRange): number {
  return end - start;
}
