import type { ArgInstruction, Command, EnvInstruction, WorkdirInstruction } from '#core/dockerfile/types.ts';
import { isSkippedAbove } from '#core/stages/checkSettings.ts';
import { expansionLimit } from '#core/stages/meter.ts';
import { expanderOf, noteUndefined, scanArguments } from './expansion.ts';
import { checkExpose } from './expose.ts';
import { commandLabel } from './labels.ts';
import type { Lowering } from './lowered.ts';
import { cleanPath, isAbsolute, normaliseWorkdir } from './paths.ts';
import { isSecretName } from './secretNames.ts';
import { isSignal } from './signals.ts';
import type { BoundCommand } from '#core/stages/state.ts';

/** Every command but RUN, COPY and ADD: they change the config; only WORKDIR also makes a step (R2.1). */
export function lowerConfigCommand(lowering: Lowering, bound: BoundCommand, command: Command): void {
  const { config } = lowering;
  switch (command.kind) {
    case 'ENV':
    case 'LABEL':
      return lowerEnv(lowering, bound, command);
    case 'ARG':
      return lowerArg(lowering, bound, command);
    case 'WORKDIR':
      return lowerWorkdir(lowering, bound, command);
    case 'USER':
      config.user = expanderOf(lowering, bound)(command.user);
      return remember(lowering, bound, command.user, config.user);
    case 'SHELL':
      config.shell = command.shell;
      return;
    case 'VOLUME':
      if (command.volumes.map(expanderOf(lowering, bound)).includes('')) lowering.fail('volume-empty', bound);
      return;
    case 'STOPSIGNAL': {
      const signal = expanderOf(lowering, bound)(command.signal);
      if (!isSignal(signal)) lowering.fail('stopsignal-invalid', bound, { signal });
      return;
    }
    case 'EXPOSE':
      return checkExpose(lowering, bound, command.ports);
    case 'CMD':
    case 'ENTRYPOINT':
      noteRepeated(lowering, bound);
      if (command.shellForm && !config.shell) {
        lowering.observe('JSONArgsRecommended', bound, { keyword: command.node.keyword });
      }
      return;
    case 'HEALTHCHECK':
      return noteRepeated(lowering, bound);
    default:
      return;
  }
}

/** The earlier of two CMDs (or ENTRYPOINTs, HEALTHCHECKs) is the one that has no effect. */
function noteRepeated(lowering: Lowering, bound: BoundCommand): void {
  const { kind } = bound.command;
  const former = lowering.seenOnce.get(kind);
  if (former)
    lowering.observe(
      'MultipleInstructionsDisallowed',
      former,
      { keyword: bound.command.node.keyword },
      bound,
    );
  lowering.seenOnce.set(kind, bound);
}

function lowerEnv(lowering: Lowering, bound: BoundCommand, command: EnvInstruction): void {
  const expand = expanderOf(lowering, bound);
  // All pairs of one ENV see the environment before it.
  const pairs = command.pairs.map(({ key, value, noDelimiter }) => ({
    key: expand(key),
    value: expand(value ?? ''),
    noDelimiter,
  }));
  for (const { key, value, noDelimiter } of pairs) {
    if (noDelimiter) lowering.observe('LegacyKeyValueFormat', bound, { keyword: command.node.keyword });
    if (command.kind === 'LABEL') continue;
    if (isSecretName(key)) lowering.observe('SecretsUsedInArgOrEnv', bound, { keyword: 'ENV', name: key });
    lowering.config.env.set(key, value);
  }
  remember(lowering, bound, command.pairs.map(showPair).join(' '), pairs.map(showPair).join(' '));
}

function showPair({ key, value }: { readonly key: string; readonly value: string | undefined }): string {
  return `${key}=${value ?? ''}`;
}

/** ARG: a build arg wins, then the default, then the global ARG of the name; else it stays unset (R2.10). */
function lowerArg(lowering: Lowering, bound: BoundCommand, command: ArgInstruction): void {
  const { config, resolution } = lowering;
  for (const { key, value: written, description } of command.args) {
    if (isSecretName(key)) lowering.observe('SecretsUsedInArgOrEnv', bound, { keyword: 'ARG', name: key });
    let value = resolution.buildArgs.get(key);
    const inherited = value === undefined && written === undefined && resolution.globals.values.has(key);
    if (inherited) value = resolution.globals.values.get(key);
    else if (value === undefined && written !== undefined) value = expandDefault(lowering, bound, written);
    if (value !== undefined && !scanArguments.has(key)) config.env.set(key, value);
    if (!inherited)
      lowering.outline.args.set(key, {
        name: key,
        value: value ?? '',
        description,
        line: bound.line,
        deps: new Set(),
      });
    lowering.outline.used.add(key);
    lowering.declare(key);
  }
}

function expandDefault(lowering: Lowering, bound: BoundCommand, word: string): string | undefined {
  const { escape } = lowering.resolution.parsed;
  const expansion = lowering.expand(word, lowering.config.env, { escape });
  noteUndefined(lowering, bound, expansion.unmatched);
  if (expansion.ok) return expansion.result;
  lowering.fail(expansion.problem.rule, bound, expansion.problem.params);
  return undefined;
}

function lowerWorkdir(lowering: Lowering, bound: BoundCommand, command: WorkdirInstruction): void {
  const { config } = lowering;
  const path = expanderOf(lowering, bound)(command.path);
  if (!config.workdirSet && !isAbsolute(path, config.os))
    lowering.observe('WorkdirRelativePath', bound, { path });
  // What is skipped above a relative path is still to be said at the next one (R12.1).
  config.workdirSet ||=
    isAbsolute(path, config.os) || !isSkippedAbove('WorkdirRelativePath', command.node.comments);
  const relative = isAbsolute(path, config.os) ? 0 : config.workdir.length;
  if (!lowering.file.meter.takeCharacters(relative))
    return lowering.fail('workdir-too-long', bound, { limit: expansionLimit });
  const workdir = normaliseWorkdir(config.workdir, path, config.os);
  if (!workdir.ok) return lowering.fail('path-invalid', bound, { path, reason: workdir.reason });
  config.workdir = workdir.path;
  remember(lowering, bound, command.path, path);
  if (workdir.path === '/') return;
  const { text } = command.node.logical;
  lowering.tail = lowering.vertex({
    kind: 'workdir',
    // The step makes the cleaned path, while RUN later starts in the path as written.
    operation: [cleanPath(workdir.path), config.user],
    inputs: lowering.rootfs(),
    bound,
    name: lowering.nextName(`${bound.onbuild ? 'ONBUILD ' : ''}${commandLabel(text, config.env, lowering)}`),
  });
}

/** Keeps what a row expands to, where that differs from what is written. */
function remember(lowering: Lowering, bound: BoundCommand, written: string, expanded: string): void {
  if (!bound.onbuild && written !== expanded) lowering.expanded.set(bound.row, expanded);
}
