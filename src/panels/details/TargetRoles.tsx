import type { ReactElement } from 'react';
import type { Overview } from '#core/analysis/overview-types.ts';
import type { Role } from '#core/analysis/types.ts';
import { useOverview, useText } from '#state/overview.ts';
import { LongList } from '#panels/LongList.tsx';
import { RoleBadge } from '#panels/RoleBadge.tsx';
import { movedPaths } from './ReferenceLine.tsx';
import { baseImageOf, copiedIntoImage, stagesOf } from '#panels/roles.ts';
import { Section } from './Section.tsx';
import { StageLink, StageLinks } from '#panels/StageLink.tsx';

/** What the target's image holds and what the build does besides, stage by stage. */
export function TargetRoles(): ReactElement {
  const overview = useOverview();
  const t = useText();
  return (
    <Section title={t('roles.title')}>
      <dl className="sg-roles">
        <Layers overview={overview} />
        <Files overview={overview} />
        <Others overview={overview} role="build-only" />
        <Others overview={overview} role="not-built" />
      </dl>
    </Section>
  );
}

function Layers({ overview }: { readonly overview: Overview }): ReactElement {
  const t = useText();
  const base = baseImageOf(overview);
  return (
    <>
      <dt>
        <RoleBadge role="layers" />
      </dt>
      <dd>
        <StageLinks stages={[...stagesOf(overview, 'target'), ...stagesOf(overview, 'layers')]} />
        <p className="sg-soft">
          {base === undefined ? t('roles.layers-scratch') : t('roles.layers-base', { base })}
        </p>
      </dd>
    </>
  );
}

function Files({ overview }: { readonly overview: Overview }): ReactElement | null {
  const stages = stagesOf(overview, 'files');
  if (stages.length === 0) return null;
  return (
    <>
      <dt>
        <RoleBadge role="files" />
      </dt>
      <dd>
        <LongList as="ul" className="sg-files" items={stages}>
          {(stage) => (
            <li key={stage.key}>
              <StageLink stage={stage} />
              {copiedIntoImage(overview, stage.index).map((reference) => (
                <code key={reference.id} className="sg-moved">
                  {movedPaths(reference)}
                </code>
              ))}
            </li>
          )}
        </LongList>
      </dd>
    </>
  );
}

function Others({
  overview,
  role,
}: {
  readonly overview: Overview;
  readonly role: Role;
}): ReactElement | null {
  const stages = stagesOf(overview, role);
  if (stages.length === 0) return null;
  return (
    <>
      <dt>
        <RoleBadge role={role} />
      </dt>
      <dd>
        <StageLinks stages={stages} />
      </dd>
    </>
  );
}
