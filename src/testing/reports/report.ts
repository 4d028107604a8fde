import { existsSync, readdirSync, readFileSync } from 'node:fs';
import type { StagegraphJson } from '#core/export/jsonTypes.ts';

/** What people met, rebuilt small; kept beside the project, a folder for each. */
export const reportsFolder = '../shared/reports';
export const hasReports = existsSync(reportsFolder);

/** Names of the folders, in order; none where they do not lie beside the project. */
export function reportNames(): readonly string[] {
  if (!hasReports) return [];
  const entries = readdirSync(reportsFolder, { withFileTypes: true });
  return entries
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name)
    .toSorted();
}

export function hasReportFile(report: string, file: string): boolean {
  return existsSync(`${reportsFolder}/${report}/${file}`);
}

/** A file of a folder; "" where it has none of that name. */
export function reportFile(report: string, file: string): string {
  return hasReportFile(report, file) ? readFileSync(`${reportsFolder}/${report}/${file}`, 'utf8') : '';
}

/** What a reader is told of a file. */
export interface Told {
  readonly status: number;
  /** The text of the file and the complaints beside it, without line breaks. */
  readonly text: string;
  readonly json: StagegraphJson;
}

/** A report, with its own options and log. */
export interface Report {
  readonly told: Told;
  /** What is told with other options, of the file with more behind it, or of another file of the kind. */
  readonly ask: (more: More) => Promise<Told>;
}

export interface More {
  readonly options?: readonly string[];
  readonly behind?: string;
  readonly file?: string;
}

/** Asserts what the folder says is right. */
export type Expectation = (report: Report) => void | Promise<void>;

/** Findings of a file as `line: rule`. */
export function findings({ json }: Told): readonly string[] {
  return (json.checks ?? []).map(({ line, rule }) => `${line}: ${rule}`);
}

/** Lines and rules of what BuildKit refuses, by target. */
export function refusals({ json }: Told): Readonly<Record<string, string>> {
  const builds = Object.entries(json.builds ?? {});
  return Object.fromEntries(
    builds.flatMap(([target, build]) =>
      'error' in build ? [[target, `${build.error.lines.join()}: ${build.error.rule}`]] : [],
    ),
  );
}

/** Keys of the steps of a target. */
export function stepsOf({ json }: Told, target = ''): readonly string[] {
  const build = json.builds?.[target];
  return build && 'steps' in build ? build.steps.map(({ key }) => key) : [];
}
