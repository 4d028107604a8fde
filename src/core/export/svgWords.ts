import type { EdgeKind } from '#core/drawing/edges.ts';
import type { DiagramWords } from './diagram.ts';

/** Words of the SVG drawing. */
export interface SvgWords extends Omit<DiagramWords, 'kind'> {
  readonly kind: Readonly<Record<EdgeKind, string>>;
  readonly more: (count: number) => string;
  /** Instructions without a FROM above them. */
  readonly noStage: string;
  /** On a row that reads the build context. */
  readonly contextBadge: string;
}
