import type { Overview, StageView } from '#core/analysis/overview-types.ts';
import type { Source } from '#core/stages/types.ts';
import type { Reference, ReferenceKind } from '#core/plan/types.ts';

/** What a stage takes from one source in one way: one reference or several alike. */
export interface StageInput {
  readonly kind: ReferenceKind | 'context';
  readonly source: Source;
  /** Ascending, without duplicates. */
  readonly lines: readonly number[];
  /** What is moved where; undefined where there are several, or nothing is. */
  readonly load: { readonly paths: readonly string[]; readonly destination: string } | undefined;
}

/** Inputs of every stage in the order of their first lines, references alike taken as one. */
export function inputsByStage({ stages, references }: Overview): readonly (readonly StageInput[])[] {
  const byStage: Reference[][] = stages.map(() => []);
  for (const reference of references) byStage[reference.stage]?.push(reference);
  return stages.map((stage, index) => inputsOf(stage, byStage[index] ?? []));
}

function inputsOf(stage: StageView, references: readonly Reference[]): readonly StageInput[] {
  const groups = new Map<string, Reference[]>();
  for (const reference of references) {
    const key = JSON.stringify([reference.kind, reference.source]);
    const group = groups.get(key);
    if (group) group.push(reference);
    else groups.set(key, [reference]);
  }
  const inputs = [...groups.values()].map(inputOf);
  const lines = stage.rows.filter(({ readsContext }) => readsContext).map(({ line }) => line);
  if (lines.length > 0) {
    inputs.push({ kind: 'context', source: { kind: 'context' }, lines, load: undefined });
  }
  return inputs.toSorted((a, b) => (a.lines[0] ?? 0) - (b.lines[0] ?? 0));
}

function inputOf(group: readonly Reference[]): StageInput {
  const [first] = group;
  const lines = [...new Set(group.map(({ line }) => line))].toSorted((a, b) => a - b);
  const moves = group.length === 1 && first !== undefined && first.destination !== '';
  return {
    kind: first?.kind ?? 'from',
    source: first?.source ?? { kind: 'scratch' },
    lines,
    load: moves ? { paths: first.paths, destination: first.destination } : undefined,
  };
}
