import { proposed } from '#core/dockerfile/suggest.ts';
import { isLeftOut } from '#core/ignore/matcher.ts';
import { askRebuild, foreignTo, type AskedRebuild } from '#core/rebuild/asked.ts';
import { changeableOf } from '#core/rebuild/changeable.ts';
import { timedRebuild, type TimedRebuild } from '#core/rebuild/rebuildTime.ts';
import type { Rebuild } from '#core/rebuild/types.ts';
import { recogniseChanged, type Changed } from '#core/rebuild/written.ts';
import { openFile } from '#core/stages/open.ts';
import type { BuildTimes } from '#core/timing/buildTimesTypes.ts';
import { errorText } from '#formats/errorText.ts';
import type { Language } from '#i18n/format.ts';
import type { Inspection } from '#formats/inspection.ts';
import { rebuildText } from '#i18n/rebuildText.ts';
import type { KnownContext } from './context/readContext.ts';
import type { Options } from './options.ts';
import type { TimingFault } from './timing.ts';

/** What the next build of a file runs again. */
export interface RebuiltFile {
  readonly asked: AskedRebuild & { readonly rebuild: Rebuild };
  readonly changed: readonly Changed[];
  /** Undefined where no times were asked for. */
  readonly timed: TimedRebuild | undefined;
}

/** What the answer depends on besides the file. */
export interface RebuildQuestion {
  readonly options: Options;
  /** Text of the Dockerfile before; undefined where it was the same. */
  readonly earlier: string | undefined;
  readonly language: Language;
  readonly context: KnownContext;
}

/** The answer, or why there is none: a change that cannot be, or a Dockerfile before that would not have been built. */
export type RebuildAnswer =
  | { readonly ok: true; readonly value: RebuiltFile }
  | { readonly ok: false; readonly faults: readonly TimingFault[] };

/**
 * What the next build of a file runs again.
 */
export function rebuiltFile(
  { file, text, resolution, overview }: Inspection,
  { options, earlier, language, context }: RebuildQuestion,
  times: BuildTimes | undefined,
): RebuildAnswer {
  const {
    rebuild: { words, from, values },
    build,
  } = options;
  const after = { file: resolution, target: overview.target };
  const known = changeableOf(after);
  const written = words.map((word) => recogniseChanged(word, known));
  const foreign = foreignTo(written, known);
  const misspelt = words.flatMap((word, at) =>
    written[at]?.kind === 'file' ? misspeltVariable(word, known, file) : [],
  );
  if (misspelt.length > 0) return { ok: false, faults: misspelt };
  if (foreign.length > 0) return { ok: false, faults: foreign.map((one) => faultOf(one, known, file)) };
  const changed: readonly Changed[] =
    earlier === undefined ? written : [...written, { kind: 'before', name: '' }];
  const before =
    earlier === undefined && Object.keys(values).length === 0 ? undefined : openFile(earlier ?? text, build);
  const patterns = context.ignore?.file.patterns ?? [];
  const asked = askRebuild(after, changed, before, (path) => !isLeftOut(patterns, path));
  const { rebuild, problem, deciding } = asked;
  if (deciding.length > 0)
    return {
      ok: false,
      faults: deciding.map(({ name }) => ({ file, say: (cli) => cli['changed-deciding']({ name }) })),
    };
  if (rebuild)
    return {
      ok: true,
      value: { asked: { ...asked, rebuild }, changed, timed: times && timedRebuild(rebuild, times) },
    };
  const reason = problem === undefined ? '' : errorText(problem, language);
  const say = (): string => rebuildText(language).t('before-rejected', { reason });
  return { ok: false, faults: [{ file: from ?? file, say }] };
}

/** A word in capitals is more likely a variable that is nearly called so than a file: it is asked about. */
function misspeltVariable(word: string, known: readonly Changed[], file: string): readonly TimingFault[] {
  if (!/^[A-Z][A-Z\d_]*$/.test(word)) return [];
  const variables = known.flatMap(({ kind, name }) => (kind === 'arg' || kind === 'env' ? [name] : []));
  const suggestion = proposed(word, variables);
  return suggestion === ''
    ? []
    : [{ file, say: (cli) => cli['changed-misspelt']({ name: word, suggestion }) }];
}

function faultOf(wrong: Changed, known: readonly Changed[], file: string): TimingFault {
  const alike = known.flatMap(({ kind, name }) => (kind === wrong.kind && name !== '' ? [name] : []));
  const values = { kind: wrong.kind, name: wrong.name, suggestion: proposed(wrong.name, alike) };
  return { file, say: (cli) => cli['changed-unknown'](values) };
}
