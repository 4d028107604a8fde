import type { ReactElement } from 'react';
import type { Source } from '#core/stages/types.ts';
import type { ExternalSource } from '#core/plan/types.ts';
import { useOverview, useText } from '#state/overview.ts';
import { useApp } from '#state/useApp.ts';
import { LongList } from '#panels/LongList.tsx';
import { ContextBuild } from './lateContextBuild.ts';
import { ReferenceLine } from './ReferenceLine.tsx';
import { Replaced } from './Replaced.tsx';
import { Section } from './Section.tsx';
import { StageLink } from '#panels/StageLink.tsx';

/** An image, URL, repository or named context, and who uses it. */
export function ExternalDetails({ external }: { readonly external: ExternalSource }): ReactElement {
  const { references, stages } = useOverview();
  const t = useText();
  const value = useApp(({ builds, contexts }) =>
    builds !== null && external.source.kind === 'named-context' ? contexts[external.source.name] : undefined,
  );
  const uses = references.filter(
    ({ source }) => nameOf(source) === nameOf(external.source) && source.kind === external.source.kind,
  );
  return (
    <>
      <header className="sg-details-head">
        <h2 className="sg-code-title">{nameOf(external.source)}</h2>
        <p className="sg-soft">{t(`source.${external.source.kind}`)}</p>
      </header>
      <Replaced source={external.source} />
      <p className="sg-soft">{t('external.unknown')}</p>
      {value !== undefined && <ContextBuild name={nameOf(external.source)} value={value} />}
      <Section title={t('needed-by.title')}>
        <LongList as="ul" className="sg-path" items={uses}>
          {(reference) => {
            const stage = stages[reference.stage];
            return (
              <li key={reference.id}>
                {stage !== undefined && <StageLink stage={stage} />}
                <ReferenceLine reference={reference} />
              </li>
            );
          }}
        </LongList>
      </Section>
    </>
  );
}

/** What a source is called. */
function nameOf(source: Source): string {
  switch (source.kind) {
    case 'image':
      return source.ref;
    case 'http':
    case 'git':
      return source.url;
    case 'named-context':
      return source.name;
    case 'unresolved':
      return source.text;
    default:
      return source.kind;
  }
}
