import { useStore } from 'zustand';
import { compareSizes, type SizesComparison } from '#core/sizes/compareSizes.ts';
import { placeSizes, type SizedFile } from '#core/sizes/placeSizes.ts';
import { recordedSizes } from '#core/sizes/recordedSizes.ts';
import type { SizedInstruction, SizesAnswer, SizesRefusal } from '#core/sizes/types.ts';
import { openFile } from '#core/stages/open.ts';
import { lineKey } from '#core/timing/lineKey.ts';
import { inTime } from './buildInTime.ts';
import { derived, type Selector } from './remember.ts';
import type { Selectors } from './selectors.ts';
import type { AppStore } from './store.ts';
import type { MeasuredFile } from './timelineTypes.ts';
import { useAppStore } from './useApp.ts';

/** Characters and steps up to which sizes are laid on within 50 ms. The command line has no limit. */
const mostText = 100_000;
const mostSteps = 1500;

/** Sizes of the file that is shown, or why those that were opened are not its. */
export interface PageSizes {
  /** Name of what was measured: a file, or the build record. */
  readonly name: string;
  /** Name of the measurement before; undefined where there is one alone. */
  readonly beforeName: string | undefined;
  readonly answer: SizesAnswer;
  readonly comparison: SizesComparison | undefined;
  /** Why the measurement before is not compared. */
  readonly beforeProblem: SizesRefusal | undefined;
  /** The instructions by the lines of the graph (`lineKey`), base images at row -1. */
  readonly lines: ReadonlyMap<string, SizedInstruction>;
}

/**
 * The sizes that follow from what was measured: files that were opened, else the bytes of the build record that is shown. Apart from
 * `selectors.ts` because it brings the core's sizes along. Undefined where nothing was measured; `too-large` where the file is.
 */
export type SizesSelector = Selector<PageSizes | 'too-large' | undefined>;

function makeSelector(store: AppStore): SizesSelector {
  const file = derived(
    [({ analysed }) => analysed, ({ overview }) => overview.plan],
    ({ text, options }, plan): SizedFile | undefined =>
      text.length > mostText || plan.steps.length > mostSteps
        ? undefined
        : { resolution: openFile(text, options), plan },
  );
  const keys = derived([({ overview }) => overview.stages], (stages) => stages.map(({ key }) => key));
  return derived(
    [file, keys, ({ timeline }) => timeline.measured, ({ timeline }) => timeline.log, inTime(store).told],
    (sized, stages, measured, log, { basis, logged }): PageSizes | 'too-large' | undefined => {
      const isRecorded = logged?.log.format === 'record' && basis.kind === 'file';
      const now = measured?.at(-1);
      if (now === undefined && !isRecorded) return undefined;
      if (sized === undefined) return 'too-large';
      const answer = now
        ? placeSizes(sized, now.measured)
        : recordedSizes(
            sized,
            basis.steps.map((step) => [step, logged?.logged[step.id]]),
          );
      const before = measured && measured.length > 1 ? measured[0] : undefined;
      const former = before && placeSizes(sized, before.measured);
      const { sizes } = answer;
      const comparison = former?.sizes && sizes && compareSizes(former.sizes, sizes);
      const otherMeasure: SizesRefusal | undefined =
        former?.sizes && sizes && !comparison
          ? { rule: 'sizes-other-measure', params: { before: former.sizes.measure, after: sizes.measure } }
          : undefined;
      const lines = (sizes?.instructions ?? []).map(
        (one) => [lineKey(stages[one.stage] ?? '', one.row), one] as const,
      );
      return {
        name: now?.name ?? log?.name ?? '',
        beforeName: before?.name,
        answer,
        comparison,
        beforeProblem: former?.refusal ?? otherMeasure,
        lines: new Map(lines),
      };
    },
  );
}

const made = new WeakMap<Selectors, SizesSelector>();

/** The sizes of a store. */
export function sizing(store: AppStore): SizesSelector {
  const selector = made.get(store.selectors) ?? makeSelector(store);
  made.set(store.selectors, selector);
  return selector;
}

/** The sizes, followed. */
export function useSizing(): PageSizes | 'too-large' | undefined {
  const store = useAppStore();
  return useStore(store, sizing(store));
}

/** Shows what was measured; the one that was shown is then the image before. */
export function takeSizes(store: AppStore, file: MeasuredFile): void {
  const former = store.getState().timeline.measured ?? [];
  setMeasured(store, [...former.slice(-1), file]);
}

/** Shows measurements, the one before first where there are two; none takes them away. */
export function setMeasured(store: AppStore, measured: readonly MeasuredFile[]): void {
  const { measured: former, ...timeline } = store.getState().timeline;
  const shown = { ...timeline, reading: null };
  if (measured.length > 0) store.setState({ timeline: { ...shown, measured, tab: 'sizes' } });
  else if (former) store.setState({ timeline: shown });
}
