import type { Diagnostic, DiagnosticParams, Severity } from '#core/text/diagnostic.ts';
import { lineAt, lineMap } from '#core/text/lines.ts';
import type { SourceRange } from '#core/text/range.ts';

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

/** Problems that are kept of one file. */
const MOST = 100;

/** Where the problems of one build file are collected. */
export interface ProblemList {
  readonly add: (
    rule: BuildProblemRule,
    severity: Severity,
    range: SourceRange,
    params?: DiagnosticParams,
  ) => void;
  /** In file order, each once. */
  readonly all: () => readonly Diagnostic[];
  readonly lineOf: (range: SourceRange) => number;
}

/** An empty list for a text. */
export function problemList(text: string): ProblemList {
  const lines = lineMap(text);
  const found = new Map<string, Diagnostic>();
  const lineOf = (range: SourceRange): number => lineAt(lines, range.start);
  return {
    add: (rule, severity, range, params = {}) => {
      const key = JSON.stringify([rule, range.start, params]);
      if (found.size < MOST) found.set(key, { rule, severity, line: lineOf(range), range, params });
    },
    all: () => [...found.values()].toSorted((a, b) => a.range.start - b.range.start),
    lineOf,
  };
}
