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
