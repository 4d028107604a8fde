import type { ReactElement } from 'react';
import type { StageView } from '#core/analysis/overview-types.ts';
import { openSettings, setTarget } from '#state/actions.ts';
import { useOverview, useText } from '#state/overview.ts';
import { Button } from '#ui/Button.tsx';
import { useExplanation } from './resolution.ts';
import { targetOf } from './targets.ts';

/** What FROM expands to, where it holds variables. */
function FromValues({ stage }: { readonly stage: StageView }): ReactElement | null {
  const { variables } = useExplanation(stage.index, -1);
  const t = useText();
  const needed = useOverview().declaredArgs.find(
    ({ name, required }) =>
      required && stage.base === undefined && variables.some((use) => use.name === name),
  );
  if (variables.length === 0) return null;
  return (
    <>
      <p className="sg-from-written">
        <code>FROM {stage.baseWritten}</code>
      </p>
      {needed !== undefined && (
        <Button look="primary" icon="settings" onClick={() => openSettings(needed.name)}>
          {t('needed.set', { name: needed.name })}
        </Button>
      )}
    </>
  );
}

/** Name, place, base and description of a stage, and what `--target` makes of it. */
export function StageHead({ stage }: { readonly stage: StageView }): ReactElement {
  const overview = useOverview();
  const t = useText();
  const isTarget = stage.index === overview.plan.stage;
  const target = targetOf(overview, stage.index);
  return (
    <header className="sg-details-head">
      <h2>{stage.label}</h2>
      {stage.description !== undefined && <p>{stage.description}</p>}
      <p className="sg-soft">
        {t('stage.place', { number: stage.index, count: overview.stages.length, line: stage.line })}
      </p>
      <p className="sg-base">
        <code>FROM {stage.base ?? stage.baseWritten}</code>
        <span className="sg-platform">{stage.platform}</span>
      </p>
      <FromValues stage={stage} />
      {!isTarget && target !== undefined && (
        <Button icon="target" onClick={() => setTarget(target)}>
          {t('target.choose-this')}
        </Button>
      )}
      {!isTarget && target === undefined && <p className="sg-soft">{t('target.unnamed')}</p>}
    </header>
  );
}
