import type { Overview } from '#core/analysis/overview-types.ts';
import type { Role } from '#core/analysis/types.ts';
import type { Source } from '#core/stages/types.ts';
import type { ReferenceKind } from '#core/plan/types.ts';
import { inputsByStage, type StageInput } from './inputs.ts';
import { stagesIn, type Part } from './part.ts';
import { printable } from './printable.ts';
import { sourceLabel, type SourceWords } from './sourceLabel.ts';

/** Words of the drawn formats. */
export interface DiagramWords extends SourceWords {
  readonly role: Readonly<Record<Role, string>>;
  readonly kind: Readonly<Record<ReferenceKind, string>>;
  readonly lines: (lines: readonly number[]) => string;
  /** What the drawing is, for those who do not see it. */
  readonly caption: (values: { readonly stages: number; readonly target: string }) => string;
}

export interface DiagramNode {
  /** A plain word, safe in every format. */
  readonly id: string;
  /** Lines of the label, each printable and not empty. */
  readonly label: readonly string[];
  readonly look: Role | Exclude<Source['kind'], 'stage' | 'scratch'>;
}

/** Points dependency -> dependent, as the files flow. */
export interface DiagramEdge {
  readonly source: string;
  readonly target: string;
  readonly kind: ReferenceKind;
  /** The kind and the lines that make the edge. */
  readonly label: string;
}

/** What Mermaid and Graphviz draw. */
export interface Diagram {
  readonly caption: string;
  readonly nodes: readonly DiagramNode[];
  readonly edges: readonly DiagramEdge[];
}

/**
 * Stages, what they take from outside, and who takes from whom. Left out are `scratch`, which is nothing,
 * and which rows read the build context: most do, and an edge for each would hide the rest. What is not in the part is left out
 * with what it alone takes.
 */
export function diagramOf(overview: Overview, words: DiagramWords, part: Part = 'all'): Diagram {
  const { stages, roles, plan } = overview;
  const drawn = stagesIn(overview, part);
  const outside = new Map<string, DiagramNode>();
  const idOf = (source: Source): string | undefined => {
    if (source.kind === 'stage') return drawn.has(source.stage) ? `s${source.stage}` : undefined;
    if (source.kind === 'scratch') return undefined;
    const key = JSON.stringify(source);
    const known = outside.get(key);
    const node = known ?? {
      id: `x${outside.size}`,
      label: [sourceLabel(source, words)],
      look: source.kind,
    };
    outside.set(key, node);
    return node.id;
  };
  const edges = inputsByStage(overview).flatMap((inputs, stage) =>
    drawn.has(stage) ? inputs.flatMap((input) => edgeOf(input, idOf, `s${stage}`, words)) : [],
  );
  const shown = stages.filter(({ index }) => drawn.has(index));
  const cards = shown.map(({ index, label }): DiagramNode => {
    const look = roles[index]?.role ?? 'not-built';
    return { id: `s${index}`, label: [printable(label), words.role[look]], look };
  });
  const caption = words.caption({
    stages: shown.length,
    target: printable(stages[plan.stage]?.label ?? ''),
  });
  return { caption, nodes: [...outside.values(), ...cards], edges };
}

function edgeOf(
  { kind, source, lines }: StageInput,
  idOf: (source: Source) => string | undefined,
  target: string,
  words: DiagramWords,
): readonly DiagramEdge[] {
  if (kind === 'context') return [];
  const from = idOf(source);
  if (from === undefined) return [];
  return [{ source: from, target, kind, label: `${words.kind[kind]}, ${words.lines(lines)}` }];
}
