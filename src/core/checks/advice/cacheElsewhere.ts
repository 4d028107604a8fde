import { parseMount } from '#core/dockerfile/mount.ts';
import type { RunInstruction } from '#core/dockerfile/types.ts';
import type { SourceRange } from '#core/text/range.ts';
import type { Advice, AdviceInput } from '#core/checks/advice.ts';
import type { ShellCommand } from '#core/checks/evidence/shellCommands.ts';

/** A cache mount whose id and folder the file says without variables. */
interface Cache {
  readonly id: string;
  /** Absolute, with a slash at its end. */
  readonly folder: string;
  readonly range: SourceRange;
  /** Whether it begins with the files of a stage or an image (`from=`). */
  readonly filled: boolean;
}

/** Commands that need the files they name, and put none anywhere. */
const readers = new Set(['ls', 'cat', 'head', 'tail', 'sha256sum']);
const copiers = new Set(['cp', 'mv']);
const harmless = new Set(['cd', 'echo', 'set']);
const makers = new Set(['touch', 'tee']);

/**
 * A step that reads a file from a cache mount which it never puts there, and another step does. A cache mount is no
 * input (R3.13): nothing makes the reader wait for the other step, and where that step's result comes from the build
 * cache, or the mount was pruned, the file is missing. Only files that both name in full count.
 */
export function cacheElsewhere({ resolution, shell }: AdviceInput): readonly Advice<'what' | 'line'>[] {
  if (!resolution.parsed.text.includes('type=cache')) return [];
  const runs = resolution.stageStates.flatMap(({ commands }) =>
    commands.flatMap(({ command, onbuild }) => {
      const caches = command.kind === 'RUN' && !onbuild ? cachesOf(command) : [];
      return command.kind === 'RUN' && caches.length > 0 ? [{ run: command, caches }] : [];
    }),
  );
  const writers = new Map<string, number>();
  for (const { run, caches } of runs)
    for (const path of shell(run).flatMap((command) => writes(command)))
      for (const { id, folder } of caches)
        if (path.startsWith(folder)) {
          const key = keyOf(id, path, folder);
          if (!writers.has(key)) writers.set(key, run.node.line);
        }
  return runs.flatMap(({ run, caches }) => {
    const { line } = run.node;
    if (!failsWithAny(run)) return [];
    for (const what of neededFiles(shell(run), caches)) {
      const cache = caches.find(({ folder }) => what.startsWith(folder));
      const writer = cache && !cache.filled ? writers.get(keyOf(cache.id, what, cache.folder)) : undefined;
      if (cache && writer !== undefined && writer !== line)
        return [{ line, range: cache.range, params: { what, line: writer } }];
    }
    return [];
  });
}

function keyOf(id: string, path: string, folder: string): string {
  return `${id}\n${path.slice(folder.length)}`;
}

function cachesOf({ mounts, mountRanges }: RunInstruction): readonly Cache[] {
  return mounts.flatMap((value, index) => {
    const mount = parseMount(value, (word) => word);
    const range = mountRanges[index];
    if (!('type' in mount) || mount.type !== 'cache' || !range || value.includes('$')) return [];
    if (!mount.target.startsWith('/')) return [];
    const folder = mount.target.endsWith('/') ? mount.target : `${mount.target}/`;
    return [{ id: mount.id || folder.slice(0, -1), folder, range, filled: mount.from !== '' }];
  });
}

/** Whether the step fails when any of its commands does: they are joined by `&&` alone. */
function failsWithAny({ command, node, shellForm }: RunInstruction): boolean {
  if (node.heredocs.length > 0) return false;
  return (
    !shellForm ||
    !/[;|`[\n]|\$\(|(?:^|[^&])&(?!&)|\b(?:if|test|while|until|for|case)\b/.test(command[0] ?? '')
  );
}

/** Files that a step needs before any of its commands can have made them. */
function neededFiles(commands: readonly ShellCommand[], caches: readonly Cache[]): readonly string[] {
  const needed: string[] = [];
  for (const command of commands) {
    const [name, ...args] = command;
    const words = args.filter((word) => !word.startsWith('-'));
    const copies = copiers.has(name) && !args.some((word) => /^(?:-\w*t|--target)/.test(word));
    if (!readers.has(name) && !copies && !harmless.has(name)) return needed;
    const read = readers.has(name) ? words : copies ? words.slice(0, -1) : [];
    for (const word of read) if (isPlain(word)) needed.push(word);
    if (writes(command).some((path) => caches.some(({ folder }) => path.startsWith(folder)))) return needed;
  }
  return needed;
}

/** Files a command makes, by their full names. */
function writes([name, ...args]: ShellCommand): readonly string[] {
  const words = args.filter((word) => !word.startsWith('-'));
  const made = args.flatMap((word, index) => {
    if (word === '>' || word === '>>' || word === '-o' || word === '-O' || word === '--output')
      return args[index + 1] ?? [];
    return word.startsWith('>') ? word.replace(/^>+/, '') : [];
  });
  if (makers.has(name)) for (const word of words) made.push(word);
  const last = words.at(-1) ?? '';
  if (copiers.has(name) && last.endsWith('/'))
    for (const word of words.slice(0, -1)) made.push(last + (word.split('/').at(-1) ?? ''));
  else if (copiers.has(name)) made.push(last);
  return made.filter((word) => isPlain(word));
}

function isPlain(word: string): boolean {
  return /^\/[\w./+-]*[\w+-]$/.test(word);
}
