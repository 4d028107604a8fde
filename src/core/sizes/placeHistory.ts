import { alignHistory, type HistoryAlignment } from './alignHistory.ts';
import { knownSum, sumOf } from './byteCount.ts';
import type { Chain, ChainCommand } from './chain.ts';
import { agreement, costOf, spaced } from './historyPattern.ts';
import type { Measured, MeasuredLayer, SizesFit, SizesRefusal } from './types.ts';

/** What the layers of an image come to, laid onto instructions. */
export interface Placed {
  readonly fit: SizesFit;
  /** Bytes of each instruction of the chain, by its index; undefined where they are not known. */
  readonly bytes: readonly (number | undefined)[];
  readonly baseBytes: number | undefined;
  readonly unplacedBytes: number;
}

/** Share of the telling instructions of a target that the history of its image has, at least. */
const mostly = 1 / 2;
/** Characters that are compared with instructions of other stages. */
const mostCompared = 50_000_000;

/**
 * Lays the entries of a history, or the layers that dive names by them, onto the instructions of a target.
 *
 * Stages that continue the same stage share the memory of its history in BuildKit (`clone` in `image.go` copies no history), so that
 * the one that is read later writes its entries over those of the other: there, the entry is another's and the place is right.
 * Where an entry with a layer was written over one without, or the other way round, docker counts the layers wrongly from there on:
 * then only the whole image is known.
 */
export function placeHistory(
  chain: Chain,
  { form, isShifted }: Measured,
  layers: readonly MeasuredLayer[],
): Placed | SizesRefusal {
  const { commands } = chain;
  const asked = form === 'dive' ? commands.filter(({ makesLayer }) => makesLayer) : commands;
  const found = alignHistory(
    asked.map(({ pattern }) => pattern),
    layers.map(({ createdBy }) => createdBy && spaced(createdBy)),
  );
  if (!belongs(found, asked)) {
    const isOther =
      layers.some(({ createdBy }) => createdBy?.includes('#(nop)')) && !layers.some(isOfBuildKit);
    return { rule: isOther ? 'sizes-other-builder' : 'sizes-other-image', params: {} };
  }
  const entryOf = form === 'history' ? withOverwritten(chain, found, layers) : found.entryOf;
  const isWhole = entryOf !== undefined && entryOf.every((entry) => entry !== undefined);
  const isMixed =
    entryOf === undefined || isShifted || (form === 'dive' && !isWhole && chain.siblings.length > 0);
  if (isMixed)
    return { fit: 'total', bytes: [], baseBytes: chain.startsEmpty ? 0 : undefined, unplacedBytes: 0 };
  return placeEntries(chain, asked, entryOf, layers);
}

function isOfBuildKit({ createdBy = '' }: MeasuredLayer): boolean {
  return createdBy.endsWith(' # buildkit');
}

function belongs({ entryOf, telling, sure }: HistoryAlignment, asked: readonly ChainCommand[]): boolean {
  if (telling > 0) return sure > 0 && sure >= mostly * telling;
  return asked.every((_, at) => entryOf[at] !== undefined);
}

/**
 * Entries that another stage wrote its own over, found where they must stand: the number of entries is right. Undefined where
 * they make the count of layers wrong.
 */
function withOverwritten(
  { commands, siblings }: Chain,
  { entryOf }: HistoryAlignment,
  layers: readonly MeasuredLayer[],
): HistoryAlignment['entryOf'] | undefined {
  if (siblings.length === 0 || entryOf.every((entry) => entry !== undefined)) return entryOf;
  const below = layers.length - commands.length;
  let left = mostCompared;
  const filled = [...entryOf];
  for (const [at, { makesLayer }] of commands.entries()) {
    if (entryOf[at] !== undefined) continue;
    const entry = spaced(layers[below + at]?.createdBy ?? '');
    const writer = siblings.find(({ pattern }) => {
      left -= 1 + costOf(pattern, entry);
      return left > 0 && agreement(pattern, entry) !== 'none';
    });
    if (writer === undefined) continue;
    if (writer.makesLayer !== makesLayer) return undefined;
    filled[at] = below + at;
  }
  return filled;
}

function placeEntries(
  { commands, startsEmpty }: Chain,
  asked: readonly ChainCommand[],
  entryOf: HistoryAlignment['entryOf'],
  layers: readonly MeasuredLayer[],
): Placed {
  const entryOfCommand = new Map(asked.map((command, at) => [command, entryOf[at]]));
  const taken = new Set(entryOf);
  // Whatever is older than the first instruction is the base image.
  const start = asked.length === 0 ? layers.length : entryOf[0];
  const isWhole =
    asked.every((_, at) => entryOf[at] !== undefined) && asked.length + (start ?? 0) === layers.length;
  const unplaced = layers.filter((_, at) => !taken.has(at) && at >= (start ?? 0));
  return {
    fit: isWhole && !(startsEmpty && start !== 0) ? 'whole' : 'partly',
    bytes: commands.map((command) => layers[entryOfCommand.get(command) ?? -1]?.bytes),
    baseBytes: start === undefined ? undefined : sumOf(layers.slice(0, start).map(({ bytes }) => bytes)),
    unplacedBytes: knownSum(unplaced.map(({ bytes }) => bytes)) ?? 0,
  };
}
