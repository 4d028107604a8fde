import type { Advice, AdviceInput } from '#core/checks/advice.ts';
import { imageChain } from '#core/checks/evidence/imageChain.ts';

/** Files that hold what only their owner should have, by their last name. */
const privateNames: ReadonlySet<string> = new Set(
  '.env .env.local .env.production .npmrc .netrc .pypirc .git .git-credentials .ssh .aws id_rsa id_ed25519 id_ecdsa'.split(
    ' ',
  ),
);

/** `.env` of a deployment, and the pattern that takes in all of them; what is an example has another name. */
const deployment = /^\.env(?:\*|\.\*|\.(?:prod|production|stag|stage|staging|live|secret|secrets))$/;
/** Names that private keys have by custom. A plain `.key` may be one that everybody should have. */
const key =
  /^(?:privkey\d*\.pem|(?:server|tls|ssl|private|client)[._-]?(?:private)?[._-]?key(?:\.pem)?|(?:server|tls|ssl|private|privatekey)\.(?:key|pem)|(?!pub)[\w-]+-key\.pem)$/;
/** Files that tools keep credentials in, by the folder in which they look. */
const settings = /(?:^|\/)(?:\.docker\/config\.json|\.kube\/config|\.aws\/credentials)$/;

/**
 * A file of secrets, or the history of the project, copied from the build context into the image that a plain build
 * makes. Stages that only build are left out: nothing of them is shipped.
 */
export function privateFile({ resolution }: AdviceInput): readonly Advice<'file'>[] {
  const last = resolution.stageStates.at(-1);
  if (!last || !imageChain(resolution)) return [];
  const found: Advice<'file'>[] = [];
  for (let state: typeof last | undefined = last; state; state = state.base) {
    for (const { command } of state.commands) {
      if (command.kind !== 'COPY' && command.kind !== 'ADD') continue;
      if (command.from !== undefined) continue;
      const at = command.sources.findIndex((source) => isPrivate(source));
      const file = command.sources[at];
      if (file === undefined) continue;
      const range = command.node.argRanges[at] ?? command.node.range;
      found.push({ line: command.node.line, range, params: { file } });
    }
  }
  return found.toSorted((a, b) => a.line - b.line);
}

function isPrivate(path: string): boolean {
  const name = lastName(path);
  return privateNames.has(name) || deployment.test(name) || key.test(name) || settings.test(path);
}

function lastName(path: string): string {
  return path.replace(/\/+$/, '').split('/').at(-1) ?? '';
}
