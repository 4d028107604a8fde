import type { ReactElement } from 'react';
import type { StageView } from '#core/analysis/overview-types.ts';
import { useOverview } from '#state/overview.ts';
import { BuildNeeds } from './BuildNeeds.tsx';
import { Command } from '#panels/target/Command.tsx';
import { Overlap } from './Overlap.tsx';
import { usePlanOf } from '#panels/resolution.ts';
import { StageHead } from './StageHead.tsx';
import { StageNeeds } from './StageNeeds.tsx';
import { StageRolePanel } from './StageRolePanel.tsx';
import { StageSteps } from './StageSteps.tsx';
import { StageTargets } from './StageTargets.tsx';
import { targetOf } from '#panels/target/targets.ts';

/** A stage that is not the target. */
export function StageDetails({ stage }: { readonly stage: StageView }): ReactElement {
  const overview = useOverview();
  const plan = usePlanOf(targetOf(overview, stage.index));
  return (
    <>
      <StageHead stage={stage} />
      <StageRolePanel stage={stage} />
      <StageTargets stage={stage} />
      <Overlap stage={stage} />
      <StageNeeds stage={stage} />
      <StageSteps stage={stage} />
      {plan !== undefined && plan.stage >= 0 && (
        <>
          <BuildNeeds plan={plan} />
          <Command plan={plan} />
        </>
      )}
    </>
  );
}
