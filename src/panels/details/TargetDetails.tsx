import type { ReactElement } from 'react';
import { useOverview, useText } from '#state/overview.ts';
import { BuildNeeds } from './BuildNeeds.tsx';
import { Command } from '#panels/target/Command.tsx';
import { Overlap } from './Overlap.tsx';
import { RoleBadge } from '#panels/RoleBadge.tsx';
import { StageHead } from './StageHead.tsx';
import { StageNeeds } from './StageNeeds.tsx';
import { StageSteps } from './StageSteps.tsx';
import { TargetRoles } from './TargetRoles.tsx';

/** The stage that is built for, what its image holds and what the build skips. */
export function TargetDetails(): ReactElement | null {
  const overview = useOverview();
  const t = useText();
  const { plan } = overview;
  const stage = overview.stages[plan.stage];
  if (stage === undefined) {
    return overview.target === '' ? null : <p>{t('target.gone', { target: overview.target })}</p>;
  }
  return (
    <>
      <StageHead stage={stage} />
      <p className="sg-why">
        <RoleBadge role="target" />
        {t(overview.target === '' ? 'why.target-default' : 'why.target')}
      </p>
      {plan.error === undefined && <Command plan={plan} />}
      <TargetRoles />
      <Overlap stage={stage} />
      <BuildNeeds plan={plan} />
      <StageNeeds stage={stage} />
      <StageSteps stage={stage} />
    </>
  );
}
