import type { Command } from '#core/dockerfile/types.ts';
import { loweredStage } from '#core/plan/lowerFile.ts';
import type { BuildPlan } from '#core/plan/types.ts';
import type { Resolution } from '#core/stages/resolve.ts';
import type { BoundCommand, DispatchState } from '#core/stages/state.ts';
import { historyPattern, type HistoryPattern } from './historyPattern.ts';

/** An instruction that has an entry in the history of the image: every one but ONBUILD. */
export interface ChainCommand {
  readonly stage: number;
  readonly row: number;
  readonly line: number;
  readonly command: Command;
  /** It makes a layer. */
  readonly makesLayer: boolean;
  readonly pattern: HistoryPattern;
}

/** What the history of an image is made of, above that of its base image. */
export interface Chain {
  /** Oldest first: those of the stages the target continues, then its own. */
  readonly commands: readonly ChainCommand[];
  /** The stages whose instructions these are, the oldest first. */
  readonly stages: readonly DispatchState[];
  /** Instructions of stages outside of it that continue one of its stages: BuildKit may write their entries over its own. */
  readonly siblings: readonly ChainCommand[];
  /** It starts from nothing: no layer is below. */
  readonly startsEmpty: boolean;
}

/** Key of an instruction within a file. */
export function placeKey({ stage, row }: { readonly stage: number; readonly row: number }): string {
  return `${stage} ${row}`;
}

/**
 * The instructions whose entries the image of a target has in its history, in their order: BuildKit adds one for each, triggers
 * included and ONBUILD left out, and a stage begins with the history of the one that it continues.
 */
export function chainOf(resolution: Resolution, target: DispatchState, plan: BuildPlan): Chain {
  const stages: DispatchState[] = [];
  for (let state: DispatchState | undefined = target; state; state = state.base) {
    stages.push(state);
    if (state.replaced) break;
  }
  stages.reverse();
  const built: BuiltPlaces = {
    stages: new Set(plan.built),
    directories: new Set(
      plan.steps.flatMap(({ kind, origins }) => (kind === 'workdir' ? origins.map(placeKey) : [])),
    ),
  };
  const commands = stages.flatMap((state) => commandsOf(resolution, state, built));
  const own = new Set(stages);
  const siblings = besides(resolution.stageStates, own).flatMap((state) =>
    commandsOf(resolution, state, built),
  );
  const [first] = stages;
  const startsEmpty = first !== undefined && first.baseName === 'scratch' && !first.namedContext;
  return { commands, stages, siblings, startsEmpty };
}

/** Stages that continue one of some stages, directly or through others. A stage stands below those that it continues. */
function besides(all: readonly DispatchState[], own: ReadonlySet<DispatchState>): readonly DispatchState[] {
  const found = new Set<DispatchState>();
  for (const state of all) {
    const { base } = state;
    if (!own.has(state) && base !== undefined && (own.has(base) || found.has(base))) found.add(state);
  }
  return [...found];
}

/** What is built: stages, and the places where a WORKDIR makes a directory. */
interface BuiltPlaces {
  readonly stages: ReadonlySet<number>;
  readonly directories: ReadonlySet<string>;
}

function commandsOf(
  resolution: Resolution,
  state: DispatchState,
  built: BuiltPlaces,
): readonly ChainCommand[] {
  if (state.replaced) return [];
  const { copies, config } = loweredStage(resolution, state);
  return [...state.triggers, ...state.commands].flatMap((bound): readonly ChainCommand[] => {
    const { command, row, line } = bound;
    if (command.kind === 'ONBUILD') return [];
    const expanded = bound.onbuild ? undefined : copies.get(row);
    return [
      {
        stage: state.stage,
        row,
        line,
        command,
        makesLayer: makesLayer(state, bound, built),
        pattern: historyPattern(command, config.os, expanded),
      },
    ];
  });
}

/** WORKDIR makes one unless the directory is `/`; of a trigger, and outside of the build, it is told by what is written. */
function makesLayer(
  { stage }: DispatchState,
  { command, row, onbuild }: BoundCommand,
  built: BuiltPlaces,
): boolean {
  switch (command.kind) {
    case 'RUN':
    case 'COPY':
    case 'ADD':
      return true;
    case 'WORKDIR':
      return onbuild || !built.stages.has(stage)
        ? command.path !== '/'
        : built.directories.has(placeKey({ stage, row }));
    default:
      return false;
  }
}
