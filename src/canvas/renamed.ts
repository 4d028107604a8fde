import { stageCardId } from './names.ts';

/**
 * Cards of stages that were renamed between two versions of a file: a key that went away and a new
 * one at the same place are the same stage. Old card id -> new card id.
 */
export function renamedCards(
  before: readonly string[],
  after: readonly string[],
): Readonly<Record<string, string>> {
  const old = new Set(before);
  const present = new Set(after);
  const renamed: Record<string, string> = {};
  before.forEach((key, index) => {
    const next = after[index];
    if (next !== undefined && !present.has(key) && !old.has(next)) {
      renamed[stageCardId(key)] = stageCardId(next);
    }
  });
  return renamed;
}
