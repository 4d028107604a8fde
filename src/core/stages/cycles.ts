import type { Diagnostic } from '#core/text/diagnostic.ts';
import { graphProblem } from './problems.ts';
import type { DispatchState } from './state.ts';

/**
 * The first circle of `--from` and mount references (R1.6), or nothing. Depth-first search over all
 * stages in file order; iterative, so that a chain of any length is safe. BuildKit names the stage where
 * its search began and the first reference it followed from there.
 */
export function findCycle(states: readonly DispatchState[]): Diagnostic[] {
  const visited = new Set<DispatchState>();
  for (const start of states) {
    const closed = searchFrom(start, visited);
    if (closed === undefined) continue;
    return [
      graphProblem('circular-dependency', closed.firstLine, start.range, {
        stage: start.label,
        lines: closed.lines.join(', '),
      }),
    ];
  }
  return [];
}

interface Frame {
  readonly state: DispatchState;
  readonly rest: Iterator<[DispatchState, number]>;
  /** Line of the reference that led here; 0 at the start. */
  readonly line: number;
}

function searchFrom(
  start: DispatchState,
  visited: Set<DispatchState>,
): { firstLine: number; lines: number[] } | undefined {
  if (visited.has(start)) return undefined;
  visited.add(start);
  const onPath = new Set([start]);
  const path: Frame[] = [{ state: start, rest: start.deps.entries(), line: 0 }];
  for (let top = path.at(-1); top; top = path.at(-1)) {
    const next = top.rest.next();
    if (next.done) {
      onPath.delete(top.state);
      path.pop();
      continue;
    }
    const [dep, line] = next.value;
    if (onPath.has(dep)) {
      const lines = [...path.slice(1).map((frame) => frame.line), line];
      return { firstLine: lines[0] ?? line, lines };
    }
    if (visited.has(dep)) continue;
    visited.add(dep);
    onPath.add(dep);
    path.push({ state: dep, rest: dep.deps.entries(), line });
  }
  return undefined;
}
