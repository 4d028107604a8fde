import { memo, useCallback, useDeferredValue, useMemo, useState, type ReactElement } from 'react';
import { buildsText } from '#i18n/buildsText.ts';
import { buildsOf } from '#state/chosenBuild.ts';
import { onDemand } from '#ui/onDemand.tsx';
import type { Overview, StageView } from '#core/analysis/overview-types.ts';
import { rolesMatrix, sortedStages, type MatrixOrder } from '#core/analysis/matrix.ts';
import { useActions, useApp, useAppStore } from '#state/useApp.ts';
import { useOverview, useText } from '#state/overview.ts';
import { MatrixGrid } from './MatrixGrid.tsx';
import './matrix.css';
import { RoleBadge } from '#panels/RoleBadge.tsx';
import { roleOrder } from '#panels/roles.ts';
import { offeredTarget, offeredTargets, targetLabel } from '#panels/target/targets.ts';

/** Loaded with the first bake or compose file that is looked at here. */
const BuildsMatrix = onDemand(async () => (await import('./BuildsMatrix.tsx')).BuildsMatrix);

const orders: readonly MatrixOrder[] = ['file', 'role', 'targets'];

/** What every stage is to every target, in one table: drawn between other things, as it may be large. */
export function Matrix(): ReactElement | null {
  const overview = useDeferredValue<Overview | undefined>(useOverview(), undefined);
  return overview === undefined ? null : <MatrixOf overview={overview} />;
}

const MatrixOf = memo(function MatrixOf({ overview }: { readonly overview: Overview }): ReactElement {
  const { select, setTarget } = useActions();
  const { references, stages } = overview;
  const t = useText();
  const [order, setOrder] = useState<MatrixOrder>('file');
  const targets = useMemo(() => offeredTargets(overview).toSorted((a, b) => a.stage - b.stage), [overview]);
  const offered = offeredTarget(overview, overview.target);
  const chosen = targets.findIndex(({ name }) => name === offered);
  const columns = useMemo(
    () => targets.map(({ name, stage }) => ({ name, stage, label: stages[stage]?.label ?? name })),
    [targets, stages],
  );
  const matrix = useMemo(
    () => rolesMatrix(references, stages.length, targets),
    [references, stages.length, targets],
  );
  const rows = useMemo(() => sortedStages(matrix, order, chosen), [matrix, order, chosen]);
  const choose = useCallback(
    (stage: StageView | undefined, name: string | undefined) => {
      if (stage !== undefined) select({ kind: 'stage', key: stage.key });
      if (name !== undefined) setTarget(name);
    },
    [select, setTarget],
  );
  const target = targetLabel(overview, overview.target);
  const words = useMemo(
    () => ({
      builtBy: t('matrix.built-by'),
      choose: (label: string) => t('matrix.choose', { target: label }),
      cell: (stage: string, label: string, role: string) => t('matrix.cell', { stage, target: label, role }),
      unused: t('matrix.unused'),
      unusedHint: t('matrix.unused-hint'),
      itself: t('matrix.itself'),
      itselfHint: t('matrix.itself-hint'),
      countHint: (count: number, total: number) => t('matrix.count-hint', { count, total }),
    }),
    [t],
  );
  const [ofBuilds, setOfBuilds] = useState(false);
  const opened = useApp((state) => state.builds);
  const text = useApp((state) => state.analysed.text);
  const store = useAppStore();
  const builds = useMemo(
    () => (opened === null ? [] : buildsOf(text, opened, store.getState())),
    [opened, text, store],
  );
  const buildWords = buildsText(useApp((state) => state.language));
  const isOfBuilds = ofBuilds && builds.length > 0;
  return (
    <div className="sg-matrix">
      <div className="sg-matrix-head">
        <p>
          {isOfBuilds
            ? buildWords.t('matrix.label', { stages: stages.length, builds: builds.length })
            : t('matrix.label', { stages: stages.length, targets: targets.length })}
        </p>
        {builds.length > 0 && (
          <label>
            {buildWords.t('matrix.columns')}{' '}
            <select
              className="sg-select"
              value={isOfBuilds ? 'builds' : 'targets'}
              onChange={(event) => setOfBuilds(event.target.value === 'builds')}
            >
              <option value="targets">{t('matrix.built-by')}</option>
              <option value="builds">{buildWords.t('matrix.of-builds', { count: builds.length })}</option>
            </select>
          </label>
        )}
        {!isOfBuilds && (
          <label>
            {t('matrix.sort')}{' '}
            <select
              className="sg-select"
              value={order}
              onChange={(event) => setOrder(orders.find((each) => each === event.target.value) ?? 'file')}
            >
              {orders.map((each) => (
                <option key={each} value={each}>
                  {t(`matrix.sort-${each}`, { target })}
                </option>
              ))}
            </select>
          </label>
        )}
      </div>
      {isOfBuilds ? (
        <BuildsMatrix overview={overview} builds={builds} />
      ) : (
        <MatrixGrid
          matrix={matrix}
          rows={rows}
          stages={stages}
          targets={columns}
          chosen={chosen}
          order={order}
          onOrder={setOrder}
          words={words}
          onChoose={choose}
        />
      )}
      <div className="sg-matrix-foot">
        {roleOrder.map((role) => (
          <RoleBadge key={role} role={role} />
        ))}
        <span className="sg-soft">{isOfBuilds ? buildWords.t('matrix.hint') : t('matrix.hint')}</span>
      </div>
    </div>
  );
});
