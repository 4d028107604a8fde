import type { ReactElement } from 'react';
import type { Overview, StageView } from '#core/analysis/overview-types.ts';
import { select, setTarget } from '#state/actions.ts';
import { useOverview, useText } from '#state/overview.ts';
import { RoleBadge } from './RoleBadge.tsx';
import { ReferenceLine } from './ReferenceLine.tsx';
import { copiedIntoImage, pathOf } from './roles.ts';
import { Section } from './Section.tsx';
import { targetLabel } from './targets.ts';

/** What the stage is to the target, and why. */
export function StageRolePanel({ stage }: { readonly stage: StageView }): ReactElement | null {
  const overview = useOverview();
  const t = useText();
  const role = overview.roles[stage.index];
  if (role === undefined) return null;
  const target = targetLabel(overview, overview.target);
  const path = role.role === 'files' ? [] : pathOf(overview, role);
  const copies = role.role === 'files' ? copiedIntoImage(overview, stage.index) : [];
  return (
    <Section title={t('role.title', { target })}>
      <p className="sg-why">
        <RoleBadge role={role.role} />
        {role.role === 'target'
          ? t(overview.target === '' ? 'why.target-default' : 'why.target')
          : t(`why.${role.role}`, { target })}
      </p>
      {[...path, ...copies].length > 0 && (
        <ul className="sg-path">
          {[...path, ...copies].map((reference) => (
            <li key={reference.id}>
              <PathStage overview={overview} index={reference.stage} />
              <ReferenceLine reference={reference} />
            </li>
          ))}
        </ul>
      )}
      {role.builtBy !== undefined && role.role === 'not-built' && (
        <BuiltBy overview={overview} targets={role.builtBy} />
      )}
    </Section>
  );
}

/** The dependent of a reference. */
function PathStage({
  overview,
  index,
}: {
  readonly overview: Overview;
  readonly index: number;
}): ReactElement | null {
  const stage = overview.stages[index];
  return stage === undefined ? null : (
    <button type="button" className="sg-stage-link" onClick={() => select({ kind: 'stage', key: stage.key })}>
      {stage.label}
    </button>
  );
}

function BuiltBy({
  overview,
  targets,
}: {
  readonly overview: Overview;
  readonly targets: readonly string[];
}): ReactElement {
  const t = useText();
  if (targets.length === 0) return <p className="sg-soft">{t('why.no-target')}</p>;
  return (
    <p className="sg-built-by">
      {t('why.built-by')}
      {targets.map((target) => (
        <button key={target} type="button" className="sg-chip" onClick={() => setTarget(target)}>
          {target === '' ? `${targetLabel(overview, '')} · ${t('target.default')}` : `--target ${target}`}
        </button>
      ))}
    </p>
  );
}
