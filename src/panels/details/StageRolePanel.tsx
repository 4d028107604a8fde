import type { ReactElement } from 'react';
import type { StageView } from '#core/analysis/overview-types.ts';
import { useOverview, useText } from '#state/overview.ts';
import { HopLine } from './HopLine.tsx';
import { RoleBadge } from '#panels/RoleBadge.tsx';
import { whyPath } from '#panels/roles.ts';
import { Section } from './Section.tsx';
import { targetLabel } from '#panels/target/targets.ts';

/** What the stage is to the target, and why: the way from the target to it, a sentence an edge. */
export function StageRolePanel({ stage }: { readonly stage: StageView }): ReactElement | null {
  const overview = useOverview();
  const t = useText();
  const role = overview.roles[stage.index];
  if (role === undefined) return null;
  const target = targetLabel(overview, overview.target);
  const path = whyPath(overview, role);
  return (
    <Section title={t('role.title', { target })}>
      <p className="sg-why">
        <RoleBadge role={role.role} />
        {role.role === 'target'
          ? t(overview.target === '' ? 'why.target-default' : 'why.target')
          : t(`why.${role.role}`, { target })}
      </p>
      {path.length > 0 && (
        <ol className="sg-path">
          {path.map((reference) => (
            <li key={reference.id}>
              <HopLine reference={reference} />
            </li>
          ))}
        </ol>
      )}
    </Section>
  );
}
