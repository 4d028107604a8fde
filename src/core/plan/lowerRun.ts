import { formatPlatform } from '#core/expand/platform.ts';
import type { Heredoc, RunInstruction } from '#core/dockerfile/types.ts';
import { parseHeredocWord } from '#core/dockerfile/heredoc.ts';
import { mayKnowMore } from '#core/stages/frontend.ts';
import { compareText } from '#core/text/compare.ts';
import { heredocSummary, runLabel } from './labels.ts';
import { lowerMounts } from './lowerMounts.ts';
import type { Lowering } from './lowered.ts';
import type { BoundCommand } from '#core/stages/state.ts';
import { plainName, type VertexInput } from './vertex.ts';

const pipes = '/dev/pipes/';

/** RUN: one step on the rootfs, with an input for every mount that brings files (R2.1, R4.2). */
export function lowerRun(lowering: Lowering, bound: BoundCommand, run: RunInstruction): void {
  const { config } = lowering;
  const mounts = lowerMounts(lowering, bound, run);
  if (!mounts) return;
  if (run.node.flags.some(({ name }) => name === 'device') && !mayKnowMore(lowering.resolution.frontend))
    return lowering.fail('device-unsupported', bound);
  const script = runScript(run, config.os);
  const inline = script.file && inlineInput(lowering, script.file);
  const argv = run.shellForm
    ? [...(config.shell ?? defaultShell(config.os)), script.args.join(' ')]
    : script.args;
  if (argv.length === 0) lowering.failLater('run-empty', bound);
  const beside = [...mounts.inputs, ...(inline ? [inline] : [])];
  // BuildKit orders the mounts of a step by target; the rootfs is the mount "/".
  beside.sort((a, b) => compareText(a.target, b.target));
  const inputs: VertexInput[] = [...lowering.rootfs(), ...beside.map(({ input }) => input)];
  const labelEnv = { get: (name: string) => mounts.secretEnv.get(name) ?? config.env.get(name) };
  const workdir = config.workdir === '' ? '/' : config.workdir;
  const platform = formatPlatform(lowering.platform);
  const environment = config.env.identity();
  const network = run.network === 'default' ? '' : run.network;
  const security = run.security === 'sandbox' ? '' : run.security;
  const label = runLabel(run.node.logical.text + script.summary, labelEnv, lowering);
  lowering.tail = lowering.vertex({
    kind: 'run',
    operation: [
      lowering.tail?.identity ?? 0,
      argv,
      environment,
      workdir,
      config.user,
      platform,
      mounts.operation,
      inline?.target ?? '',
      network,
      security,
    ],
    inputs,
    bound,
    name: lowering.nextName((bound.onbuild ? 'ONBUILD ' : '') + label),
    locks: mounts.locks,
    cached: {
      command: [argv, inline?.target ?? '', network, security],
      environment,
      workdir,
      user: config.user,
      platform,
      mounts: mounts.cached,
    },
  });
}

function defaultShell(os: string): readonly string[] {
  return os === 'windows' ? ['cmd', '/S', '/C'] : ['/bin/sh', '-c'];
}

/** What a RUN runs: the words that follow the shell, or all of them. */
export interface RunScript {
  readonly args: readonly string[];
  /** Added to the label. */
  readonly summary: string;
  /** A body that starts with `#!` becomes a file of its own and is run as such. */
  readonly file: { readonly name: string; readonly content: string } | undefined;
}

/** What a RUN runs, here-documents put together as BuildKit does. */
export function runScript(run: RunInstruction, os: string): RunScript {
  const [first] = run.node.heredocs;
  const line = run.command[0] ?? '';
  if (!first || !run.shellForm) return { args: run.command, summary: '', file: undefined };
  const alone = parseHeredocWord(line);
  if (!alone || 'rule' in alone) {
    const bodies = run.node.heredocs.map(({ content, name }) => `\n${content}${name}`);
    return { args: [line + bodies.join('')], summary: '', file: undefined };
  }
  const content = heredocBody(first);
  const summary = heredocSummary(first.content);
  if (os === 'windows' || !content.startsWith('#!')) return { args: [content], summary, file: undefined };
  return { args: [pipes + first.name], summary, file: { name: first.name, content } };
}

/** The body, leading tabs removed where `<<-` asks for it. */
export function heredocBody({ content, chomp }: Heredoc): string {
  return chomp ? content.replace(/^\t+/gm, '') : content;
}

function inlineInput(
  lowering: Lowering,
  file: { name: string; content: string },
): { target: string; input: VertexInput } {
  const vertex = lowering.vertex({
    kind: 'inline',
    operation: [file.name, file.content, 0o755],
    inputs: [],
    name: plainName('[internal] preparing inline document'),
  });
  return { target: pipes, input: { vertex, role: 'content', paths: ['/'] } };
}
