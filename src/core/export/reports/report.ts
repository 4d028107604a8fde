import type { Finding } from '#core/export/finding.ts';

/** Where something stands in a text, as people count: lines and columns from 1, the end not included. */
export interface Place {
  readonly startLine: number;
  /** In UTF-16 units, as editors count. */
  readonly startColumn: number;
  /** The same in bytes of UTF-8. */
  readonly startByte: number;
  readonly endLine: number;
  readonly endColumn: number;
  readonly endByte: number;
}

/** One replacement of text. */
export interface Replacement {
  readonly place: Place;
  readonly text: string;
}

/** A finding with all that a report of any format says of it. */
export interface ReportedFinding extends Finding {
  /** undefined where it belongs to no line. */
  readonly place: Place | undefined;
  /** Replacements that answer it, in the order of the text; empty where there are none. */
  readonly replacements: readonly Replacement[];
  /** Page about its rule; "" where there is none. */
  readonly url: string;
  /** Why its rule matters; "" where nothing is said. */
  readonly reason: string;
  /**
   * The same as long as the rule finds the same thing in a line of the same words, wherever that line is; no
   * other finding of the file has it.
   */
  readonly fingerprint: string;
}

/** What was found in one file. */
export interface FileReport {
  /** Name as it was given. */
  readonly file: string;
  /** By line. */
  readonly findings: readonly ReportedFinding[];
}

/** What a report says about its maker, and in words. */
export interface ReportSetting {
  /** Of Stagegraph. */
  readonly version: string;
  /** How many findings there are, in a sentence. */
  readonly count: (counted: FindingCount) => string;
}

/** Findings by severity, and the number of files. */
export interface FindingCount {
  readonly files: number;
  readonly error: number;
  readonly warning: number;
  readonly advice: number;
}

/** Writes the findings of all files into one report, line break at the end included unless it is empty. */
export type WriteReport = (reports: readonly FileReport[], setting: ReportSetting) => string;

/** A name of a file as other programs want it: slashes, whatever the system writes. */
export function slashed(file: string): string {
  return file.replaceAll('\\', '/').replace(/^(?:\.\/)+/, '');
}
