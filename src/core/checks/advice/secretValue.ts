import type { Command } from '#core/dockerfile/types.ts';
import type { Advice, AdviceInput } from '#core/checks/advice.ts';

/** Forms of credentials that nothing else has, by who issues them. Each pattern reads a bounded stretch. */
const credentials: readonly (readonly [issuer: string, form: RegExp])[] = [
  ['GitHub', /\b(?:gh[pousr]_[A-Za-z0-9]{36}|github_pat_\w{60})/],
  ['GitLab', /\bglpat-[\w-]{20}/],
  ['Slack', /\bxox[abprs]-[\w-]{10}/],
  ['AWS', /\b(?:AKIA|ASIA)[A-Z0-9]{16}\b/],
  ['npm', /\bnpm_[A-Za-z0-9]{36}/],
  ['Stripe', /\b[rs]k_live_[A-Za-z0-9]{20}/],
  ['Google', /\bAIza[\w-]{35}/],
  ['OpenAI', /\bsk-(?:proj-)?[A-Za-z0-9]{20}/],
  ['PyPI', /\bpypi-[\w-]{40}/],
  ['PEM', /-----BEGIN (?:[A-Z]{2,12} ){0,2}PRIVATE KEY-----/],
];
/** No credential is shorter; most values are. */
const SHORTEST = 15;

/** What documentation writes where a credential would stand. */
const placeholder = /EXAMPLE|x{8}|0{8}|1234567/i;

/**
 * A value in ENV or ARG that has the form of a credential: everyone who gets the image can read it, in the
 * config or in the history. (What a *name* tells is BuildKit's rule SecretsUsedInArgOrEnv.)
 */
export function secretValue({ resolution }: AdviceInput): readonly Advice<'keyword' | 'name' | 'issuer'>[] {
  const { parsed } = resolution;
  const instructions = [...parsed.globalArgs, ...parsed.stages.flatMap(({ commands }) => commands)];
  return instructions.flatMap((command) =>
    settings(command).flatMap(({ key, value = '' }) => {
      if (value.length < SHORTEST) return [];
      const issuer = credentials.find(([, form]) => form.test(value))?.[0];
      if (issuer === undefined || placeholder.test(value)) return [];
      const { line, range } = command.node;
      return [{ line, range, params: { keyword: command.kind, name: key, issuer } }];
    }),
  );
}

function settings(command: Command): readonly { readonly key: string; readonly value: string | undefined }[] {
  if (command.kind === 'ARG') return command.args;
  return command.kind === 'ENV' || command.kind === 'LABEL' ? command.pairs : [];
}
