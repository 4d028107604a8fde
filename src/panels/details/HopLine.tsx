import type { ReactElement } from 'react';
import type { Reference } from '#core/plan/types.ts';
import { useActions } from '#state/useApp.ts';
import { useOverview, useText } from '#state/overview.ts';
import { hopSentence } from './hops.ts';
import './reference.css';

/** A reference as a sentence; a press selects its edge. */
export function HopLine({ reference }: { readonly reference: Reference }): ReactElement {
  const { select } = useActions();
  const overview = useOverview();
  const t = useText();
  return (
    <button type="button" className="sg-reference" onClick={() => select({ kind: 'edge', id: reference.id })}>
      <span className={`sg-edge-mark sg-edge-${reference.kind}`} aria-hidden="true" />
      <span>{hopSentence(overview, reference, t)}</span>
    </button>
  );
}
