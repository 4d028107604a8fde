import { useMemo, type ReactElement } from 'react';
import { overlapOf } from '#core/analysis/overlap.ts';
import type { StageView } from '#core/analysis/overview-types.ts';
import { useOverview, useText } from '#state/overview.ts';
import { Icon } from '#ui/icons.tsx';
import { overlapGroups, type Part } from './overlapGroups.ts';
import { Section } from './Section.tsx';
import { StageLink } from './StageLink.tsx';

/** What BuildKit can run while it runs the steps of `stage`. */
export function Overlap({ stage }: { readonly stage: StageView }): ReactElement | null {
  const overview = useOverview();
  const t = useText();
  const groups = useMemo(
    () => overlapGroups(overview, overlapOf(overview.plan, stage.index)),
    [overview, stage.index],
  );
  if (!overview.plan.built.includes(stage.index)) return null;
  return (
    <Section title={t('overlap.title')}>
      {groups.length === 0 && <p className="sg-soft">{t('overlap.alone')}</p>}
      <dl className="sg-overlap">
        {groups.map(({ kind, entries }) => (
          <div key={kind}>
            <dt>
              <Icon name={kind} />
              {t(`overlap.${kind}`)}
            </dt>
            <dd>
              <ul>
                {entries.map((entry) => (
                  <li key={entry.stage.key}>
                    <StageLink stage={entry.stage} />
                    <PartOf part={entry.part} />
                  </li>
                ))}
              </ul>
            </dd>
          </div>
        ))}
      </dl>
    </Section>
  );
}

function PartOf({ part }: { readonly part: Part }): ReactElement | null {
  const t = useText();
  switch (part.kind) {
    case 'whole':
      return null;
    case 'up-to':
      return <span className="sg-soft">{t('overlap.up-to', { step: part.step })}</span>;
    case 'from':
      return <span className="sg-soft">{t('overlap.from', { step: part.step })}</span>;
    case 'some':
      return <span className="sg-soft">{t('overlap.some', { count: part.count, total: part.total })}</span>;
  }
}
