import type { DiagnosticParams, Severity } from '#core/text/diagnostic.ts';
import { lineAt, lineMap } from '#core/text/lines.ts';
import type { SourceRange } from '#core/text/range.ts';
import type { BuildProblem, BuildSource } from './types.ts';

/** What can be wrong with a build file, and the values that a message of it gets. */
export const buildProblems = {
  'builds-json': [],
  'builds-none': [],
  'builds-too-many': ['limit'],
  'builds-field-unknown': ['build', 'field'],
  'builds-field-type': ['build', 'field', 'expected'],
  'builds-inherits-missing': ['build', 'name'],
  'builds-inherits-cycle': ['build', 'name'],
  'builds-context-missing': ['build', 'name'],
  'builds-context-cycle': ['build', 'name'],
  'builds-platform': ['build', 'platform'],
  'builds-group-missing': ['group', 'name'],
  'hcl-syntax': ['expected'],
  'hcl-too-deep': [],
  'hcl-too-much': ['limit'],
  'hcl-attribute-twice': ['name'],
  'hcl-block-unknown': ['name'],
  'hcl-label': ['name'],
  'hcl-type': ['expected'],
  'hcl-missing': ['name'],
  'hcl-key-twice': ['name'],
  'hcl-cycle': ['name'],
  'hcl-variable-unknown': ['name'],
  'hcl-variable-type': ['name'],
  'hcl-variable-value': ['name', 'text'],
  'hcl-validation': ['name', 'message'],
  'hcl-function-unknown': ['name'],
  'hcl-function-elsewhere': ['name'],
  'hcl-function-fails': ['name'],
  'hcl-name': ['name'],
  'hcl-name-twice': ['name'],
  'hcl-name-alone': ['name'],
  'hcl-matrix': ['name'],
  'hcl-group-field': ['group', 'name'],
  'compose-yaml': ['detail'],
  'compose-aliases': [],
  'compose-interpolation': ['text'],
  'compose-variable-unset': ['name'],
  'compose-variable-required': ['name', 'message'],
  'compose-extends-cycle': ['service', 'name'],
  'compose-extends-file': ['service', 'name', 'file'],
  'compose-extends-missing': ['service', 'name'],
  'compose-include': [],
  'compose-inline-and-file': ['build'],
} as const satisfies Readonly<Record<string, readonly string[]>>;

export type BuildProblemRule = keyof typeof buildProblems;

/** Problems that are kept of files that are read together. */
const MOST = 100;

/** A file with the offset at which it begins among those that are read together: places count through all of them. */
export interface PlacedSource extends BuildSource {
  readonly base: number;
}

/** Where the problems of files that are read together are collected. */
export interface ProblemList {
  readonly sources: readonly PlacedSource[];
  readonly add: (
    rule: BuildProblemRule,
    severity: Severity,
    range: SourceRange,
    params?: DiagnosticParams,
  ) => void;
  /** In file order, each once, with their places in their own files. */
  readonly all: () => readonly BuildProblem[];
  readonly placeOf: (range: SourceRange) => BuildPlace;
}

/** A line of a file. */
export interface BuildPlace {
  readonly file: string;
  /** From 1. */
  readonly line: number;
}

/** An empty list for some files. */
export function problemList(files: readonly BuildSource[]): ProblemList {
  let end = 0;
  const sources = files.map((file) => {
    const base = end;
    end += file.text.length + 1;
    return { ...file, base, lines: lineMap(file.text) };
  });
  const found = new Map<string, { readonly at: number; readonly problem: BuildProblem }>();
  const sourceAt = (offset: number): (typeof sources)[number] | undefined =>
    sources.findLast(({ base }) => base <= offset);
  const placeOf = ({ start }: SourceRange): BuildPlace => {
    const source = sourceAt(start);
    if (source === undefined) return { file: '', line: 1 };
    return { file: source.name, line: lineAt(source.lines, start - source.base) };
  };
  return {
    sources,
    add: (rule, severity, range, params = {}) => {
      const key = JSON.stringify([rule, range.start, params]);
      if (found.size >= MOST || found.has(key)) return;
      const base = sourceAt(range.start)?.base ?? 0;
      const own = { start: range.start - base, end: range.end - base };
      const problem = { rule, severity, ...placeOf(range), range: own, params };
      found.set(key, { at: range.start, problem });
    },
    all: () => [...found.values()].toSorted((a, b) => a.at - b.at).map(({ problem }) => problem),
    placeOf,
  };
}
