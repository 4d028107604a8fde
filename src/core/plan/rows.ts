import type { ParsedNode } from '#core/dockerfile/types.ts';
import { loweredStage } from './lowerFile.ts';
import type { Resolution } from '#core/stages/resolve.ts';
import type { DispatchState } from '#core/stages/state.ts';
import type { StageRow } from './types.ts';

/** Characters of an instruction a row shows; the whole text is in the source. */
const textLimit = 300;

/** A parsed node as a row. */
export function toRow(parsed: ParsedNode, row: number, readsContext: boolean): StageRow {
  const { node } = parsed;
  const after = node.logical.text.slice(node.keyword.length, node.keyword.length + textLimit + 1);
  return {
    row,
    line: node.line,
    endLine: node.endLine,
    range: node.range,
    keyword: parsed.instruction ? parsed.instruction.kind : node.keyword,
    text: after.trim().slice(0, textLimit),
    readsContext,
    problem: parsed.instruction ? undefined : parsed.problem.rule,
  };
}

/** Rows of a stage whose step has the build context among its inputs. */
export function contextRows(resolution: Resolution, state: DispatchState): ReadonlySet<number> {
  const rows = new Set<number>();
  for (let vertex = loweredStage(resolution, state).tail; vertex?.origin?.stage === state.stage;) {
    const { origin, inputs, kind } = vertex;
    // A linked copy stands beside the chain of file systems: the merge that joins it leads there.
    const read = kind === 'merge' ? (inputs.at(-1)?.vertex.inputs ?? []) : inputs;
    if (read.some((input) => input.vertex.kind === 'context' && input.vertex.reference === ''))
      rows.add(origin.row);
    vertex = inputs.find(({ role }) => role === 'rootfs')?.vertex;
  }
  return rows;
}
