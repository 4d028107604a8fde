import { parseMount } from '#core/dockerfile/mount.ts';
import type { Command, RunInstruction } from '#core/dockerfile/types.ts';
import type { Advice, AdviceInput } from '#core/checks/advice.ts';
import { manifestInstall } from '#core/checks/evidence/installs.ts';

const everything = new Set(['.', './', '/', '*', './*']);

/**
 * `COPY . .` above the step that installs what a manifest lists: every change of any file installs it all
 * again. Not where an earlier step installed already, or where the step keeps a cache mount.
 */
export function copyBeforeInstall({ resolution, shell }: AdviceInput): readonly Advice<'command' | 'line'>[] {
  return resolution.stageStates.flatMap(({ commands }) => {
    if (!commands.some(({ command }) => copiesEverything(command))) return [];
    let copied: Command | undefined;
    for (const { command } of commands) {
      if (copied === undefined && copiesEverything(command)) copied = command;
      const install = command.kind === 'RUN' ? installOf(command, shell) : undefined;
      if (install === undefined) continue;
      if (copied === undefined || hasCache(command)) return [];
      const { line, range } = copied.node;
      return [{ line, range, params: { command: install, line: command.node.line } }];
    }
    return [];
  });
}

function installOf(run: RunInstruction, shell: AdviceInput['shell']): string | undefined {
  for (const command of shell(run)) {
    const install = manifestInstall(command);
    if (install !== undefined) return install;
  }
  return undefined;
}

function copiesEverything(command: Command): boolean {
  if (command.kind !== 'COPY' && command.kind !== 'ADD') return false;
  if (command.from !== undefined || command.exclude.length > 0) return false;
  return command.sources.some((source) => everything.has(source));
}

function hasCache(command: Command): boolean {
  return (
    command.kind === 'RUN' &&
    command.mounts.some((value) => {
      const mount = parseMount(value, (word) => word);
      return 'type' in mount && mount.type === 'cache';
    })
  );
}
