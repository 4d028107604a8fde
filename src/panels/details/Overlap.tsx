import { useDeferredValue, useMemo, type ReactElement } from 'react';
import type { Overview, StageView } from '#core/analysis/overview-types.ts';
import type { Part } from '#core/analysis/part.ts';
import { useActions } from '#state/useApp.ts';
import { useOverview, useText } from '#state/overview.ts';
import { Icon } from '#ui/icons.tsx';
import { LongList } from '#panels/LongList.tsx';
import { overlapGroups, whyNoOverlap, type OverlapEntry } from './overlapGroups.ts';
import { partWords } from '#i18n/partWords.ts';
import { Section } from './Section.tsx';
import { StageLink } from '#panels/StageLink.tsx';

interface Shown {
  readonly overview: Overview;
  readonly stage: StageView;
}

/**
 * What BuildKit can run while it runs the steps of `stage`. It is worked out once all else has been drawn: of very many
 * stages it takes as long as the picture.
 */
export function Overlap({ stage }: { readonly stage: StageView }): ReactElement | null {
  const overview = useOverview();
  const present = useMemo(() => ({ overview, stage }), [overview, stage]);
  return <OverlapOf {...useDeferredValue(present)} />;
}

function OverlapOf({ overview, stage }: Shown): ReactElement | null {
  const t = useText();
  const groups = useMemo(() => overlapGroups(overview, stage.index), [overview, stage.index]);
  if (!overview.plan.built.includes(stage.index)) return null;
  return (
    <Section title={t('overlap.title')}>
      {groups.length === 0 && (
        <p className="sg-soft">{t(`overlap.${whyNoOverlap(overview.plan, stage.index)}`)}</p>
      )}
      <dl className="sg-overlap">
        {groups.map(({ kind, entries }) => (
          <div key={kind}>
            <dt>
              <Icon name={kind} />
              {t(`overlap.${kind}`)}
            </dt>
            <dd>
              <LongList key={stage.key} as="ul" items={entries}>
                {(entry) => (
                  <li key={entry.stage.key}>
                    <StageLink stage={entry.stage} />
                    <Why a={stage} b={entry.stage} />
                    <PartOf entry={entry} selected={stage.label} steps={overview.plan.steps} />
                  </li>
                )}
              </LongList>
            </dd>
          </div>
        ))}
      </dl>
    </Section>
  );
}

interface WhyProps {
  readonly a: StageView;
  readonly b: StageView;
}

/** Leads to the steps and edges that order two stages. */
function Why({ a, b }: WhyProps): ReactElement {
  const { select } = useActions();
  const t = useText();
  const label = t('pair.why', { a: a.label, b: b.label });
  return (
    <button
      type="button"
      className="sg-why-button"
      aria-label={label}
      title={label}
      onClick={() => select({ kind: 'pair', key: a.key, other: b.key })}
    >
      <Icon name="path" size={14} />
    </button>
  );
}

interface PartOfProps {
  readonly entry: OverlapEntry;
  /** The selected stage. */
  readonly selected: string;
  readonly steps: Overview['plan']['steps'];
}

/** Which steps can overlap, where not all can. */
function PartOf({ entry, selected, steps }: PartOfProps): ReactElement | null {
  const t = useText();
  const { part, beside } = entry;
  const words = (one: Part): string => partWords(one, steps, t);
  const sentence =
    words(part) !== ''
      ? words(part)
      : beside !== undefined && words(beside) !== ''
        ? t('overlap.beside', { stage: selected, part: words(beside) })
        : '';
  return sentence === '' ? null : <span className="sg-soft">{sentence}</span>;
}
