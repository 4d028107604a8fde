import type { RunInstruction } from '#core/dockerfile/types.ts';

/** A command as the shell would call it: its name without the path, and its arguments, quotes removed. */
export type ShellCommand = readonly [name: string, ...args: string[]];

/** Characters that end a command. A substitution `$(…)` holds commands of its own. */
const separators = new Set([';', '&', '|', '\n', '(', ')', '`']);
/** Words in front of a command that do not change which command it is. */
const prefixes = new Set(
  '! { } if then elif else while until do time exec command sudo env nice eatmydata'.split(' '),
);
const shells = new Set(['sh', 'bash', 'ash', 'dash', 'zsh']);

/**
 * Commands that a RUN calls, in order, heredocs and `sh -c "…"` included. Read loosely, in one linear pass:
 * enough to know `apt-get update` from `echo "apt-get update"`, not a shell.
 */
export function shellCommands(run: RunInstruction): readonly ShellCommand[] {
  const scripts = [...(run.shellForm ? run.command : []), ...run.node.heredocs.map(({ content }) => content)];
  const direct = run.shellForm ? [] : [toCommand(run.command)];
  return [...direct, ...scripts.flatMap((script) => commandsOf(script))].flatMap((command) =>
    command === undefined ? [] : withScript(command),
  );
}

/** `sh -c "make && make install"` stands for what it runs. */
function withScript(command: ShellCommand): readonly ShellCommand[] {
  const [name, ...args] = command;
  if (!shells.has(name)) return [command];
  const flag = args.findIndex((word) => /^-[a-z]*c$/.test(word));
  const script = flag < 0 ? undefined : args[flag + 1];
  if (script === undefined) return [command];
  return commandsOf(script).filter((inner) => inner !== undefined);
}

function commandsOf(script: string): readonly (ShellCommand | undefined)[] {
  const commands: (ShellCommand | undefined)[] = [];
  let words: string[] = [];
  let word = '';
  let begun = false;
  let quote = '';
  const endWord = (): void => {
    if (begun) words.push(word);
    word = '';
    begun = false;
  };
  for (let at = 0; at < script.length; at += 1) {
    const sign = script.charAt(at);
    if (sign === '\\' && quote !== "'") {
      at += 1;
      const next = script.charAt(at);
      if (next !== '\n') {
        word += next;
        begun = true;
      }
    } else if (quote !== '') {
      if (sign === quote) quote = '';
      else word += sign;
    } else if (sign === '"' || sign === "'") {
      quote = sign;
      begun = true;
    } else if (separators.has(sign)) {
      endWord();
      commands.push(toCommand(words));
      words = [];
    } else if (sign === ' ' || sign === '\t' || sign === '\r') {
      endWord();
    } else if (sign === '#' && !begun) {
      const end = script.indexOf('\n', at);
      at = end < 0 ? script.length : end - 1;
    } else {
      word += sign;
      begun = true;
    }
  }
  endWord();
  commands.push(toCommand(words));
  return commands;
}

function toCommand(words: readonly string[]): ShellCommand | undefined {
  let first = 0;
  while (first < words.length && (prefixes.has(words[first] ?? '') || isAssignment(words[first] ?? ''))) {
    first += 1;
  }
  const [path, ...args] = words.slice(first);
  return path === undefined ? undefined : [path.slice(path.lastIndexOf('/') + 1), ...args];
}

function isAssignment(word: string): boolean {
  return /^[A-Za-z_]\w*=/.test(word);
}
