import type { ReactElement, ReactNode } from 'react';
import type { MatrixRow } from '#core/analysis/matrix.ts';
import type { StageView } from '#core/analysis/overview-types.ts';
import type { Role } from '#core/analysis/types.ts';
import { useText } from '#state/overview.ts';
import { Icon } from '#ui/icons.tsx';
import { Gap } from './MatrixGap.tsx';
import type { MatrixTarget } from './matrixTarget.ts';
import type { Window } from './windowing.ts';

export interface MatrixRowCellsProps {
  readonly row: MatrixRow;
  readonly rowIndex: number;
  readonly stages: readonly StageView[];
  readonly targets: readonly MatrixTarget[];
  /** Columns of roles in view. */
  readonly columns: Window;
  readonly columnWidth: number;
  readonly wide: boolean;
  readonly chosen: number;
  /** Column (the stage itself is 0) that holds the Tab stop, where it is in this row. */
  readonly spot: number | undefined;
  readonly onSpot: (column: number) => void;
  readonly onChoose: (stage: StageView | undefined, target: string | undefined) => void;
}

/** One stage and what it is to the targets in view. */
export function MatrixRowCells(props: MatrixRowCellsProps): ReactElement | null {
  const { row, rowIndex, stages, targets, columns, columnWidth, wide, chosen, spot, onSpot, onChoose } =
    props;
  const t = useText();
  const stage = stages[row.stage];
  if (stage === undefined) return null;
  const press = (column: number, label: string, onPress: () => void, children: ReactNode): ReactElement => (
    <button
      type="button"
      tabIndex={spot === column ? 0 : -1}
      {...(spot === column && { 'data-spot': '' })}
      aria-label={label}
      title={label}
      onFocus={() => onSpot(column)}
      onClick={onPress}
    >
      {children}
    </button>
  );
  const itself = row.builtBy === 1 && targets.some((target) => target.stage === row.stage);
  const count =
    row.builtBy === 0
      ? t('matrix.unused-hint')
      : itself
        ? t('matrix.itself-hint')
        : t('matrix.count-hint', { count: row.builtBy, total: targets.length });
  return (
    <tr aria-rowindex={rowIndex} className={row.builtBy === 0 ? 'sg-matrix-unused' : ''}>
      <th scope="row" aria-colindex={1} className="sg-matrix-stage">
        {press(
          0,
          stage.label,
          () => onChoose(stage, undefined),
          <>
            <small title={t('canvas.number', { number: stage.index })}>{stage.index}</small>
            <span>{stage.label}</span>
          </>,
        )}
      </th>
      <td aria-colindex={2} className="sg-matrix-count">
        {press(
          1,
          count,
          () => onChoose(stage, undefined),
          <>
            {row.builtBy}
            {row.builtBy === 0 && <span className="sg-tag">{t('matrix.unused')}</span>}
            {itself && <span className="sg-tag">{t('matrix.itself')}</span>}
          </>,
        )}
      </td>
      <Gap width={columns.first * columnWidth} />
      {targets.slice(columns.first, columns.end).map(({ name, label }, index) => {
        const column = columns.first + index;
        const role = row.roles[column] ?? 'not-built';
        const said = t('matrix.cell', { stage: stage.label, target: label, role: t(`role.${role}`) });
        return (
          <td
            key={name}
            aria-colindex={column + 3}
            className={`sg-matrix-cell sg-cell-${role} ${column === chosen ? 'sg-matrix-chosen' : ''}`}
          >
            {press(column + 2, said, () => onChoose(stage, name), <RoleMark role={role} wide={wide} />)}
          </td>
        );
      })}
      <Gap width={(targets.length - columns.end) * columnWidth} />
    </tr>
  );
}

/** A role as icon and word, or where there is little room as icon and letter. */
function RoleMark({ role, wide }: { readonly role: Role; readonly wide: boolean }): ReactElement {
  const t = useText();
  return (
    <>
      <Icon name={role} size={14} />
      {wide ? t(`role.${role}`) : role === 'not-built' ? '' : t(`matrix.letter.${role}`)}
    </>
  );
}
