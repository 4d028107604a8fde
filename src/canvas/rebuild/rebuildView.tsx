import type { RebuiltStep } from '#core/rebuild/types.ts';
import type { Language } from '#i18n/format.ts';
import { translate } from '#i18n/messages.ts';
import { isTold, rebuildText } from '#i18n/rebuildText.ts';
import { derived, type Selector } from '#state/remember.ts';
import { mostTelling, rebuilding, type PageRebuild } from '#state/rebuilding.ts';
import type { AppStore } from '#state/store.ts';
import { Icon } from '#ui/icons.tsx';
import type { StepLook } from '#canvas/cards/StepMark.tsx';
import type { ParallelView } from '#canvas/parallel/parallelContext.ts';
import type { ParallelWords } from '#canvas/parallel/parallelWords.ts';
import { fateIcons } from './fateIcons.ts';
import '#canvas/cards/stepMark.css';
import './rebuild.css';

/** What the graph shows of what a change re-runs; nothing while nothing is chosen. */
export function rebuildView(store: AppStore): Selector<ParallelView | undefined> {
  return derived(
    [rebuilding(store).rebuild, ({ overview }) => overview.stages, ({ language }) => language],
    (page, stages, language) =>
      page && {
        words: stages.map(({ index }) => wordsOf(page.stages.get(index) ?? [], language)),
        lines: new Map([...page.lines].map(([line, step]) => [line, lookOf(step, page, language)])),
      },
  );
}

/** What a card says in place of its role: what becomes of the stage, and of how many of its steps. */
function wordsOf(all: readonly RebuiltStep[], language: Language): ParallelWords {
  const steps = all.filter(({ step }) => isTold(step));
  const fate = mostTelling(steps);
  const { t, fate: fateText } = rebuildText(language);
  const said = fate === undefined ? translate(language)('role.not-built') : fateText(fate);
  const count = (wanted: RebuiltStep['fate']): number => steps.filter((one) => one.fate === wanted).length;
  const after =
    fate === undefined
      ? ''
      : t('of-stage', { reruns: count('reruns'), may: count('may-rerun'), total: steps.length });
  return {
    track: undefined,
    mark: fate === undefined ? 'not-built' : fateIcons[fate],
    look: fate === undefined ? 'sg-role-not-built' : `sg-rebuild sg-rebuild-${fate}`,
    chip: said,
    after: fate === undefined ? undefined : [after, after],
    wait: '',
    beside: after,
    onChain: false,
    sentence: after === '' ? said : `${said}, ${after}`,
  };
}

function lookOf(one: RebuiltStep, { rebuild }: PageRebuild, language: Language): StepLook {
  const text = rebuildText(language);
  const { fate } = one;
  const word = text.fate(fate);
  const words = [word, ...text.reasons(one, rebuild)].join(': ');
  return {
    mark: (
      <span className={`sg-step-mark sg-rebuild-mark-${fate}`} title={words}>
        <Icon name={fateIcons[fate]} size={12} />
        {word}
      </span>
    ),
    words,
    ground: undefined,
  };
}
