import type { CommandInstruction } from '#core/dockerfile/types.ts';
import type { Resolution } from '#core/stages/resolve.ts';
import type { BoundCommand, DispatchState } from '#core/stages/state.ts';
import type { SourceRange } from '#core/text/range.ts';

/** What ends in the image of the default target: its stage and those it continues, as one list of commands. */
export interface ImageChain {
  /** Image it starts from, without registry `docker.io` and `library/`: `golang:1.26`; "" for scratch. */
  readonly image: string;
  /** Name of that image, the last part without tag: `golang`. */
  readonly base: string;
  readonly stages: readonly DispatchState[];
  /** Inherited ONBUILD triggers included. */
  readonly commands: readonly BoundCommand[];
  /** Where stands what a container of it runs: ENTRYPOINT, else CMD; undefined where the file does not say. */
  readonly entry: { readonly line: number; readonly range: SourceRange } | undefined;
  /** Words of it, those of CMD behind those of ENTRYPOINT; of the shell form, cut at blanks, none where it is a script. */
  readonly words: readonly string[];
}

/** The chain of the default target; undefined where it starts from something unknown, or has an error. */
export function imageChain({ stageStates }: Resolution): ImageChain | undefined {
  const stages: DispatchState[] = [];
  for (let state = stageStates.at(-1); state; state = state.base) stages.push(state);
  stages.reverse();
  const [first] = stages;
  if (!first || stages.some(({ namedContext }) => namedContext)) return undefined;
  if (first.image === undefined && first.baseName !== 'scratch') return undefined;
  const image = shortName(first.image);
  const placed = stages.flatMap((state) =>
    [...state.triggers, ...state.commands].map((bound) => ({ state, bound })),
  );
  const entrypoint = placed.findLast(({ bound }) => bound.command.kind === 'ENTRYPOINT');
  const cmd = placed.findLast(({ bound }) => bound.command.kind === 'CMD');
  const entry = entrypoint ?? cmd;
  const own = instructionOf(entrypoint?.bound);
  return {
    image,
    base: lastPart(image),
    stages,
    commands: placed.map(({ bound }) => bound),
    entry: entry && {
      line: entry.bound.line,
      range: entry.bound.onbuild ? entry.state.range : entry.bound.command.node.range,
    },
    words: [...wordsOf(own), ...(own?.shellForm ? [] : wordsOf(instructionOf(cmd?.bound)))],
  };
}

function instructionOf(bound: BoundCommand | undefined): CommandInstruction | undefined {
  const command = bound?.command;
  return command?.kind === 'ENTRYPOINT' || command?.kind === 'CMD' ? command : undefined;
}

function wordsOf(instruction: CommandInstruction | undefined): readonly string[] {
  if (!instruction) return [];
  const { command, shellForm } = instruction;
  if (!shellForm) return command;
  const text = (command[0] ?? '').trim();
  return text === '' || /[;&|()[\]{}<>`]/.test(text) ? [] : text.split(/\s+/, 50);
}

/** A normalised reference without registry `docker.io` and `library/`. */
function shortName(image: string | undefined): string {
  return (image ?? '').replace(/^docker\.io\/(?:library\/)?/, '');
}

/** The last part of a name, without tag and digest. */
function lastPart(image: string): string {
  return (image.split(/[:@]/, 1)[0] ?? '').split('/').at(-1) ?? '';
}

/** Name of an image without its tag: `golang`, `team/tools`, `registry.example.com/tools`. */
export function imageName(image: string | undefined): string {
  return shortName(image).split(/[:@]/, 1)[0] ?? '';
}
