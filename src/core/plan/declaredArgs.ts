import type { Resolution } from '#core/stages/resolve.ts';
import type { DeclaredArg } from './types.ts';

/**
 * Build args the file declares, for the settings: global ones first, then those of stages, each name once
 * with its first default. ARGs that BuildKit predefines (TARGETARCH and the like) are left out.
 */
export function declaredArgs({ parsed, predefined }: Resolution): readonly DeclaredArg[] {
  const declared = new Map<string, DeclaredArg>();
  const required = requiredInFrom(parsed.stages.map(({ from }) => from.base));
  const add = (
    scope: DeclaredArg['scope'],
    line: number,
    { key, value, description }: { key: string; value: string | undefined; description?: string },
  ): void => {
    if (predefined.has(key) || declared.get(key)?.defaultValue !== undefined) return;
    const former = declared.get(key);
    declared.set(key, {
      name: key,
      defaultValue: value,
      description: former?.description ?? description,
      line: former?.line ?? line,
      scope: former?.scope ?? scope,
      required: value === undefined && (former?.scope ?? scope) === 'global' && required.has(key),
    });
  };
  for (const { node, args } of parsed.globalArgs) for (const arg of args) add('global', node.line, arg);
  for (const { commands } of parsed.stages) {
    for (const command of commands) {
      if (command.kind === 'ARG') for (const arg of command.args) add('stage', command.node.line, arg);
    }
  }
  return [...declared.values()];
}

/** Names that some FROM needs a value for: `$NAME` or `${NAME}` without a default. */
function requiredInFrom(bases: readonly string[]): ReadonlySet<string> {
  return new Set(
    bases.flatMap((base) =>
      [...base.matchAll(/\$(?:\{([A-Za-z_]\w*)\}|([A-Za-z_]\w*))/g)].map(
        (match) => match[1] ?? match[2] ?? '',
      ),
    ),
  );
}
