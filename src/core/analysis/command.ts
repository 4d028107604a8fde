import type { BuildOptions } from '#core/stages/types.ts';
import type { BuildPlan } from '#core/plan/types.ts';

/**
 * The `docker build` command for a target with only what it needs: the changed build args it reads, its
 * platform, named contexts, secrets and ssh. Words are quoted for a POSIX shell; optional secrets are named
 * too, since a build without them may fail later. Undefined where no command can say it: what another build of a bake
 * or compose file makes (`target:`) is nothing that `docker build` can be given.
 */
export function buildCommand(plan: BuildPlan, options: BuildOptions): readonly string[] | undefined {
  if (Object.values(options.contexts).some((value) => value.startsWith('target:'))) return undefined;
  const words: string[] = [];
  if (plan.target !== '') words.push(`--target ${quote(plan.target)}`);
  const used = new Set(plan.args.map(({ name }) => name));
  for (const [name, value] of Object.entries(options.buildArgs)) {
    if (used.has(name) || plan.error) words.push(`--build-arg ${quote(`${name}=${value}`)}`);
  }
  if (options.platform !== options.buildPlatform) words.push(`--platform ${quote(options.platform)}`);
  for (const [name, value] of Object.entries(options.contexts))
    words.push(`--build-context ${quote(`${name}=${value}`)}`);
  for (const { name } of plan.secrets) words.push(`--secret ${quote(`id=${name}`)}`);
  for (const { name } of plan.ssh) words.push(`--ssh ${quote(name)}`);
  return ['docker build', ...words, '.'];
}

/** Quotes a word for a POSIX shell where it needs it. */
export function quote(word: string): string {
  return /^[A-Za-z0-9_@%+=:,./-]+$/.test(word) ? word : `'${word.replaceAll("'", "'\\''")}'`;
}
