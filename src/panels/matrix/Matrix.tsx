import { memo, useCallback, useDeferredValue, useMemo, useState, type ReactElement } from 'react';
import type { Overview, StageView } from '#core/analysis/overview-types.ts';
import { rolesMatrix, sortedStages, type MatrixOrder } from '#core/analysis/matrix.ts';
import { useActions } from '#state/useApp.ts';
import { useOverview, useText } from '#state/overview.ts';
import { MatrixGrid } from './MatrixGrid.tsx';
import './matrix.css';
import { RoleBadge } from '#panels/RoleBadge.tsx';
import { roleOrder } from '#panels/roles.ts';
import { offeredTarget, offeredTargets, targetLabel } from '#panels/target/targets.ts';

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
  return (
    <div className="sg-matrix">
      <div className="sg-matrix-head">
        <p>{t('matrix.label', { stages: stages.length, targets: targets.length })}</p>
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
      </div>
      <MatrixGrid
        matrix={matrix}
        rows={rows}
        stages={stages}
        targets={columns}
        chosen={chosen}
        order={order}
        onOrder={setOrder}
        onChoose={choose}
      />
      <div className="sg-matrix-foot">
        {roleOrder.map((role) => (
          <RoleBadge key={role} role={role} />
        ))}
        <span className="sg-soft">{t('matrix.hint')}</span>
      </div>
    </div>
  );
});
