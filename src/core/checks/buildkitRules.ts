import type { DiagnosticParams } from '#core/text/diagnostic.ts';

/** One of BuildKit's build checks. */
export interface BuildkitRule {
  /** Docker's page of the rule. */
  readonly url: string;
  /** The warning in BuildKit's own words, as `docker build --check` prints it. */
  readonly message: (params: DiagnosticParams) => string;
}

const pages = 'https://docs.docker.com/reference/build-checks/';

/** Go's %q for the texts that occur in warnings: JSON quoting is the same for them. */
function quoted(value: string | number | undefined): string {
  return JSON.stringify(String(value ?? ''));
}

function didYouMean(suggestion: string | number | undefined, sign = ''): string {
  return suggestion === undefined || suggestion === '' ? '' : ` (did you mean ${sign}${suggestion}?)`;
}

/**
 * BuildKit's build checks by name, with their messages: facts of BuildKit v0.32.2, which its JSON output and
 * ours must agree on. What the page says of a rule is in the i18n room. CopyIgnoredFile needs an ignore file beside the
 * Dockerfile; InvalidBaseImagePlatform a real image: it cannot be checked here.
 */
export const buildkitRules = {
  ConsistentInstructionCasing: {
    url: `${pages}consistent-instruction-casing/`,
    message: ({ keyword, casing }) =>
      `Command '${keyword}' should match the case of the command majority (${casing})`,
  },
  CopyIgnoredFile: {
    url: `${pages}copy-ignored-file/`,
    message: ({ keyword, path }) =>
      `Attempting to ${keyword === 'ADD' ? 'Add' : 'Copy'} file ${quoted(path)} that is excluded by .dockerignore`,
  },
  DuplicateStageName: {
    url: `${pages}duplicate-stage-name/`,
    message: ({ name }) => `Duplicate stage name ${quoted(name)}, stage names should be unique`,
  },
  ExposeInvalidFormat: {
    url: `${pages}expose-invalid-format/`,
    message: ({ port }) =>
      `EXPOSE instruction should not define an IP address or host-port mapping, found '${port}'`,
  },
  ExposeProtoCasing: {
    url: `${pages}expose-proto-casing/`,
    message: ({ port }) => `Defined protocol '${port}' in EXPOSE instruction should be lowercase`,
  },
  FromAsCasing: {
    url: `${pages}from-as-casing/`,
    message: ({ from, as }) => `'${as}' and '${from}' keywords' casing do not match`,
  },
  FromPlatformFlagConstDisallowed: {
    url: `${pages}from-platform-flag-const-disallowed/`,
    message: ({ platform }) => `FROM --platform flag should not use constant value ${quoted(platform)}`,
  },
  InvalidDefaultArgInFrom: {
    url: `${pages}invalid-default-arg-in-from/`,
    message: ({ base }) => `Default value for ARG ${base} results in empty or invalid base image name`,
  },
  InvalidDefinitionDescription: {
    url: `${pages}invalid-definition-description/`,
    message: () =>
      'Comment for build stage or argument should follow the format: `# <arg/stage name> <description>`. If this is not intended to be a description comment, add an empty line or comment between the instruction and the comment.',
  },
  JSONArgsRecommended: {
    url: `${pages}json-args-recommended/`,
    message: ({ keyword }) =>
      `JSON arguments recommended for ${keyword} to prevent unintended behavior related to OS signals`,
  },
  LegacyKeyValueFormat: {
    url: `${pages}legacy-key-value-format/`,
    message: ({ keyword }) =>
      `"${keyword} key=value" should be used instead of legacy "${keyword} key value" format`,
  },
  MaintainerDeprecated: {
    url: `${pages}maintainer-deprecated/`,
    message: () => 'Maintainer instruction is deprecated in favor of using label',
  },
  MultipleInstructionsDisallowed: {
    url: `${pages}multiple-instructions-disallowed/`,
    message: ({ keyword }) =>
      `Multiple ${keyword} instructions should not be used in the same stage because only the last one will be used`,
  },
  NoEmptyContinuation: {
    url: `${pages}no-empty-continuation/`,
    message: () => 'Empty continuation line',
  },
  RedundantTargetPlatform: {
    url: `${pages}redundant-target-platform/`,
    message: ({ platform }) =>
      `Setting platform to predefined ${platform} in FROM is redundant as this is the default behavior`,
  },
  ReservedStageName: {
    url: `${pages}reserved-stage-name/`,
    message: ({ name }) => `Stage name should not use the same name as reserved stage ${quoted(name)}`,
  },
  SecretsUsedInArgOrEnv: {
    url: `${pages}secrets-used-in-arg-or-env/`,
    message: ({ keyword, name }) =>
      `Do not use ARG or ENV instructions for sensitive data (${keyword} ${quoted(name)})`,
  },
  StageNameCasing: {
    url: `${pages}stage-name-casing/`,
    message: ({ name }) => `Stage name '${name}' should be lowercase`,
  },
  UndefinedArgInFrom: {
    url: `${pages}undefined-arg-in-from/`,
    message: ({ name, suggestion }) => `FROM argument '${name}' is not declared${didYouMean(suggestion)}`,
  },
  UndefinedVar: {
    url: `${pages}undefined-var/`,
    message: ({ name, suggestion }) => `Usage of undefined variable '$${name}'${didYouMean(suggestion, '$')}`,
  },
  WorkdirRelativePath: {
    url: `${pages}workdir-relative-path/`,
    message: ({ path }) =>
      `Relative workdir ${quoted(path)} can have unexpected results if the base image changes`,
  },
} as const satisfies Readonly<Record<string, BuildkitRule>>;

export type BuildkitRuleName = keyof typeof buildkitRules;

/** A warning in BuildKit's words; the rule's name where BuildKit has no such rule. */
export function buildkitMessage(rule: string, params: DiagnosticParams): string {
  return isBuildkitRule(rule) ? buildkitRules[rule].message(params) : rule;
}

export function isBuildkitRule(rule: string): rule is BuildkitRuleName {
  return Object.hasOwn(buildkitRules, rule);
}
