import { Fragment, memo, type ReactElement, type ReactNode } from 'react';
import type { RoleMatrix } from '#core/analysis/matrix.ts';
import type { StageView } from '#core/analysis/overview-types.ts';
import type { Role } from '#core/analysis/types.ts';
import { useText } from '#state/overview.ts';
import { Icon } from '#ui/icons.tsx';
import { Gap } from './MatrixGap.tsx';
import type { MatrixTarget } from './matrixTarget.ts';
import type { MatrixWords } from './matrixWords.ts';
import type { Spaced } from '#ui/spaced.ts';

export interface MatrixRowCellsProps {
  readonly stage: StageView;
  /** Its row, from 0. */
  readonly row: number;
  readonly matrix: RoleMatrix;
  readonly targets: readonly MatrixTarget[];
  /** Columns of roles that are drawn. */
  readonly columns: Spaced;
  readonly wide: boolean;
  readonly chosen: number;
  readonly words: MatrixWords;
  /** Column (the stage itself is 0) that holds the Tab stop, where it is in this row. */
  readonly spot: number | undefined;
  readonly onSpot: (row: number, column: number) => void;
  readonly onChoose: (stage: StageView | undefined, target: string | undefined) => void;
}

/** One stage and what it is to the targets in view. */
export const MatrixRowCells = memo(function MatrixRowCells(props: MatrixRowCellsProps): ReactElement {
  const { stage, row, matrix, targets, columns, wide, chosen, words, spot, onSpot, onChoose } = props;
  const t = useText();
  const builtBy = matrix.builtBy[stage.index] ?? 0;
  const press = (column: number, label: string, onPress: () => void, children: ReactNode): ReactElement => (
    <button
      type="button"
      tabIndex={spot === column ? 0 : -1}
      {...(spot === column && { 'data-spot': '' })}
      aria-label={label}
      title={label}
      onFocus={() => onSpot(row, column)}
      onClick={onPress}
    >
      {children}
    </button>
  );
  const itself = builtBy === 1 && targets.some((target) => target.stage === stage.index);
  const count =
    builtBy === 0 ? words.unusedHint : itself ? words.itselfHint : words.countHint(builtBy, targets.length);
  return (
    <tr aria-rowindex={row + 2} className={builtBy === 0 ? 'sg-matrix-unused' : ''}>
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
            {builtBy}
            {builtBy === 0 && <span className="sg-tag">{words.unused}</span>}
            {itself && <span className="sg-tag">{words.itself}</span>}
          </>,
        )}
      </td>
      {columns.drawn.map(({ index: column, before }) => {
        const { name = '', label = '' } = targets[column] ?? {};
        const role = matrix.rolesFor(column)[stage.index] ?? 'not-built';
        const said = words.cell(stage.label, label, t(`role.${role}`));
        return (
          <Fragment key={name}>
            <Gap width={before} />
            <td
              aria-colindex={column + 3}
              className={`sg-matrix-cell sg-cell-${role} ${column === chosen ? 'sg-matrix-chosen' : ''}`}
            >
              {press(column + 2, said, () => onChoose(stage, name), <RoleMark role={role} wide={wide} />)}
            </td>
          </Fragment>
        );
      })}
      <Gap width={columns.after} />
    </tr>
  );
});

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
