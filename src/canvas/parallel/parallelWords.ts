import type { Overview } from '#core/analysis/overview-types.ts';
import type { Beside, Parallel, ParallelStage, StageWait } from '#core/analysis/parallelTypes.ts';
import type { Translate } from '#i18n/messages.ts';
import { partWords } from '#i18n/partWords.ts';
import type { IconName } from '#ui/icons.tsx';
import { trackLook } from './trackLook.ts';
import { shortLabel } from '#i18n/stepLabel.ts';

/** What a card says instead of its role: a word with its number, and two short lines. */
export interface ParallelWords {
  /** Index of the track; undefined where the stage runs alone, or not at all. */
  readonly track: number | undefined;
  readonly mark: IconName;
  /** Classes of the card. */
  readonly look: string;
  readonly chip: string;
  /** "after deps", and for a card on which that does not fit "after 3", the stage's number; undefined where nothing is to be said. */
  readonly after: readonly [string, string] | undefined;
  /** "waits for deps: RUN npm ci" */
  readonly wait: string;
  /** "beside docs and 2 more"; "" where nothing is. */
  readonly beside: string;
  readonly onChain: boolean;
  /** All of it, for those who do not see the card. */
  readonly sentence: string;
  /** Whether the role is what is asked for, and not to be said. */
  readonly asks?: true;
}

/** Names of stages that one line of a card has room for. */
const NAMED = 2;

/** What each stage of a file says, by index. */
export function parallelWords(
  { stages, plan }: Pick<Overview, 'stages' | 'plan'>,
  parallel: Parallel,
  t: Translate,
): readonly ParallelWords[] {
  const byStage = new Map(parallel.stages.map((stage) => [stage.stage, stage]));
  const onChain = new Set(parallel.longest.stages);
  const built = new Set(plan.built);
  const name = (stage: number): string => stages[stage]?.label ?? '';
  return stages.map(({ index }) => {
    const own = byStage.get(index);
    if (own === undefined) {
      const chip = t(built.has(index) ? 'parallel.noSteps' : 'parallel.notBuilt');
      const mark = built.has(index) ? 'alone' : 'not-built';
      return {
        track: undefined,
        mark,
        look: mark === 'not-built' ? 'sg-role-not-built' : `sg-parallel ${trackLook(undefined)}`,
        chip,
        after: undefined,
        wait: '',
        beside: '',
        onChain: false,
        sentence: chip,
      };
    }
    const chip =
      own.track === undefined ? t('parallel.alone') : t('parallel.track', { number: own.track + 1 });
    const wait = waitWords(own, plan.steps, name, t);
    const after = afterWords(own, name, t);
    const beside = besideWords(own, plan.steps, name, NAMED, t);
    const isOn = onChain.has(index);
    return {
      track: own.track,
      mark: own.track === undefined ? 'alone' : own.share.kind === 'whole' ? 'together' : 'partly',
      look: `sg-parallel ${trackLook(own.track)} ${isOn ? 'sg-on-chain' : ''}`,
      chip,
      after,
      wait,
      beside,
      onChain: isOn,
      sentence: [
        chip,
        wait,
        own.beside.length > 0 ? besideWords(own, plan.steps, name, Infinity, t) : t('parallel.aloneHint'),
        ...(isOn ? [t('parallel.onChain')] : []),
      ].join('; '),
    };
  });
}

type Steps = Overview['plan']['steps'];
type Name = (stage: number) => string;

/** What keeps it from starting with the build; else what keeps one of its steps from running at once. */
function waitWords({ steps: own, waits }: ParallelStage, steps: Steps, name: Name, t: Translate): string {
  const [first] = waits;
  const on = first === undefined ? undefined : lastOf(first);
  if (first === undefined || on === undefined) return t('parallel.starts');
  if (first.step !== own[0]) {
    return t('parallel.waitsFrom', { own: labelOf(steps, first.step), stage: name(on.stage) });
  }
  return t('parallel.waits', { stage: name(on.stage), step: labelOf(steps, on.step) });
}

/** The same in as few words as a narrow card has room for: of a name that does not fit only the number is said. */
function afterWords(
  { steps: own, waits: [first] }: ParallelStage,
  name: Name,
  t: Translate,
): readonly [string, string] {
  const on = first === undefined ? undefined : lastOf(first);
  if (first === undefined || on === undefined) return [t('parallel.first'), t('parallel.first')];
  const after = (stage: string): string =>
    first.step === own[0] ? t('parallel.after', { stage }) : t('parallel.partlyAfter', { stage });
  return [after(name(on.stage)), after(String(on.stage))];
}

/** Of several steps that one waits for, the last in build order. */
function lastOf({ on }: StageWait): StageWait['on'][number] | undefined {
  return on.toSorted((a, b) => a.step - b.step).at(-1);
}

function besideWords(
  { share, beside }: Pick<ParallelStage, 'share' | 'beside'>,
  steps: Steps,
  name: Name,
  most: number,
  t: Translate,
): string {
  if (beside.length === 0) return '';
  const names = beside.slice(0, most).map((one: Beside) => name(one.stage));
  const listed = names.join(', ');
  const rest = beside.length - names.length;
  const stages = rest > 0 ? t('parallel.andMore', { stages: listed, count: rest }) : listed;
  const part = partWords(share, steps, t);
  return part === '' ? t('parallel.beside', { stages }) : t('parallel.partBeside', { part, stages });
}

function labelOf(steps: Steps, step: number): string {
  return shortLabel(steps[step]?.label ?? '');
}
