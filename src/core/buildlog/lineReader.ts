import type { BuildDraft } from './draft.ts';

/** Reads a log line by line; what it keeps is bounded by the number of steps, and of builds. */
export interface LineReader {
  /** A cleaned line, when it was printed (where known), and the line as it came. */
  line(text: string, atMs: number | undefined, raw: string): void;
  /** The builds found so far, in their order: of very many the first and the last. */
  finish(): readonly BuildDraft[];
}
