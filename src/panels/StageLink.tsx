import type { ReactElement } from 'react';
import type { StageView } from '#core/analysis/overview-types.ts';
import { select } from '#state/actions.ts';

/** A stage's name; a press selects the stage. */
export function StageLink({ stage }: { readonly stage: StageView }): ReactElement {
  return (
    <button type="button" className="sg-stage-link" onClick={() => select({ kind: 'stage', key: stage.key })}>
      {stage.label}
    </button>
  );
}

/** Names of several stages, each a press away. */
export function StageLinks({ stages }: { readonly stages: readonly StageView[] }): ReactElement {
  return (
    <span className="sg-stage-links">
      {stages.map((stage) => (
        <StageLink key={stage.key} stage={stage} />
      ))}
    </span>
  );
}
