import { parseMount } from '#core/dockerfile/mount.ts';
import type { Mount } from '#core/dockerfile/types.ts';
import type { Resolution } from '#core/stages/resolve.ts';

/** A RUN of the file, with what is mounted while it runs. */
export interface Run {
  readonly stage: number;
  readonly line: number;
  /** The command, without flags of the instruction. */
  readonly command: string;
  readonly mounts: readonly Mount[];
}

/** Every RUN of the file. A mount that BuildKit rejects is left out; variables in one stay as they are written. */
export function runsIn({ stageStates }: Resolution): readonly Run[] {
  return stageStates.flatMap(({ stage, commands }) =>
    commands.flatMap(({ command: run, line }) => {
      if (run.kind !== 'RUN') return [];
      const mounts = run.mounts.flatMap((written) => {
        const mount = parseMount(written, (word) => word);
        return 'rule' in mount ? [] : [mount];
      });
      return [{ stage, line, command: run.command.join(' '), mounts }];
    }),
  );
}

/** The first RUN of a stage whose command has these words in it. */
export function runOf(file: Resolution, stage: number, words: string): Run | undefined {
  return runsIn(file).find((run) => run.stage === stage && run.command.includes(words));
}
