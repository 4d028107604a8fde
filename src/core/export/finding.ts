import type { Fix } from '#core/checks/types.ts';
import type { SourceRange } from '#core/text/range.ts';

/** A build check or a piece of advice in words, ready to be written down. */
export interface Finding {
  readonly rule: string;
  /** BuildKit's own build checks, or rules of Stagegraph. */
  readonly origin: 'buildkit' | 'stagegraph';
  readonly severity: 'error' | 'warning' | 'advice';
  /** 0 where it belongs to no line. */
  readonly line: number;
  readonly message: string;
}

/** A finding with its place in the text. */
export interface PlacedFinding extends Finding {
  /** Empty where it belongs to no place. */
  readonly range: SourceRange;
  /** A change of the text that answers it, where one is known. */
  readonly fix?: Fix | undefined;
}
