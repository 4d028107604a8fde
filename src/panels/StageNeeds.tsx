import type { ReactElement } from 'react';
import type { StageView } from '#core/analysis/overview-types.ts';
import { useOverview, useText } from '#state/overview.ts';
import { ReferenceLine } from './ReferenceLine.tsx';
import { Section } from './Section.tsx';
import { StageLinks } from './StageLink.tsx';

/** What the stage takes from elsewhere, and who takes from it. */
export function StageNeeds({ stage }: { readonly stage: StageView }): ReactElement {
  const { references, stages } = useOverview();
  const t = useText();
  const needs = references.filter((reference) => reference.stage === stage.index);
  const users = new Set(
    references.flatMap(({ source, stage: user }) =>
      source.kind === 'stage' && source.stage === stage.index ? [user] : [],
    ),
  );
  return (
    <>
      {needs.length > 0 && (
        <Section title={t('needs.title')}>
          <ul className="sg-references">
            {needs.map((reference) => (
              <li key={reference.id}>
                <ReferenceLine reference={reference} />
              </li>
            ))}
          </ul>
        </Section>
      )}
      {users.size > 0 && (
        <Section title={t('needed-by.title')}>
          <StageLinks stages={stages.filter(({ index }) => users.has(index))} />
        </Section>
      )}
    </>
  );
}
