import { useStore } from 'zustand';
import { askRebuild, type AskedRebuild } from '#core/rebuild/asked.ts';
import { isLeftOut } from '#core/ignore/matcher.ts';
import { readIgnoreFile } from '#core/ignore/readIgnoreFile.ts';
import { changeableOf } from '#core/rebuild/changeable.ts';
import { timedRebuild, type TimedRebuild } from '#core/rebuild/rebuildTime.ts';
import type { Fate, Rebuild, RebuiltStep } from '#core/rebuild/types.ts';
import { readChanged, type Changed } from '#core/rebuild/written.ts';
import { openFile } from '#core/stages/open.ts';
import { lineKey } from '#core/timing/lineKey.ts';
import { inTime } from './buildInTime.ts';
import { derived, type Selector } from './remember.ts';
import type { Selectors } from './selectors.ts';
import type { AppStore } from './store.ts';
import type { AppState } from './types.ts';
import { useAppStore } from './useApp.ts';

/** Characters and steps up to which a rebuild is worked out on the page: within 50 ms. The command line has no limit. */
const mostText = 100_000;
const mostSteps = 1500;

/** What a change re-runs, by the lines of the file. */
export interface PageRebuild {
  readonly asked: AskedRebuild;
  readonly rebuild: Rebuild;
  /** The step that says most of a line, by `lineKey`; of a stage by `stepsOf`. */
  readonly lines: ReadonlyMap<string, RebuiltStep>;
  /** Steps of each stage, by its index. */
  readonly stages: ReadonlyMap<number, readonly RebuiltStep[]>;
}

/**
 * What a change re-runs in the file that is shown. Apart from `selectors.ts` because it brings the core's rebuild along,
 * which the first picture does without.
 */
export interface RebuildSelectors {
  /** What was chosen, as far as it can be read. */
  readonly changed: Selector<readonly Changed[]>;
  /** What could be chosen; undefined where the file is too large. */
  readonly changeable: Selector<readonly Changed[] | undefined>;
  /** Undefined while nothing is chosen, and where the file is too large or BuildKit rejects it. */
  readonly rebuild: Selector<PageRebuild | undefined>;
  readonly timed: Selector<TimedRebuild | undefined>;
}

function makeSelectors(store: AppStore): RebuildSelectors {
  const after = derived(
    [({ analysed }) => analysed, ({ overview }) => overview],
    ({ text, options }, { plan, target }) =>
      text.length > mostText || plan.steps.length > mostSteps || plan.error !== undefined
        ? undefined
        : { file: openFile(text, options), target },
  );
  const isOther = ({ before, analysed }: AppState): boolean => before !== '' && before !== analysed.text;
  const changed = derived([({ changed: words }) => words, isOther], (words, other) =>
    words.flatMap((word) => readChanged(word) ?? []).filter(({ kind }) => kind !== 'before' || other),
  );
  const changeable = derived(
    [after, isOther],
    (asked, other): readonly Changed[] | undefined =>
      asked && [...(other ? [{ kind: 'before', name: '' } as const] : []), ...changeableOf(asked)],
  );
  const former = derived(
    [({ before }) => before, changed, ({ analysed }) => analysed.options],
    (text, chosen, options) =>
      chosen.some(({ kind }) => kind === 'before') && text.length <= mostText
        ? openFile(text, options)
        : undefined,
  );
  const rebuild = derived(
    [after, changed, ({ overview }) => overview.stages, former, ({ ignore }) => ignore],
    (build, chosen, stages, earlier, ignore): PageRebuild | undefined => {
      if (!build || chosen.length === 0) return undefined;
      const { patterns } = readIgnoreFile(ignore);
      const asked = askRebuild(build, chosen, earlier, (path) => !isLeftOut(patterns, path));
      const keys = stages.map(({ key }) => key);
      return pageRebuild(asked, asked.rebuild ?? { steps: [] }, keys);
    },
  );
  const timed = derived(
    [rebuild, inTime(store).times],
    (page, times) => page && timedRebuild(page.rebuild, times),
  );
  return { changed, changeable, rebuild, timed };
}

/** Of several fates the one that says most. */
const telling: readonly Fate[] = ['reruns', 'may-rerun', 'cached', 'read'];

/** The fate that says most of all steps; undefined where there is none. */
export function mostTelling(steps: readonly RebuiltStep[]): Fate | undefined {
  return telling.find((fate) => steps.some((step) => step.fate === fate));
}

function pageRebuild(asked: AskedRebuild, rebuild: Rebuild, keys: readonly string[]): PageRebuild {
  const lines = new Map<string, RebuiltStep>();
  const stages = new Map<number, RebuiltStep[]>();
  for (const one of rebuild.steps) {
    for (const { stage, row } of one.step.origins) {
      const line = lineKey(keys[stage] ?? '', row);
      const known = lines.get(line);
      if (!known || telling.indexOf(one.fate) < telling.indexOf(known.fate)) lines.set(line, one);
      stages.set(stage, [...(stages.get(stage) ?? []), one]);
    }
  }
  return { asked, rebuild, lines, stages };
}

const made = new WeakMap<Selectors, RebuildSelectors>();

/** What a change re-runs in a store: one set of selectors for each. */
export function rebuilding(store: AppStore): RebuildSelectors {
  const selectors = made.get(store.selectors) ?? makeSelectors(store);
  made.set(store.selectors, selectors);
  return selectors;
}

/** A part of it, followed: `useRebuilding(({ rebuild }) => rebuild)`. */
export function useRebuilding<Part>(choose: (selectors: RebuildSelectors) => Selector<Part>): Part {
  const store = useAppStore();
  return useStore(store, choose(rebuilding(store)));
}
