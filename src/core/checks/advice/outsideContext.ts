import { remoteKind } from '#core/expand/remote.ts';
import { joinPath } from '#core/plan/paths.ts';
import type { Advice, AdviceInput } from '#core/checks/advice.ts';

/**
 * `COPY ../shared /app`: paths begin at the top of the build context, and nothing leads out of it. BuildKit takes the `..` away
 * and looks for the rest inside (R2.11).
 */
export function outsideContext({ resolution }: AdviceInput): readonly Advice<'written' | 'path'>[] {
  return resolution.stageStates.flatMap(({ commands }) =>
    commands.flatMap(({ command, onbuild }) => {
      if ((command.kind !== 'COPY' && command.kind !== 'ADD') || onbuild || command.from !== undefined)
        return [];
      return command.sources.flatMap((written) => {
        if (!leadsOut(written) || remoteKind(written) !== 'local') return [];
        const at = command.node.args.indexOf(written);
        const range = command.node.argRanges[at] ?? command.node.keywordRange;
        const path = joinPath('/', written).slice(1);
        return [{ line: command.node.line, range, params: { written, path: path === '' ? '.' : path } }];
      });
    }),
  );
}

function leadsOut(path: string): boolean {
  if (!path.includes('..') || path.includes('$') || path.includes('\\')) return false;
  let depth = 0;
  for (const part of path.split('/')) {
    if (part === '..') depth -= 1;
    else if (part !== '' && part !== '.') depth += 1;
    if (depth < 0) return true;
  }
  return false;
}
