import type { Overview } from '#core/analysis/overview-types.ts';
import type { Reference, ReferenceKind } from '#core/plan/types.ts';
import type { Shown } from './cardTypes.ts';
import { cardIdOf, CONTEXT_ID, stageCardId } from './names.ts';

/** Kinds of edges told apart on screen: the kinds of references, and reading the build context. */
export type EdgeKind = ReferenceKind | 'context';

/** What an edge moves. */
export interface Load {
  readonly paths: readonly string[];
  readonly destination: string;
}

/** One drawn edge; points dependency -> dependent, as the files flow. */
export interface CardEdge {
  /** Id of its first reference; `context:KEY:ROW` where a row reads the context without one. */
  readonly id: string;
  readonly source: string;
  readonly target: string;
  /** Port of the target card. */
  readonly port: string;
  readonly kind: EdgeKind;
  /** Ids of the references it stands for. */
  readonly references: readonly string[];
  /** Stage and row that make it; row -1 is the FROM line. */
  readonly stage: number;
  readonly row: number;
  readonly loads: readonly Load[];
}

/** Port of a row's edges; row -1 has two, as FROM and inherited triggers end apart. */
export function portId(row: number, kind: EdgeKind): string {
  if (row >= 0) return `row:${row}`;
  return kind === 'from' ? 'from' : 'onbuild';
}

/**
 * Edges for the references of a file. References of one row to one source are one edge; so are,
 * on a closed card, those of one kind to one source. The build context is left out unless shown, and so is,
 * where a card is its name, an image that stages only start from: their cards say it. Where it is its name alone
 * nothing is drawn but stages.
 */
export function edgesOf(overview: Overview, shown: Shown): readonly CardEdge[] {
  const keys = overview.stages.map(({ key }) => key);
  const merged = new Map<string, GrowingEdge>();
  const add = (edge: CardEdge): void => {
    const key = keys[edge.stage] ?? '';
    const closed = shown.collapsed.has(key) && edge.row >= 0;
    const place = JSON.stringify([edge.source, edge.target, closed ? edge.kind : edge.port]);
    const known = merged.get(place);
    if (known === undefined)
      merged.set(place, { ...edge, references: [...edge.references], loads: [...edge.loads] });
    else join(known, edge);
  };

  const told = toldOnCards(overview, shown, keys);
  const readers = new Set<string>();
  for (const reference of overview.references) {
    const edge = edgeOf(reference, keys);
    if (edge !== undefined && told.has(edge.source)) continue;
    if (edge === undefined || (edge.source === CONTEXT_ID && !shown.showContext)) continue;
    if (edge.source === CONTEXT_ID) readers.add(edge.target + edge.port);
    add(edge);
  }
  if (!shown.showContext) return [...merged.values()];

  for (const stage of overview.stages) {
    for (const { row, readsContext } of stage.rows) {
      const edge = contextEdge(stage.key, stage.index, row);
      if (readsContext && !readers.has(edge.target + edge.port)) add(edge);
    }
  }
  return [...merged.values()];
}

/** What stages take from outside, by id, that has no card of its own. */
function toldOnCards(
  { references }: Overview,
  { level, opened }: Shown,
  keys: readonly string[],
): ReadonlySet<string> {
  const told = new Set<string>();
  if (level !== 'names' && level !== 'bare') return told;
  for (const { source } of references) {
    if (
      level === 'bare' ? source.kind !== 'stage' : source.kind === 'image' || source.kind === 'named-context'
    )
      told.add(cardIdOf(source, keys) ?? '');
  }
  if (level === 'bare') return told;
  for (const { kind, source } of references) if (kind !== 'from') told.delete(cardIdOf(source, keys) ?? '');
  told.delete(opened ?? '');
  return told;
}

function edgeOf(reference: Reference, keys: readonly string[]): CardEdge | undefined {
  const { id, stage, row, source, paths, destination } = reference;
  const from = cardIdOf(source, keys);
  const key = keys[stage];
  if (from === undefined || key === undefined) return undefined;
  const kind = source.kind === 'context' ? 'context' : reference.kind;
  return {
    id,
    source: from,
    target: stageCardId(key),
    port: portId(row, kind),
    kind,
    references: [id],
    stage,
    row,
    loads: paths.length === 0 && destination === '' ? [] : [{ paths, destination }],
  };
}

function contextEdge(key: string, stage: number, row: number): CardEdge {
  return {
    id: `context:${key}:${row}`,
    source: CONTEXT_ID,
    target: stageCardId(key),
    port: portId(row, 'context'),
    kind: 'context',
    references: [],
    stage,
    row,
    loads: [],
  };
}

/** An edge while references join it. */
interface GrowingEdge extends CardEdge {
  readonly references: string[];
  readonly loads: Load[];
}

function join(first: GrowingEdge, other: CardEdge): void {
  for (const id of other.references) first.references.push(id);
  for (const load of other.loads) first.loads.push(load);
}
