import type { Chunks } from './input.ts';

/** A stream that is written to, a terminal or not. */
export interface Printer {
  readonly isTTY?: boolean;
  readonly columns?: number;
  write(text: string): unknown;
}

/** What a run needs of the world outside: streams and variables. */
export interface Environment {
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly stdin: Chunks;
  readonly stdout: Printer;
  readonly stderr: Printer;
  readonly version: string;
  /** Calls back when the reader ends what goes on until then. */
  readonly onEnd: (end: () => void) => void;
}
