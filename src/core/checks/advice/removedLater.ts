import { parseMount } from '#core/dockerfile/mount.ts';
import type { Command, RunInstruction } from '#core/dockerfile/types.ts';
import type { Advice, AdviceInput } from '#core/checks/advice.ts';
import { imageChain } from '#core/checks/evidence/imageChain.ts';
import { aptAction, packageChange } from '#core/checks/evidence/installs.ts';
import type { ShellCommand } from '#core/checks/evidence/shellCommands.ts';

/** Where a layer put something, by what can be removed again: a path, or the name of a package. */
type Written = Map<string, number>;
/** What the layers so far hold. */
interface Layers {
  readonly lines: Written;
  readonly temporary: Set<string>;
}

/** Folders that one step empties, and temporary files, that are compared with each other. */
const compared = 30;

/**
 * Files that a later step removes from the image, though the layer that brought them is shipped all the same: what
 * COPY or a download put there, apt's lists, packages that are taken out by name. `line` is that of the layer.
 */
export function removedLater({ resolution, shell }: AdviceInput): readonly Advice<'what' | 'line'>[] {
  const chain = imageChain(resolution);
  if (!chain) return [];
  const layers: Layers = { lines: new Map(), temporary: new Set() };
  const found: Advice<'what' | 'line'>[] = [];
  for (const { command, onbuild } of chain.commands) {
    if (onbuild) continue;
    if (command.kind === 'RUN') {
      const commands = shell(command);
      const own = new Map<string, number>();
      for (const one of commands) writes(one, command, own);
      const removed = new Set(commands.flatMap((one) => removes(one)));
      const folders = commands.flatMap((one) => removedFolders(one)).slice(0, compared);
      const isRemoved = (what: string): boolean =>
        removed.has(what) || folders.some((folder) => what.startsWith(folder));
      const gone =
        [...removed].find((what) => layers.lines.has(what) && !own.has(what)) ??
        [...layers.temporary].find((what) => isRemoved(what) && !own.has(what));
      const line = gone === undefined ? undefined : layers.lines.get(gone);
      if (gone !== undefined && line !== undefined) {
        const { node } = command;
        found.push({ line: node.line, range: node.range, params: { what: gone, line } });
        layers.lines.delete(gone);
        layers.temporary.delete(gone);
      }
      for (const [what, at] of own) if (!isRemoved(what)) put(layers, what, at);
    } else copies(command, layers);
  }
  return found;
}

/** Notes what a layer holds; of temporary files the first are also kept by themselves. */
function put({ lines, temporary }: Layers, what: string, line: number): void {
  lines.set(what, line);
  if (temporary.size < compared && /^\/(?:var\/)?tmp\//.test(what)) temporary.add(what);
}

function copies(command: Command, layers: Layers): void {
  if (command.kind !== 'COPY' && command.kind !== 'ADD') return;
  const { destination, node, sources } = command;
  if (!destination.startsWith('/') || destination.includes('$')) return;
  const name = sources[0]?.split('/').at(-1) ?? '';
  if (destination.endsWith('/') && sources.length === 1 && /^[\w.-]+$/.test(name))
    put(layers, destination + name, node.line);
  else if (!destination.endsWith('/')) put(layers, destination, node.line);
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
  const change = packageChange(command);
  if (change?.added === true) for (const one of change.names) own.set(one, line);
  const file = downloaded(command);
  if (file !== undefined && !hasCacheAt(run, file)) own.set(file, line);
}

/** The file of a `curl -o` or `wget -O`, where its name is whole and plain. */
function downloaded([name, ...args]: ShellCommand): string | undefined {
  const short = name === 'curl' ? /^-[A-Za-z]*o$/ : name === 'wget' ? /^-[A-Za-z]*O$/ : undefined;
  if (!short) return undefined;
  const long = name === 'curl' ? '--output' : '--output-document';
  const at = args.findIndex((word) => short.test(word) || word === long || word.startsWith(`${long}=`));
  const word = args[at] ?? '';
  const file = word.includes('=') ? word.slice(word.indexOf('=') + 1) : (args[at + 1] ?? '');
  return at >= 0 && /^\/[\w./+-]*[\w+-]$/.test(file) ? file : undefined;
}

/** Folders for temporary files, with a slash at their end, of which nothing is left. Elsewhere a folder may go for other reasons. */
function removedFolders([name, ...args]: ShellCommand): readonly string[] {
  if (name !== 'rm') return [];
  const isDeep = args.some((word) => /^-[a-zA-Z]*[rR]/.test(word) || word === '--recursive');
  return args.flatMap((word) => {
    const [, folder = ''] = /^(\/(?:var\/)?tmp(?:\/[\w./+-]*[\w+-])?)(?:\/\*?)?$/.exec(word) ?? [];
    return folder !== '' && (isDeep || word.endsWith('/*')) ? `${folder}/` : [];
  });
}

function removes(command: ShellCommand): readonly string[] {
  const [name, ...args] = command;
  const words = args.filter((word) => !word.startsWith('-'));
  const change = packageChange(command);
  if (change?.added === false) return change.names;
  if (name === 'rm')
    return words.map((word) => word.replace(/\/\*?$/, '')).filter((word) => word.startsWith('/'));
  return [];
}

function hasCacheAt({ mounts }: RunInstruction, path: string): boolean {
  return mounts.some((value) => {
    const mount = parseMount(value, (word) => word);
    return 'type' in mount && mount.target !== '' && path.startsWith(mount.target.replace(/\/$/, ''));
  });
}
