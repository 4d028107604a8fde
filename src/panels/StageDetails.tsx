import type { ReactElement } from 'react';
import type { StageView } from '#core/analysis/overview-types.ts';
import { Overlap } from './Overlap.tsx';
import { StageHead } from './StageHead.tsx';
import { StageNeeds } from './StageNeeds.tsx';
import { StageRolePanel } from './StageRolePanel.tsx';

/** A stage that is not the target. */
export function StageDetails({ stage }: { readonly stage: StageView }): ReactElement {
  return (
    <>
      <StageHead stage={stage} />
      <StageRolePanel stage={stage} />
      <Overlap stage={stage} />
      <StageNeeds stage={stage} />
    </>
  );
}
