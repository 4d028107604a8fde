import { useState, type ReactElement } from 'react';
import type { StageView } from '#core/analysis/overview-types.ts';
import { useActions } from '#state/useApp.ts';
import { useText } from '#state/overview.ts';

/** A stage's name; a press selects the stage. */
export function StageLink({ stage }: { readonly stage: StageView }): ReactElement {
  const { select } = useActions();
  return (
    <button type="button" className="sg-stage-link" onClick={() => select({ kind: 'stage', key: stage.key })}>
      {stage.label}
    </button>
  );
}

/** Names listed before the rest waits for a press. */
const SHOWN = 16;

/** Names of several stages, each a press away; of very many the first ones until the others are asked for. */
export function StageLinks({ stages }: { readonly stages: readonly StageView[] }): ReactElement {
  const t = useText();
  const [all, setAll] = useState(false);
  const rest = all || stages.length <= SHOWN + 4 ? 0 : stages.length - SHOWN;
  return (
    <span className="sg-stage-links">
      {stages.slice(0, stages.length - rest).map((stage) => (
        <StageLink key={stage.key} stage={stage} />
      ))}
      {rest > 0 && (
        <button type="button" className="sg-link" onClick={() => setAll(true)}>
          {t('canvas.more', { count: rest })}
        </button>
      )}
    </span>
  );
}
