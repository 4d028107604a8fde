import { openFile } from '#core/stages/open.ts';
import type { Resolution } from '#core/stages/resolve.ts';
import type { BuildOptions } from '#core/stages/types.ts';
import { checkedOf, groupChecks, type CheckGroup } from './checkGroups.ts';
import type { Check } from '#core/checks/types.ts';
import { optionsOf } from './options.ts';
import { derived, remembered, type Selector } from './remember.ts';
import { resolveSelection, type Selected } from './selected.ts';

/**
 * Longest text (UTF-16 units) that is read on the page: what is longer is read by the engine's worker alone, as the page
 * would stand still for longer than a tenth of a second.
 */
export const READING_LIMIT = 100_000;

/**
 * What follows from the state. Nothing of it is stored or pushed around: whoever asks gets the same object until
 * what it follows from changes, and what two views ask is worked out once.
 */
export interface Selectors {
  /** What the work means as options of a build. */
  readonly options: Selector<BuildOptions>;
  /**
   * A text read with build options: the one reading of a file that the engine, the editor, the panels and the
   * renaming of stages share. The last two are kept, as the overview may be one text behind.
   */
  readonly reading: (text: string, options: BuildOptions) => Resolution;
  /** The selection as it stands in the present overview. */
  readonly selected: Selector<Selected>;
  /** Findings of the rules that are on, in file order. */
  readonly checks: Selector<readonly Check[]>;
  /** The same by rule: BuildKit's warnings first, then our advice, each in file order. */
  readonly checkGroups: Selector<readonly CheckGroup[]>;
}

/** Selectors with a memory of their own: one set for each store. */
export function makeSelectors(): Selectors {
  const reading = remembered(openFile, 2);
  const options = derived(
    [
      ({ buildArgs }) => buildArgs,
      ({ platform }) => platform,
      ({ contexts }) => contexts,
      ({ buildPlatform }) => buildPlatform,
    ],
    (buildArgs, platform, contexts, buildPlatform) =>
      optionsOf({ buildArgs, platform, contexts, buildPlatform }),
  );
  const checks = derived(
    [({ overview }) => checkedOf(overview).checks, ({ rulesOff }) => rulesOff],
    (found, off) => found.filter(({ rule }) => !off.includes(rule)),
  );
  return {
    options,
    reading,
    selected: derived([({ overview }) => overview, ({ selection }) => selection], resolveSelection),
    checks,
    checkGroups: derived([checks, ({ overview }) => checkedOf(overview).counts], groupChecks),
  };
}
