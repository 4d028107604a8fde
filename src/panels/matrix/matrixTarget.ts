/** A column of the matrix. */
export interface MatrixTarget {
  /** What `--target` takes; "" is the default target. */
  readonly name: string;
  readonly stage: number;
  /** Its name on screen. */
  readonly label: string;
}
