import type { ReactElement } from 'react';
import type { StageView } from '#core/analysis/overview-types.ts';
import type { BuildPlan } from '#core/plan/types.ts';
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
import { TooLarge } from './TooLarge.tsx';
import { targetOf } from '#panels/target/targets.ts';

/** A stage that is not the target. */
export function StageDetails({ stage }: { readonly stage: StageView }): ReactElement {
  const overview = useOverview();
  const target = targetOf(overview, stage.index);
  return (
    <>
      <StageHead stage={stage} />
      <StageRolePanel stage={stage} />
      <StageTargets stage={stage} />
      <Overlap stage={stage} />
      <StageNeeds stage={stage} />
      <StageSteps stage={stage} />
      {target === overview.target ? (
        <BuildOf plan={overview.plan} />
      ) : (
        target !== undefined && <BuildOfOther target={target} />
      )}
    </>
  );
}

function BuildOfOther({ target }: { readonly target: string }): ReactElement | null {
  const plan = usePlanOf(target);
  if (plan === undefined) return null;
  return plan === 'too-large' ? <TooLarge /> : <BuildOf plan={plan} />;
}

/** What a build of it takes, and how it is built. */
function BuildOf({ plan }: { readonly plan: BuildPlan }): ReactElement | null {
  if (plan.stage < 0) return null;
  return (
    <>
      <BuildNeeds plan={plan} />
      <Command plan={plan} />
    </>
  );
}
