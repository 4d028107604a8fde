import type { ReactElement } from 'react';
import type { StageView } from '#core/analysis/overview-types.ts';
import { useOverview, useText } from '#state/overview.ts';
import { HopLine } from './HopLine.tsx';
import { LongList } from '#panels/LongList.tsx';
import { ReferenceLine } from './ReferenceLine.tsx';
import { Section } from './Section.tsx';

/** Uses listed before the rest waits for a press: the graph shows them too. */
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
          <LongList key={stage.key} as="ul" className="sg-references" items={needs}>
            {(reference) => (
              <li key={reference.id}>
                <ReferenceLine reference={reference} />
              </li>
            )}
          </LongList>
        </Section>
      )}
      {uses.length > 0 && (
        <Section title={t('stage.uses')}>
          <LongList key={stage.key} as="ul" className="sg-references" items={uses} shown={SHOWN}>
            {(reference) => (
              <li key={reference.id}>
                <HopLine reference={reference} />
              </li>
            )}
          </LongList>
        </Section>
      )}
    </>
  );
}
