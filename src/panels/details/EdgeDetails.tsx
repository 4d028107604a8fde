import type { ReactElement } from 'react';
import type { StageView } from '#core/analysis/overview-types.ts';
import type { Reference } from '#core/plan/types.ts';
import { useActions } from '#state/useApp.ts';
import { useOverview, useText } from '#state/overview.ts';
import { writtenReference } from './ReferenceLine.tsx';
import { useWritten } from './RowDetails.tsx';
import { Section } from './Section.tsx';
import { StageLink } from '#panels/StageLink.tsx';
import { Values } from './Values.tsx';

export interface EdgeDetailsProps {
  readonly reference: Reference;
  /** The stage that makes the reference. */
  readonly stage: StageView;
}

/** One dependency: who needs whom, through which instruction, and what it moves. */
export function EdgeDetails({ reference, stage }: EdgeDetailsProps): ReactElement {
  const t = useText();
  return (
    <>
      <header className="sg-details-head">
        <h2 className="sg-code-title">{writtenReference(reference)}</h2>
        <p className="sg-soft">{t(`edge.${reference.kind}`)}</p>
      </header>
      <dl className="sg-facts">
        <dt>{t('edge.source')}</dt>
        <dd>
          <EdgeSource reference={reference} />
        </dd>
        <dt>{t('edge.into')}</dt>
        <dd>
          <StageLink stage={stage} /> <small className="sg-soft">{t('line', { line: reference.line })}</small>
        </dd>
      </dl>
      <Instruction reference={reference} stage={stage} />
      {reference.paths.length > 0 && (
        <Section title={t('edge.moves')}>
          <ul className="sg-paths">
            {reference.paths.map((path, index) => (
              <li key={index}>
                <code>{path}</code>
              </li>
            ))}
            {reference.destination !== '' && (
              <li className="sg-destination">
                <code>→ {reference.destination}</code>
              </li>
            )}
          </ul>
        </Section>
      )}
    </>
  );
}

/** The instruction that makes the reference, as it stands in the file, and its values. */
function Instruction({ reference, stage }: EdgeDetailsProps): ReactElement {
  const t = useText();
  const row = stage.rows.find((each) => each.row === reference.row);
  const from = { range: stage.fromRange, keyword: 'FROM', text: stage.baseWritten };
  const written = useWritten(row ?? from);
  return (
    <>
      <Section title={t('canvas.instruction')}>
        <pre className="sg-instruction">{written}</pre>
      </Section>
      <Values stage={stage.index} row={row?.row ?? -1} />
    </>
  );
}

function EdgeSource({ reference }: { readonly reference: Reference }): ReactElement {
  const { select } = useActions();
  const { stages, externals } = useOverview();
  const t = useText();
  const { source, written } = reference;
  if (source.kind === 'stage') {
    const stage = stages[source.stage];
    if (stage !== undefined) return <StageLink stage={stage} />;
  }
  const external = externals.find((candidate) => sameSource(candidate.source, source));
  return (
    <>
      {external === undefined ? (
        <code>{written}</code>
      ) : (
        <button
          type="button"
          className="sg-stage-link"
          onClick={() => select({ kind: 'external', id: external.id })}
        >
          {written}
        </button>
      )}{' '}
      <small className="sg-soft">{t(`source.${source.kind}`)}</small>
    </>
  );
}

function sameSource(one: Reference['source'], other: Reference['source']): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}
