import type { DispatchState } from '#core/stages/state.ts';
import { numberedLabel } from './labels.ts';
import type { Step, StepInput, StepOrigin } from './types.ts';
import type { Vertex } from './vertex.ts';

/** Vertices of equal identity, gathered while walking. */
interface Merged {
  /** The one visited last: it gives the label (R4.4). */
  vertex: Vertex;
  readonly origins: StepOrigin[];
  readonly id: number;
}

/**
 * The steps of a target: every vertex its file system needs, equal ones merged across stages (R4.1), in
 * topological order. Walks the vertices in post-order from `tail`, each object once, inputs in their
 * order; the walk is iterative, so that a stage of any length is safe.
 */
export function mergeSteps(
  tail: Vertex | undefined,
  numberOffset: ReadonlyMap<DispatchState, number>,
): readonly Step[] {
  return mergeVertices(tail, numberOffset).map(({ step }) => step);
}

/** A step, and one of the vertices it stands for: they agree in everything but where they stand. */
export interface MergedStep {
  readonly step: Step;
  readonly vertex: Vertex;
}

/** The same, each step with its vertex. */
export function mergeVertices(
  tail: Vertex | undefined,
  numberOffset: ReadonlyMap<DispatchState, number>,
): readonly MergedStep[] {
  const merged = new Map<number, Merged>();
  for (const vertex of postorder(tail)) {
    const known = merged.get(vertex.identity);
    if (known) known.vertex = vertex;
    const entry = known ?? { vertex, origins: [], id: merged.size };
    if (!known) merged.set(vertex.identity, entry);
    if (vertex.origin) entry.origins.push(vertex.origin);
  }
  return [...merged.values()].map((entry) => ({
    step: toStep(entry, merged, numberOffset),
    vertex: entry.vertex,
  }));
}

function* postorder(tail: Vertex | undefined): Generator<Vertex> {
  if (!tail) return;
  const seen = new Set([tail]);
  const path: { vertex: Vertex; next: number }[] = [{ vertex: tail, next: 0 }];
  for (let top = path.at(-1); top; top = path.at(-1)) {
    const input = top.vertex.inputs[top.next];
    if (!input) {
      yield top.vertex;
      path.pop();
      continue;
    }
    top.next += 1;
    if (seen.has(input.vertex)) continue;
    seen.add(input.vertex);
    path.push({ vertex: input.vertex, next: 0 });
  }
}

function toStep(
  { vertex, origins, id }: Merged,
  merged: ReadonlyMap<number, Merged>,
  numberOffset: ReadonlyMap<DispatchState, number>,
): Step {
  const { kind, name, platform, locks } = vertex;
  const lines = [...new Set(origins.map(({ line }) => line))].toSorted((a, b) => a - b);
  const number = name.state && name.number + (numberOffset.get(name.state) ?? 0);
  return {
    id,
    kind,
    key: stepKey(vertex, lines),
    label:
      name.state && number !== undefined
        ? numberedLabel(name.state.label, number, name.total, name.text)
        : name.text,
    inputs: stepInputs(vertex, merged),
    origins,
    lines,
    platform,
    locks,
    logStage: name.state?.label,
    logNumber: number,
    logTotal: name.state && name.total,
  };
}

/** Name of the vertex in the conformance records. */
function stepKey({ kind, reference, platform }: Vertex, lines: readonly number[]): string {
  if (kind === 'image') return `image ${reference} ${platform}`;
  if (kind === 'context' || kind === 'inline' || kind === 'cacheperm') return kind;
  return `${kind} ${lines.join(',')}`;
}

/** One entry an input step and role: several paths of one source are one edge (R2.2). */
function stepInputs(vertex: Vertex, merged: ReadonlyMap<number, Merged>): StepInput[] {
  const inputs = new Map<string, { step: number; role: StepInput['role']; paths: string[] }>();
  for (const { vertex: source, role, paths } of vertex.inputs) {
    const step = merged.get(source.identity)?.id ?? -1;
    const key = `${step} ${role}`;
    const known = inputs.get(key);
    if (known) for (const path of paths) known.paths.push(path);
    else inputs.set(key, { step, role, paths: [...paths] });
  }
  return [...inputs.values()];
}
