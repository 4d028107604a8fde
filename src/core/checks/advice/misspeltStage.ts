import { editDistance } from '#core/dockerfile/suggest.ts';
import type { Reference } from '#core/plan/types.ts';
import type { Advice, AdviceInput } from '#core/checks/advice.ts';
import { officialImages } from '#core/checks/evidence/officialImages.ts';

/** Files with more stages, or more names that nothing has, are left alone: each is compared with each. */
const stageLimit = 300;
const nameLimit = 2000;
const plainName = /^[a-z0-9][\w-]*$/i;

/**
 * A name that no stage has, that is next to the name of a stage above, and that no well-known image has:
 * BuildKit would ask a registry for an image of that name.
 */
export function misspeltStage({ graph }: AdviceInput): readonly Advice<'name' | 'stage'>[] {
  const { stages, references } = graph;
  if (stages.length > stageLimit) return [];
  const names = new Map<string, number>();
  for (const { name, index } of stages) if (name !== undefined && !names.has(name)) names.set(name, index);
  const nearest = new Map<string, string | undefined>();
  return references.flatMap((reference) => {
    const { written, line, range, stage } = reference;
    if (!meansImage(reference)) return [];
    const name = written.toLowerCase();
    if (!nearest.has(name) && nearest.size < nameLimit) nearest.set(name, nearestName(name, names.keys()));
    const meant = nearest.get(name);
    if (meant === undefined || (names.get(meant) ?? stage) >= stage) return [];
    const fix = { edits: [{ range, text: meant }], changesBuild: true };
    return [{ line, range, params: { name: written, stage: meant }, fix }];
  });
}

function meansImage({ kind, source, written }: Reference): boolean {
  if (kind !== 'from' && kind !== 'copy' && kind !== 'mount') return false;
  return source.kind === 'image' && plainName.test(written) && !officialImages.has(written.toLowerCase());
}

/** The name a word was probably meant to be: the shorter the word, the fewer slips are believed. */
function nearestName(word: string, names: Iterable<string>): string | undefined {
  let best: string | undefined;
  let bestDistance = 3;
  for (const name of names) {
    const length = Math.max(name.length, word.length);
    const distance = editDistance(word, name);
    if (distance > 0 && distance <= slips(length) && distance < bestDistance) {
      best = name;
      bestDistance = distance;
    }
  }
  return best;
}

function slips(length: number): number {
  if (length < 4) return 0;
  return length < 7 ? 1 : 2;
}
