import type { Resolution } from '#core/stages/resolve.ts';
import { contextFiles } from './contextFiles.ts';
import { contextReads } from './contextReads.ts';
import type { FileList } from './fileList.ts';
import type { IgnoreFault, IgnorePattern, NamedIgnoreFile } from './readIgnoreFile.ts';

/** The `context` object of `--format json`. The order of keys is fixed; later versions only add keys. */
export interface ContextReport {
  /** Name of the ignore file; null where there is none. */
  readonly ignoreFile: string | null;
  /** Lines of it that count. */
  readonly patterns: number;
  /** The line for which every build fails, or for which sending the context does (`ignore-pattern-unusable`); null: none. */
  readonly problem: ContextProblem | null;
  /** Of the files of a list, how many are sent to the builder if a step reads them; null where no list was given. */
  readonly files: ContextCounts | null;
  /** Each source of a COPY or ADD that lies in the build context, in the order of the file; at most 2,000. */
  readonly reads: readonly ContextReportRead[];
}

export interface ContextProblem {
  readonly rule: IgnoreFault;
  readonly line: number;
  /** The line as written, cut after 80 characters. */
  readonly text: string;
}

export interface ContextCounts {
  readonly sent: number;
  readonly excluded: number;
  /** The list went on: it is cut after 500,000 paths. */
  readonly cut: boolean;
}

export interface ContextReportRead {
  /** Index of the stage. */
  readonly stage: number;
  /** Line of the instruction; of the FROM for a trigger of ONBUILD. */
  readonly line: number;
  readonly keyword: 'COPY' | 'ADD';
  /** After expansion. */
  readonly source: string;
  /** The pattern that excludes the source itself; null where none does, or it has wildcards. */
  readonly excludedBy: ContextReportPattern | null;
  /** Patterns that may exclude something in it; where it is excluded itself, exceptions that may bring something back. */
  readonly within: readonly ContextReportPattern[];
  /** What it reads of the files of the list; null where no list was given. */
  readonly files: ContextReportFiles | null;
}

export interface ContextReportPattern {
  /** Line of the ignore file. */
  readonly line: number;
  /** Cleaned, with its `!`. */
  readonly pattern: string;
}

export interface ContextReportFiles {
  readonly count: number;
  /** The first five, by name. */
  readonly first: readonly string[];
}

/** What a file reads of its build context, as plain JSON. */
export function contextReport(
  resolution: Resolution,
  ignore: NamedIgnoreFile | undefined,
  list: FileList | undefined,
): ContextReport {
  const patterns = ignore?.file.patterns ?? [];
  const files = list && contextFiles(list.paths, patterns);
  const problem = ignore?.file.problem;
  return {
    ignoreFile: ignore?.name ?? null,
    patterns: patterns.length,
    problem: problem ? { rule: problem.rule, line: problem.line, text: problem.written } : null,
    files:
      files && list ? { sent: files.sent.length, excluded: files.excluded.length, cut: list.isCut } : null,
    reads: contextReads(resolution, patterns, files?.sent).map(
      ({ stage, line, keyword, source, excludedBy, within, files: read }) => ({
        stage,
        line,
        keyword,
        source,
        excludedBy: excludedBy ? reported(excludedBy) : null,
        within: within.map(reported),
        files: read ?? null,
      }),
    ),
  };
}

function reported({ line, pattern, isException }: IgnorePattern): ContextReportPattern {
  return { line, pattern: isException ? `!${pattern}` : pattern };
}
