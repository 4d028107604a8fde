import type { Command, ParsedDockerfile } from '#core/dockerfile/types.ts';
import { resolveFile, type Resolution } from '#core/stages/resolve.ts';

/** Values in which a change of one letter leaves a value of the same kind: a number, a version, a path, a platform. */
const plain = /^[\w./:@-]+$/;

/**
 * The same file where some variables have another value than here. Which one is nobody's business, as long as it is
 * another: the build cache compares whether they are equal and nothing else.
 *
 * @param args names of ARGs: they get another build argument
 * @param environment names whose ENV is another
 */
export function withOtherValues(
  file: Resolution,
  args: readonly string[],
  environment: readonly string[],
): Resolution {
  if (args.length === 0 && environment.length === 0) return file;
  const given = file.options.buildArgs;
  const others = args.map((name) => [name, otherValue(valueOf(file, name))] as const);
  const options = { ...file.options, buildArgs: { ...given, ...Object.fromEntries(others) } };
  return resolveFile(withOtherEnvironment(file.parsed, new Set(environment)), options);
}

/** What an ARG is here: as given, else its first default; undefined where it has none. */
function valueOf({ options, globals, parsed }: Resolution, name: string): string | undefined {
  if (Object.hasOwn(options.buildArgs, name)) return options.buildArgs[name];
  const global = globals.values.get(name);
  if (global !== undefined) return global;
  for (const { commands } of parsed.stages) {
    for (const command of commands) {
      if (command.kind !== 'ARG') continue;
      const found = command.args.find(({ key, value }) => key === name && value !== undefined);
      if (found) return found.value;
    }
  }
  return undefined;
}

/** Another value, of the same kind where that can be. */
function otherValue(value = ''): string {
  if (!plain.test(value)) return `1${value}`;
  const at = value.search(/[a-z\d](?=[^a-z\d]*$)/i);
  const letter = value[at];
  return letter === undefined ? `1${value}` : value.slice(0, at) + next(letter) + value.slice(at + 1);
}

/** The next digit or letter; a hexadecimal one stays one, as in a digest. */
function next(letter: string): string {
  if (letter === '9') return '0';
  if (letter === 'f') return 'a';
  if (letter === 'z') return 'y';
  if (letter === 'Z') return 'Y';
  return String.fromCodePoint((letter.codePointAt(0) ?? 0) + 1);
}

function withOtherEnvironment(parsed: ParsedDockerfile, names: ReadonlySet<string>): ParsedDockerfile {
  if (names.size === 0) return parsed;
  const changed = (command: Command): Command =>
    command.kind === 'ENV'
      ? { ...command, pairs: command.pairs.map((pair) => otherPair(pair, names)) }
      : command;
  return {
    ...parsed,
    stages: parsed.stages.map((stage) => ({ ...stage, commands: stage.commands.map(changed) })),
  };
}

function otherPair<Pair extends { readonly key: string; readonly value: string | undefined }>(
  pair: Pair,
  names: ReadonlySet<string>,
): Pair {
  return names.has(pair.key) ? { ...pair, value: otherValue(pair.value) } : pair;
}
