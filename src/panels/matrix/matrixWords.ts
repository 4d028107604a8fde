/** What the matrix calls its columns. */
export interface MatrixWords {
  /** Above the column that counts them. */
  readonly builtBy: string;
  readonly choose: (label: string) => string;
  readonly cell: (stage: string, label: string, role: string) => string;
  readonly unused: string;
  readonly unusedHint: string;
  readonly itself: string;
  readonly itselfHint: string;
  readonly countHint: (count: number, total: number) => string;
}
