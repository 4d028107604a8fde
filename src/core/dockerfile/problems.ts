import type { DiagnosticParams } from '#core/text/diagnostic.ts';

/**
 * Every problem that reading a Dockerfile and expanding its words can give: rule id -> names of the
 * values its message is made of. Sentences live in the i18n room, which is checked against this table.
 * `suggestion` is the nearest known word, or empty where none is near.
 */
export const dockerfileProblems = {
  // Lines: BuildKit's parser, before any instruction is looked at.
  'not-a-dockerfile': ['kind'],
  'template-marks': ['mark'],
  'pasted-marks': ['mark'],
  'odd-blank': ['code'],
  'file-without-instructions': [],
  'duplicate-directive': ['name'],
  'invalid-escape-directive': ['value'],
  'line-too-long': ['limit'],
  'unterminated-heredoc': ['name'],
  'invalid-heredoc-name': ['name'],
  'json-not-strings': ['keyword'],
  'two-arguments-required': ['keyword'],
  'missing-equals': ['keyword', 'word'],
  // Instructions.
  'unknown-instruction': ['keyword', 'suggestion'],
  'from-arguments': ['count'],
  'invalid-stage-name': ['name'],
  'argument-required': ['keyword'],
  'one-argument-required': ['keyword', 'count'],
  'blank-name': ['keyword'],
  'missing-destination': ['keyword'],
  'heredoc-as-destination': ['keyword'],
  'unknown-flag': ['keyword', 'flag', 'suggestion'],
  'duplicate-flag': ['keyword', 'flag'],
  'missing-flag-value': ['keyword', 'flag'],
  'flag-not-boolean': ['keyword', 'flag', 'value'],
  'onbuild-chained': [],
  'onbuild-forbidden': ['trigger'],
  'trigger-not-one-instruction': ['count'],
  'healthcheck-none-arguments': [],
  'healthcheck-missing-command': [],
  'healthcheck-unknown-type': ['type'],
  'invalid-duration': ['flag', 'value'],
  'duration-too-short': ['flag', 'value'],
  'invalid-retries': ['value'],
  'negative-retries': ['value'],
  'blank-volume': [],
  'shell-not-json': [],
  'invalid-network': ['value'],
  'invalid-security': ['value'],
  'device-csv': ['value'],
  'device-name-twice': ['name'],
  'device-unknown-key': ['key', 'suggestion'],
  'device-invalid-value': ['key', 'value'],
  'device-key-without-value': ['field'],
  'outside-stage': ['keyword'],
  'no-stages': [],
  // RUN --mount.
  'mount-csv': ['value'],
  'mount-from-variable': ['value'],
  'mount-foreign-key': ['key'],
  'mount-key-without-value': ['field'],
  'mount-unknown-key': ['key', 'suggestion'],
  'mount-key-not-allowed': ['key', 'type'],
  'mount-invalid-value': ['key', 'value'],
  'mount-unknown-type': ['value', 'suggestion'],
  'mount-unknown-sharing': ['value', 'suggestion'],
  'mount-sharing-not-allowed': ['type'],
  'mount-secret-from': [],
  'mount-secret-sharing': [],
  'mount-secret-unnamed': [],
  'mount-secret-source-and-id': [],
  // Words with variables.
  'unmatched-quote': ['quote'],
  'missing-closing-brace': [],
  'missing-pattern-slash': [],
  'bad-substitution': [],
  'unsupported-modifier': ['modifier'],
  'variable-unset': ['name', 'message'],
  'variable-empty': ['name', 'message'],
  'invalid-pattern': ['pattern'],
  'pattern-too-long': ['pattern'],
  'expansion-too-deep': ['limit'],
  'expansion-too-long': ['limit'],
  // Values after expansion.
  'invalid-platform': ['platform', 'reason'],
  'invalid-image-reference': ['text', 'reason', 'name'],
} as const satisfies Readonly<Record<string, readonly string[]>>;

export type DockerfileRule = keyof typeof dockerfileProblems;

/** A problem without its place: which rule, with which values. */
export interface Problem {
  readonly rule: DockerfileRule;
  readonly params: DiagnosticParams;
}

/** Makes a problem; keeps call sites short. */
export function problem(rule: DockerfileRule, params: DiagnosticParams = {}): Problem {
  return { rule, params };
}
