import { compareSizes, type SizesComparison } from '#core/sizes/compareSizes.ts';
import { placeSizes, type SizedFile } from '#core/sizes/placeSizes.ts';
import { recordedSizes } from '#core/sizes/recordedSizes.ts';
import type { Sizes, SizesAnswer, SizesRefusal } from '#core/sizes/types.ts';
import { chooseBuild } from '#core/timing/chooseBuild.ts';
import { tellBuild } from '#core/timing/loggedBuild.ts';
import type { TimingFault } from '#cli/timing.ts';
import type { Inspection } from '#formats/inspection.ts';
import type { Language } from '#i18n/format.ts';
import { sizesText } from '#i18n/sizesText.ts';
import type { SizesInput } from './sizesInput.ts';

/** A file of sizes that was read. */
export interface NamedSizes {
  readonly file: string;
  readonly input: SizesInput;
}

/** Sizes of a Dockerfile, with those of the image before where these were given. */
export interface SizesOfFile {
  readonly sizes: Sizes;
  readonly comparison: SizesComparison | undefined;
}

/** The sizes, where the last of them are the file's, and what is wrong with any of them. */
export interface SizesOutcome {
  readonly sized: SizesOfFile | undefined;
  readonly faults: readonly TimingFault[];
}

/** Lays one or two measurements onto a file: of two, the first is of the image before. */
export function sizedFile(
  inspection: Inspection,
  given: readonly NamedSizes[],
  language: Language,
): SizesOutcome {
  const { resolution, overview } = inspection;
  const answers = given.map(({ file, input }) => ({
    file,
    answer: answerOf(inspection, { resolution, plan: overview.plan }, input),
  }));
  const faultOf = (file: string, refusal: SizesRefusal): TimingFault => ({
    file,
    say: () => sizesText(language).problem(refusal),
  });
  const faults = answers.flatMap(({ file, answer: { refusal } }) =>
    refusal ? [faultOf(file, refusal)] : [],
  );
  const [before, after] = answers.length > 1 ? answers : [undefined, answers[0]];
  const sizes = after?.answer.sizes;
  if (!sizes) return { sized: undefined, faults };
  const former = before?.answer.sizes;
  const comparison = former && compareSizes(former, sizes);
  if (former && !comparison && before) {
    const params = { before: former.measure, after: sizes.measure };
    return {
      sized: { sizes, comparison },
      faults: [...faults, faultOf(before.file, { rule: 'sizes-other-measure', params })],
    };
  }
  return { sized: { sizes, comparison }, faults };
}

function answerOf({ text, overview }: Inspection, file: SizedFile, input: SizesInput): SizesAnswer {
  if (input.kind === 'measured') return placeSizes(file, input.measured);
  const builds = input.records.map(({ log }) => log);
  const compared = { ...overview, text };
  const { basis, logged, foreign } = tellBuild(compared, { builds, chosen: chooseBuild(builds, compared) });
  if (foreign || !logged || basis.kind !== 'file')
    return { sizes: undefined, refusal: { rule: 'sizes-other-record', params: {} } };
  return recordedSizes(
    file,
    basis.steps.map((step) => [step, logged.logged[step.id]]),
  );
}
