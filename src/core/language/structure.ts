import type { PieceKind, Pieces } from '#core/dockerfile/ast.ts';
import { lineEnd } from '#core/text/lines.ts';
import type { SourceRange } from '#core/text/range.ts';
import type { Resolution } from '#core/stages/resolve.ts';
import { stageMentions } from './stageMentions.ts';
import { variableMentions } from './variableMentions.ts';

/** What a mark means: a stage by its name, a variable that the file does not declare, or a piece of an instruction. */
export type MarkKind = 'stage' | 'foreign' | Exclude<PieceKind, 'string'>;

/** A range of the text with what stands there. */
export interface Mark {
  readonly kind: MarkKind;
  readonly range: SourceRange;
}

/** What an editor shows of a text that cannot be told from a line alone. */
export interface Structure {
  /** In file order; a variable may stand within a piece. */
  readonly marks: readonly Mark[];
  /** Lines below the first of each instruction that has more: from the end of its first to that of its last. */
  readonly folds: readonly SourceRange[];
}

/**
 * Marks and folds of a file. That a base is a stage, and what a variable is, the exact reading says; pieces
 * come from `piecesOf`, and none within the name of a stage.
 */
export function structureOf(resolution: Resolution, { pieces }: Pieces): Structure {
  const { parsed } = resolution;
  const marks: Mark[] = [];
  const bases = new Set<number>();
  for (const { kind, stage, by, range } of stageMentions(resolution)) {
    if (stage === undefined || by !== 'name') continue;
    if (kind === 'base') bases.add(range.start);
    marks.push({ kind: 'stage', range });
  }
  for (const { kind, range } of pieces) {
    if (kind !== 'string' && !bases.has(range.start)) marks.push({ kind, range });
  }
  for (const { kind, declaration, range } of variableMentions(resolution)) {
    if (kind === 'read' && declaration === undefined) marks.push({ kind: 'foreign', range });
  }
  const folds = parsed.nodes
    .filter(({ node }) => node.endLine > node.line)
    .map(({ node }) => ({
      start: lineEnd(parsed.lines, node.line),
      end: lineEnd(parsed.lines, node.endLine),
    }));
  return { marks: marks.toSorted((one, other) => one.range.start - other.range.start), folds };
}
