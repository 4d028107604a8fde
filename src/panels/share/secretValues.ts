import type { Overview } from '#core/analysis/overview-types.ts';
import { isSecretName } from '#core/plan/secretNames.ts';

/** A value that a link would hand on. */
export interface SecretValue {
  readonly name: string;
  /** Line of the text; 0 for a value of the build settings. */
  readonly line: number;
}

/** Beginnings of well-known credentials: GitHub, GitLab, Slack, AWS, npm, private keys. */
const known = /(?:gh[pousr]_|github_pat_|glpat-|xox[abprs]-|AKIA|ASIA|npm_|sk-|-----BEGIN )[\w-]{8,}/;

/** A value that only names another one (`$TOKEN`, `/run/secrets/token`) gives nothing away. */
function givesAway(value: string): boolean {
  return value !== '' && !value.startsWith('$') && !value.startsWith('/run/secrets');
}

/** `NAME=value` pairs of an ENV or ARG, read loosely: what is missed is not warned of, nothing more. */
function pairs(text: string): readonly { readonly name: string; readonly value: string }[] {
  return [...text.matchAll(/([A-Za-z_][\w-]*)(?:=|\s+)("[^"]*"|'[^']*'|\S*)/g)].map(
    ([, name = '', value = '']) => ({
      name,
      value: value.replace(/^["']|["']$/g, ''),
    }),
  );
}

/** Values of the file and the build settings that look like secrets, in file order. */
export function secretValues(overview: Overview): readonly SecretValue[] {
  const rows = [...overview.preamble, ...overview.stages.flatMap((stage) => stage.rows)];
  const inFile = rows.flatMap(({ keyword, text, line }) => {
    if (known.test(text)) return [{ name: keyword, line }];
    if (keyword !== 'ENV' && keyword !== 'ARG') return [];
    return pairs(text)
      .filter(({ name, value }) => isSecretName(name) && givesAway(value))
      .map(({ name }) => ({ name, line }));
  });
  const inSettings = Object.entries(overview.options.buildArgs)
    .filter(([name, value]) => value !== '' && (isSecretName(name) || known.test(value)))
    .map(([name]) => ({ name, line: 0 }));
  return [...inFile, ...inSettings];
}
