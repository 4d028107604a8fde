import { parseMount } from '#core/dockerfile/mount.ts';
import type { Command, RunInstruction } from '#core/dockerfile/types.ts';
import type { Advice, AdviceInput } from '#core/checks/advice.ts';
import { imageChain } from '#core/checks/evidence/imageChain.ts';
import { aptAction } from '#core/checks/evidence/installs.ts';
import type { ShellCommand } from '#core/checks/evidence/shellCommands.ts';

/** Where a layer put something, by what can be removed again: a path, `apt lists`, or `package NAME`. */
type Written = Map<string, number>;

/**
 * Files that a later step removes from the image, though the layer that brought them is shipped all the same: what
 * COPY put at that very path, apt's lists, packages of `apk add`. `line` is that of the layer.
 */
export function removedLater({ resolution, shell }: AdviceInput): readonly Advice<'what' | 'line'>[] {
  const chain = imageChain(resolution);
  if (!chain) return [];
  const written: Written = new Map();
  const found: Advice<'what' | 'line'>[] = [];
  for (const { command, onbuild } of chain.commands) {
    if (onbuild) continue;
    if (command.kind === 'RUN') {
      const commands = shell(command);
      const own = new Map<string, number>();
      for (const one of commands) writes(one, command, own);
      const removed = new Set(commands.flatMap((one) => removes(one)));
      const gone = [...removed].find((what) => written.has(what) && !own.has(what));
      const line = gone === undefined ? undefined : written.get(gone);
      if (gone !== undefined && line !== undefined) {
        const { node } = command;
        found.push({ line: node.line, range: node.range, params: { what: gone, line } });
        written.delete(gone);
      }
      for (const [what, at] of own) if (!removed.has(what)) written.set(what, at);
    } else copies(command, written);
  }
  return found;
}

function copies(command: Command, written: Written): void {
  if (command.kind !== 'COPY' && command.kind !== 'ADD') return;
  const { destination, node, sources } = command;
  if (!destination.startsWith('/') || destination.includes('$')) return;
  const name = sources[0]?.split('/').at(-1) ?? '';
  if (destination.endsWith('/') && sources.length === 1 && /^[\w.-]+$/.test(name))
    written.set(destination + name, node.line);
  else if (!destination.endsWith('/')) written.set(destination, node.line);
}

const lists = '/var/lib/apt/lists';

function writes(command: ShellCommand, run: RunInstruction, own: Written): void {
  const { line } = run.node;
  if (aptAction(command) === 'update' && !hasCacheAt(run, lists)) own.set(lists, line);
  const [name, action, ...rest] = command;
  if (name === 'apk' && action === 'add') {
    const group = rest.findIndex((word) => word === '--virtual' || word === '-t');
    if (group >= 0 && rest[group + 1] !== undefined) own.set(rest[group + 1] ?? '', line);
  }
}

function removes([name, ...args]: ShellCommand): readonly string[] {
  const words = args.filter((word) => !word.startsWith('-'));
  if (name === 'rm')
    return words.map((word) => word.replace(/\/\*?$/, '')).filter((word) => word.startsWith('/'));
  if (name === 'apk' && words[0] === 'del') return words.slice(1);
  return [];
}

function hasCacheAt({ mounts }: RunInstruction, path: string): boolean {
  return mounts.some((value) => {
    const mount = parseMount(value, (word) => word);
    return 'type' in mount && mount.target !== '' && path.startsWith(mount.target.replace(/\/$/, ''));
  });
}
