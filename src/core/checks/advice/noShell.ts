import type { Command } from '#core/dockerfile/types.ts';
import type { DispatchState } from '#core/stages/state.ts';
import type { Advice, AdviceInput } from '#core/checks/advice.ts';
import { imageName } from '#core/checks/evidence/imageChain.ts';

/** Images that are made without a shell; their debug variants have one. */
const shellLess = /^(?:gcr\.io\/distroless\/|cgr\.dev\/chainguard\/static$)/;
const hasShellTag = /(?::|-)(?:debug|latest-dev|dev)/;

type Found = Advice<'keyword' | 'image'>;

/**
 * A shell form on an image that has no shell: `/bin/sh` is not there, so that the step fails, or the container does not
 * start. On scratch also the list form of a RUN, as long as nothing has been copied. Quiet where a copy may bring a shell.
 */
export function noShell({ resolution }: AdviceInput): readonly Found[] {
  /** The image without a shell that each stage still stands on at its end. */
  const bare = new Map<DispatchState, string>();
  return resolution.stageStates.flatMap((state): readonly Found[] => {
    if (state.namedContext || state.triggers.length > 0) return [];
    const image = state.base ? bare.get(state.base) : shellLessImage(state);
    if (image === undefined) return [];
    const own = state.commands.map(({ command }) => command);
    const end = own.findIndex((command) => mayBring(command, image));
    if (end < 0) bare.set(state, image);
    return own.slice(0, end < 0 ? own.length : end).flatMap((command) => {
      const isRun = command.kind === 'RUN';
      const isCheck = command.kind === 'HEALTHCHECK' && !command.none;
      if (!isRun && !isCheck && command.kind !== 'CMD' && command.kind !== 'ENTRYPOINT') return [];
      // On scratch what a container starts may still be copied below.
      if (image === 'scratch' ? !isRun : !command.shellForm) return [];
      const { node } = command;
      return [{ line: node.line, range: node.range, params: { keyword: command.kind, image } }];
    });
  });
}

function shellLessImage({ baseName, image, block }: DispatchState): string | undefined {
  // A default is often there to be replaced (`ARG BASE=scratch`).
  if (block?.from.base.includes('$') === true) return undefined;
  if (baseName === 'scratch') return 'scratch';
  const name = imageName(image);
  return shellLess.test(name) && !hasShellTag.test(image ?? '') ? name : undefined;
}

/** Whether a shell may be there from here on, or another one be used. */
function mayBring(command: Command, image: string): boolean {
  if (command.kind === 'SHELL') return true;
  if (command.kind === 'RUN')
    return command.mounts.some((mount) => !/type=(?:cache|secret|ssh|tmpfs)/.test(mount));
  if (command.kind !== 'COPY' && command.kind !== 'ADD') return false;
  return image === 'scratch' || /^\/?(?:$|bin|usr|busybox|\.)|\$/.test(command.destination);
}
