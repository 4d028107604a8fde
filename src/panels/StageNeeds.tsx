import type { ReactElement } from 'react';
import type { StageView } from '#core/analysis/overview-types.ts';
import { useOverview, useText } from '#state/overview.ts';
import { HopLine } from './HopLine.tsx';
import { ReferenceLine } from './ReferenceLine.tsx';
import { Section } from './Section.tsx';

/** Uses listed before the rest is left to the graph. */
const SHOWN = 20;

/** What the stage takes from elsewhere, and who takes from it and how. */
export function StageNeeds({ stage }: { readonly stage: StageView }): ReactElement {
  const { references } = useOverview();
  const t = useText();
  const needs = references.filter((reference) => reference.stage === stage.index);
  const uses = references.filter(({ source }) => source.kind === 'stage' && source.stage === stage.index);
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
      {uses.length > 0 && (
        <Section title={t('stage.uses')}>
          <ul className="sg-references">
            {uses.slice(0, SHOWN).map((reference) => (
              <li key={reference.id}>
                <HopLine reference={reference} />
              </li>
            ))}
            {uses.length > SHOWN && <li>{t('canvas.more', { count: uses.length - SHOWN })}</li>}
          </ul>
        </Section>
      )}
    </>
  );
}
