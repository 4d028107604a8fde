import { useCallback, useEffect, useMemo, useState, type ReactElement } from 'react';
import type { BuildColumn } from '#core/analysis/buildColumns.ts';
import type { RoleMatrix } from '#core/analysis/matrix.ts';
import type { Overview, StageView } from '#core/analysis/overview-types.ts';
import type { NamedBuild } from '#core/builds/types.ts';
import { buildsText } from '#i18n/buildsText.ts';
import { besideNow, workOfBuild } from '#state/chosenBuild.ts';
import { BUILD_PLATFORM, optionsOf } from '#state/options.ts';
import { useActions, useApp, useAppStore } from '#state/useApp.ts';
import { announce } from '#ui/live.tsx';
import { startBuildsJob } from './buildJob.ts';
import { MatrixGrid } from './MatrixGrid.tsx';
import './buildsMatrix.css';

/** What every stage is to every build of this Dockerfile that a bake or compose file names, and what sets these builds apart. */
export function BuildsMatrix({
  overview,
  builds,
}: {
  readonly overview: Overview;
  readonly builds: readonly NamedBuild[];
}): ReactElement {
  const store = useAppStore();
  const { openWork, select } = useActions();
  const text = useApp((state) => state.analysed.text);
  const platform = useApp((state) => state.buildPlatform ?? BUILD_PLATFORM);
  const { t, differs } = buildsText(useApp((state) => state.language));
  const [columns, setColumns] = useState<readonly BuildColumn[]>();
  useEffect(() => {
    const asked = builds.map(({ target, args, platforms: [own = ''], contexts }) => ({
      target,
      options: optionsOf({ buildArgs: args, platform: own, contexts, buildPlatform: platform }),
    }));
    return startBuildsJob({ text, asked }, setColumns);
  }, [builds, text, platform]);

  const { stages } = overview;
  const matrix = useMemo(() => matrixOf(columns ?? [], stages.length), [columns, stages.length]);
  const rows = useMemo(() => stages.map(({ index }) => index), [stages]);
  const targets = useMemo(
    () =>
      builds.map((build, at) => ({ name: build.name, stage: columns?.[at]?.stage ?? -1, label: build.name })),
    [builds, columns],
  );
  const chosen = useApp((state) =>
    builds.findIndex(
      ({ target, args, contexts, platforms: [own = ''] }) =>
        target === state.target &&
        own === state.platform &&
        isSame(args, state.buildArgs) &&
        isSame(contexts, state.contexts),
    ),
  );
  const choose = useCallback(
    (stage: StageView | undefined, name: string | undefined) => {
      const state = store.getState();
      const build = builds.find((each) => each.name === name);
      if (build !== undefined && state.builds !== null) {
        openWork(workOfBuild(build, besideNow(state.builds, state), state.text), 'own');
        announce(t('list.applied', { name: build.name }));
      }
      if (stage !== undefined) select({ kind: 'stage', key: stage.key });
    },
    [builds, openWork, select, store, t],
  );
  const words = {
    builtBy: t('matrix.built-by'),
    choose: (label: string) => t('matrix.choose', { build: label }),
    cell: (stage: string, build: string, role: string) => t('matrix.cell', { stage, build, role }),
    unused: t('matrix.unused'),
    unusedHint: t('matrix.unused-hint'),
    itself: t('matrix.itself'),
    itselfHint: t('matrix.itself-hint'),
    countHint: (count: number, total: number) => t('matrix.count-hint', { count, total }),
  };
  const said = useMemo(() => differs(builds), [builds, differs]);
  return (
    <>
      {columns !== undefined && (
        <MatrixGrid
          matrix={matrix}
          rows={rows}
          stages={stages}
          targets={targets}
          chosen={chosen}
          order="file"
          words={words}
          onChoose={choose}
        />
      )}
      <section className="sg-matrix-builds" aria-label={t('matrix.differ')} tabIndex={0}>
        <h3>{t('matrix.differ')}</h3>
        <dl>
          {builds.map(({ name }, at) => (
            <div key={name}>
              <dt>{name}</dt>
              <dd>
                {[
                  ...(columns?.[at]?.isRejected === true ? [t('matrix.rejected')] : []),
                  ...(said[at] ?? []),
                ].join(', ')}
              </dd>
            </div>
          ))}
        </dl>
        <p className="sg-soft">{t('not-shared')}</p>
      </section>
    </>
  );
}

/** Roles that were worked out, as the table asks for them. */
function matrixOf(columns: readonly BuildColumn[], stageCount: number): RoleMatrix {
  const builtBy = Array.from({ length: stageCount }, () => 0);
  for (const { roles } of columns)
    for (const [stage, role] of roles.entries())
      if (role !== 'not-built' && stage < stageCount) builtBy[stage] = (builtBy[stage] ?? 0) + 1;
  return { rolesFor: (column) => columns[column]?.roles ?? [], builtBy };
}

function isSame(one: Readonly<Record<string, string>>, other: Readonly<Record<string, string>>): boolean {
  const names = Object.keys(one);
  return names.length === Object.keys(other).length && names.every((name) => one[name] === other[name]);
}
