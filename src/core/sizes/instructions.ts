import type { BuildPlan, Step } from '#core/plan/types.ts';
import type { Resolution } from '#core/stages/resolve.ts';
import { placeKey, type Chain, type ChainCommand } from './chain.ts';
import type { SizedInstruction } from './types.ts';

/** Characters of an instruction that are kept. */
const kept = 300;

/** Where the bytes of an instruction are known from. */
export interface KnownBytes {
  /** Of an instruction whose layer is in the image. */
  readonly ofCommand: (command: ChainCommand) => number | undefined;
  /** Of the base image of the target. */
  readonly ofBase: () => number | undefined;
  /** Of a step of a build stage. */
  readonly ofStep: (step: Step) => number | undefined;
}

/**
 * Every instruction of a build that makes a layer, and every FROM with a base image: those of the target's chain of stages are in the
 * image, the others stayed in build stages. In the order of the file. What several stages share is built, and counted, once.
 */
export function instructionsOf(
  resolution: Resolution,
  plan: BuildPlan,
  chain: Chain,
  { ofCommand, ofBase, ofStep }: KnownBytes,
): readonly SizedInstruction[] {
  const all: SizedInstruction[] = [];
  const [bottom] = chain.stages;
  if (bottom && !chain.startsEmpty)
    all.push({ ...baseOf(resolution, bottom.stage), inImage: true, bytes: ofBase() });
  const inImage = new Set<string>();
  for (const command of chain.commands) {
    inImage.add(placeKey(command));
    if (!command.makesLayer) continue;
    const { stage, row, line } = command;
    const { keyword, text } = wordsOf(command.command.node.logical.text);
    all.push({ stage, row, line, keyword, text, isBase: false, inImage: true, bytes: ofCommand(command) });
  }
  const left = leftBehind(resolution, plan, chain, inImage, ofStep);
  return [...all, ...left].toSorted(
    (one, other) => one.stage - other.stage || one.line - other.line || one.row - other.row,
  );
}

/** What the target needs besides the stages that it continues. */
function leftBehind(
  resolution: Resolution,
  plan: BuildPlan,
  chain: Chain,
  inImage: ReadonlySet<string>,
  ofStep: KnownBytes['ofStep'],
): readonly SizedInstruction[] {
  const bottom = chain.stages[0]?.stage;
  const left = new Map<string, SizedInstruction>();
  for (const step of plan.steps) {
    const [origin] = step.origins;
    const isBase = step.kind === 'image';
    if (!origin || !['image', 'run', 'copy', 'workdir', 'merge'].includes(step.kind)) continue;
    if (
      step.origins.some((one) => (isBase ? one.stage === bottom && one.row < 0 : inImage.has(placeKey(one))))
    )
      continue;
    const key = `${placeKey(origin)} ${isBase}`;
    const known = left.get(key);
    const bytes = ofStep(step);
    if (known) {
      // The copy of a --link has the layer, and its merge none.
      left.set(key, { ...known, bytes: bytes === undefined ? known.bytes : (known.bytes ?? 0) + bytes });
      continue;
    }
    const { stage, row, line } = origin;
    const place = isBase
      ? baseOf(resolution, stage)
      : { stage, row, line, ...textOf(resolution, stage, row), isBase };
    left.set(key, { ...place, inImage: false, bytes });
  }
  return [...left.values()];
}

function baseOf({ parsed }: Resolution, stage: number): Omit<SizedInstruction, 'inImage' | 'bytes'> {
  const node = parsed.stages[stage]?.from.node;
  const { keyword, text } = wordsOf(node?.logical.text ?? 'FROM');
  return { stage, row: -1, line: node?.line ?? 0, keyword, text, isBase: true };
}

function textOf(
  { parsed }: Resolution,
  stage: number,
  row: number,
): Pick<SizedInstruction, 'keyword' | 'text'> {
  const block = parsed.stages[stage];
  const node = row < 0 ? block?.from.node : block?.nodes[row]?.node;
  return wordsOf(node?.logical.text ?? '');
}

function wordsOf(text: string): Pick<SizedInstruction, 'keyword' | 'text'> {
  const [keyword = ''] = /^\S{0,40}/.exec(text) ?? [];
  return { keyword: keyword.toUpperCase(), text: text.slice(keyword.length, keyword.length + kept).trim() };
}
