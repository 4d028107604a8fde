import type { DockerfileRule, Problem } from '#core/dockerfile/problems.ts';
import type { Diagnostic, DiagnosticParams } from '#core/text/diagnostic.ts';
import type { SourceRange } from '#core/text/range.ts';

/**
 * Errors met after parsing, while stages are resolved and lowered to steps: rule id -> names of the values
 * its message is made of. BuildKit refuses the build.
 */
export const graphProblems = {
  'base-blank': ['base', 'undeclared'],
  'check-argument': ['option'],
  'check-option': ['option'],
  'checksum-invalid': ['checksum'],
  'checksum-source': ['checksum'],
  'chmod-invalid': ['chmod'],
  'circular-dependency': ['stage', 'lines'],
  'copy-from-later-stage': ['from', 'stage'],
  'copy-from-variable': ['from'],
  'copy-source-git': ['source'],
  'copy-source-url': ['source'],
  'device-unsupported': [],
  'epoch-invalid': ['value'],
  'epoch-stage-invalid': ['stage', 'reason'],
  'expose-invalid': ['port'],
  'git-query-invalid': ['source', 'part'],
  'known-elsewhere': ['word', 'image'],
  'mount-from-later-stage': ['from', 'target', 'stage'],
  'mount-target-root': ['target'],
  'onbuild-too-many': ['limit'],
  'onbuild-trigger-invalid': ['trigger'],
  'path-invalid': ['path', 'reason'],
  'platform-empty': ['platform'],
  'rejected-by-checks': ['target', 'rules'],
  'run-empty': [],
  'ssh-source': [],
  'stage-index-invalid': ['index', 'count'],
  'stopsignal-invalid': ['signal'],
  'target-unknown': ['target', 'suggestion'],
  'volume-empty': [],
  'workdir-too-long': ['limit'],
} as const satisfies Readonly<Record<string, readonly string[]>>;

export type GraphRule = keyof typeof graphProblems;

/** An error at `range`; `line` is the line BuildKit names, 0 where it names none. */
export function graphProblem(
  rule: GraphRule | DockerfileRule,
  line: number,
  range: SourceRange,
  params: DiagnosticParams = {},
): Diagnostic {
  return { rule, severity: 'error', line, range, params };
}

/** A problem of a word or value, put to its place in the file. */
export function placedProblem({ rule, params }: Problem, line: number, range: SourceRange): Diagnostic {
  return graphProblem(rule, line, range, params);
}
