import { renameStage, type RenameProblem } from '#core/language/rename.ts';
import type { Resolution } from '#core/stages/resolve.ts';
import { stageMentions } from '#core/language/stageMentions.ts';
import { definitionOf, symbolAt } from '#core/language/symbols.ts';
import { touches } from '#core/text/range.ts';
import type { Renaming, RenameResult } from '#editor/language/services.ts';
import type { EditorHelp } from '#i18n/spoken.ts';

type Words = EditorHelp['services'];

/** The stage named at `offset`, or whose FROM stands there, ready to get a new name. */
export function renamingAt(reading: Resolution, offset: number, words: Words): Renaming | undefined {
  const stage = stageAt(reading, offset);
  if (stage === undefined) return undefined;
  const name = reading.stageStates[stage]?.name ?? '';
  const places = stageMentions(reading)
    .filter((mention) => mention.stage === stage && mention.by === 'name')
    .map(({ range }) => range);
  const symbol = symbolAt(reading, offset);
  const own = { kind: 'stage', stage, range: { start: offset, end: offset }, by: 'name' } as const;
  const range = (symbol?.kind === 'stage' ? symbol : definitionOf(reading, own))?.range ?? own.range;
  return {
    range,
    name,
    label: name === '' ? words['rename.label-unnamed'] : words['rename.label']({ name }),
    places,
    to: (wanted) => renameTo(reading, stage, wanted, words),
  };
}

/** A name under the caret comes first; anywhere else in a FROM it is the stage that begins there. */
function stageAt(reading: Resolution, offset: number): number | undefined {
  const symbol = symbolAt(reading, offset);
  if (symbol?.kind === 'stage') return symbol.stage;
  return reading.stageStates.find(({ range }) => touches(range, offset))?.stage;
}

function renameTo(reading: Resolution, stage: number, wanted: string, words: Words): RenameResult {
  const found = renameStage(reading, stage, wanted);
  if ('reason' in found) return { problem: problemIn(words, found) };
  const { edits, name, uncertainLines } = found;
  const count = edits.length;
  return {
    edits,
    name,
    notes: [
      count > 0 ? words['rename.places']({ count }) : words['rename.present'],
      ...(uncertainLines.length > 0 ? [words['rename.uncertain']({ lines: uncertainLines.join(', ') })] : []),
    ],
    done: words['rename.done']({ name, count }),
  };
}

/** Why a stage cannot be renamed, in the reader's language. */
function problemIn(words: Words, problem: RenameProblem): string {
  switch (problem.reason) {
    case 'invalid-name':
      return words['rename.invalid-name'];
    case 'reserved-name':
      return words['rename.reserved-name'];
    case 'name-taken':
      return words['rename.name-taken'](problem);
    case 'image-of-that-name':
      return words['rename.image-of-that-name'](problem);
    case 'named-by-variable':
      return words['rename.named-by-variable'](problem);
    case 'named-context':
      return words['rename.named-context'](problem);
    case 'image-trigger':
      return words['rename.image-trigger'](problem);
  }
}
