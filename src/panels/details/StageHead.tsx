import type { ReactElement } from 'react';
import type { StageView } from '#core/analysis/overview-types.ts';
import { useActions, useApp } from '#state/useApp.ts';
import { useOverview, useText } from '#state/overview.ts';
import { Button } from '#ui/Button.tsx';
import { targetOf } from '#panels/target/targets.ts';
import { Replaced } from './Replaced.tsx';
import { ContextBuild } from './lateContextBuild.ts';

/** FROM as it is written, where it holds variables that have values. */
function FromWritten({ stage }: { readonly stage: StageView }): ReactElement | null {
  if (stage.base === undefined || stage.base === stage.baseWritten) return null;
  return (
    <p className="sg-from-written">
      <code>FROM {stage.baseWritten}</code>
    </p>
  );
}

/** Name, place, base and description of a stage, and what `--target` makes of it. */
export function StageHead({ stage }: { readonly stage: StageView }): ReactElement {
  const { setTarget } = useActions();
  const hasBuilds = useApp(({ builds }) => builds !== null);
  const overview = useOverview();
  const t = useText();
  const isTarget = stage.index === overview.plan.stage;
  const target = targetOf(overview, stage.index);
  return (
    <header className="sg-details-head">
      <h2>{stage.label}</h2>
      {stage.description !== undefined && <p>{stage.description}</p>}
      <p className="sg-soft">{t('stage.place', { number: stage.index, line: stage.line })}</p>
      <p className="sg-base">
        <code>FROM {stage.base ?? stage.baseWritten}</code>
        <span className="sg-platform">{stage.platform}</span>
      </p>
      <FromWritten stage={stage} />
      <Replaced source={stage.parent} />
      {stage.replacedBy !== undefined && <p>{t('stage.replaced', { value: stage.replacedBy })}</p>}
      {hasBuilds && stage.replacedBy !== undefined && (
        <ContextBuild name={stage.label} value={stage.replacedBy} />
      )}
      {!isTarget && target !== undefined && (
        <Button icon="target" onClick={() => setTarget(target)}>
          {t('target.choose-this')}
        </Button>
      )}
      {!isTarget && target === undefined && <p className="sg-soft">{t('target.unnamed')}</p>}
    </header>
  );
}
