import {
  Fragment,
  useCallback,
  useDeferredValue,
  useEffect,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
  type CSSProperties,
  type KeyboardEvent,
  type ReactElement,
} from 'react';
import { useVirtualizer } from '@tanstack/react-virtual';
import type { MatrixOrder, RoleMatrix } from '#core/analysis/matrix.ts';
import type { StageView } from '#core/analysis/overview-types.ts';
import { useText } from '#state/overview.ts';
import { Gap } from './MatrixGap.tsx';
import { MatrixRowCells } from './MatrixRow.tsx';
import type { MatrixTarget } from './matrixTarget.ts';
import type { MatrixWords } from './matrixWords.ts';
import { moved, type Place } from './matrixKeys.ts';
import { spaced, withFocused } from '#ui/spaced.ts';

export interface MatrixGridProps {
  readonly matrix: RoleMatrix;
  /** Stages in the order of the rows. */
  readonly rows: readonly number[];
  readonly stages: readonly StageView[];
  readonly targets: readonly MatrixTarget[];
  /** Column of the chosen target; -1 where it is not among them. */
  readonly chosen: number;
  readonly order: MatrixOrder;
  /** Undefined: the rows stay as they are. */
  readonly onOrder?: (order: MatrixOrder) => void;
  readonly words: MatrixWords;
  readonly onChoose: (stage: StageView | undefined, target: string | undefined) => void;
}

/** Height of a row and widths of a column of roles (CSS pixels); the style sheet reads the same. */
const ROW = 32;
const WIDE = 116;
const NARROW = 36;
/** Rows and columns drawn beyond either edge, so that a quick scroll meets no gap. */
const BEYOND = 4;
/** Width of the column that counts targets, beside columns of either width. */
const COUNT = 112;
const NARROW_COUNT = 72;
/** Widths of the column of stages, and of a letter in it; longer names take two lines. */
const STAGE = { least: 112, most: 200, letter: 7.6, beside: 52 };

const noTarget: MatrixTarget = { name: '', stage: -1, label: '' };

/**
 * Scrolls as little as shows the column of a target beside the names of the stages. The virtualizer hears of it
 * before the next draw: it would draw another part of the table first.
 */
function showColumn(box: HTMLElement, target: number, width: number): void {
  const names = box.querySelector<HTMLElement>('thead .sg-matrix-stage')?.offsetWidth ?? 0;
  const count = box.querySelector<HTMLElement>('thead .sg-matrix-count')?.offsetWidth ?? 0;
  const left = count + target * width;
  const before = box.scrollLeft;
  box.scrollLeft = Math.min(left, Math.max(before, left + width + names - box.clientWidth));
  if (box.scrollLeft !== before) queueMicrotask(() => box.dispatchEvent(new Event('scroll')));
}

/**
 * The table itself. Only what is in view is in the document, however many stages and targets there are;
 * one cell is the Tab stop, arrows go from cell to cell, Enter chooses.
 */
export function MatrixGrid(props: MatrixGridProps): ReactElement {
  const { matrix, rows, stages, targets, chosen, order, words, onOrder, onChoose } = props;
  const t = useText();
  const scroller = useRef<HTMLDivElement>(null);
  const getScrollElement = (): HTMLDivElement | null => scroller.current;
  const [spot, setSpot] = useState<Place>({ row: 0, column: 0 });
  /** The cell that the keyboard goes to; it gets the focus once it is drawn. */
  const goal = useRef<Place>(undefined);
  const stageWidth = useMemo(() => widthOfNames(stages), [stages]);
  const place = {
    row: Math.min(spot.row, rows.length - 1),
    column: Math.min(spot.column, targets.length + 1),
  };
  const inRows = useVirtualizer({
    count: rows.length,
    getScrollElement,
    estimateSize: () => ROW,
    overscan: BEYOND,
    rangeExtractor: withFocused(place.row),
  });
  // Roles are written out where the whole table fits with them.
  const wide = stageWidth + COUNT + targets.length * WIDE <= (inRows.scrollElement?.clientWidth ?? 0);
  const width = wide ? WIDE : NARROW;
  const head = wide ? COUNT : NARROW_COUNT;
  const inColumns = useVirtualizer({
    horizontal: true,
    count: targets.length,
    getScrollElement,
    estimateSize: () => width,
    paddingStart: head,
    overscan: BEYOND,
    rangeExtractor: withFocused(place.column - 2),
  });
  useLayoutEffect(() => inColumns.measure(), [inColumns, width]);
  // Cells are drawn between other things: a thousand come into view at once.
  const rowItems = useDeferredValue(inRows.getVirtualItems());
  const columnItems = useDeferredValue(inColumns.getVirtualItems());
  const rowsDrawn = spaced(rowItems, 0, inRows.getTotalSize());
  const columnsEnd = inColumns.getTotalSize();
  const columns = useMemo(() => spaced(columnItems, head, columnsEnd), [columnItems, head, columnsEnd]);

  useEffect(() => {
    // An effect of the draw before may come this late: it knows another place, and would take the old cell for the goal.
    if (goal.current?.row !== place.row || goal.current.column !== place.column) return;
    const cell = scroller.current?.querySelector<HTMLElement>('[data-spot]');
    if (cell === undefined || cell === null) return;
    goal.current = undefined;
    cell.focus({ preventScroll: true });
  });

  // The column of the chosen target is seen, also where there is room for only a few: before anything is drawn, and
  // again where the rows have moved it.
  const isDrawn = rowsDrawn.drawn.length > 0;
  useLayoutEffect(() => {
    if (scroller.current !== null && chosen >= 0) showColumn(scroller.current, chosen, width);
  }, [chosen, width, isDrawn]);

  const go = (next: Place): void => {
    const box = scroller.current;
    setSpot(next);
    goal.current = next;
    if (box === null) return;
    const above = box.querySelector('thead')?.clientHeight ?? 0;
    const top = next.row * ROW;
    box.scrollTop = Math.min(top, Math.max(box.scrollTop, top + ROW + above - box.clientHeight));
    if (next.column === 1) box.scrollLeft = 0;
    else if (next.column > 1) showColumn(box, next.column - 2, width);
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    const next = moved(place, event.key, event.ctrlKey || event.metaKey, rows.length, targets.length + 2);
    if (next === undefined) return;
    event.preventDefault();
    go(next);
  };

  const onSpot = useCallback((row: number, column: number) => setSpot({ row, column }), []);
  const sorted = (by: boolean): 'ascending' | 'none' => (by ? 'ascending' : 'none');
  return (
    <div ref={scroller} className={`sg-matrix-scroll ${wide ? '' : 'sg-matrix-narrow'}`}>
      <table
        role="grid"
        style={{ '--sg-stage-width': `${stageWidth}px` } as CSSProperties}
        onKeyDown={onKeyDown}
        aria-label={t('view.matrix')}
        aria-rowcount={rows.length + 1}
        aria-colcount={targets.length + 2}
      >
        <thead>
          <tr aria-rowindex={1}>
            <th
              scope="col"
              aria-colindex={1}
              aria-sort={sorted(order === 'file')}
              className="sg-matrix-stage"
            >
              <button type="button" tabIndex={-1} onClick={() => onOrder?.('file')}>
                {t('matrix.stage')}
              </button>
            </th>
            <th
              scope="col"
              aria-colindex={2}
              aria-sort={sorted(order === 'targets')}
              className="sg-matrix-count"
            >
              <button type="button" tabIndex={-1} onClick={() => onOrder?.('targets')}>
                {words.builtBy}
              </button>
            </th>
            {columns.drawn.map(({ index: column, before }) => {
              const { name, label } = targets[column] ?? noTarget;
              return (
                <Fragment key={name}>
                  <Gap width={before} />
                  <th
                    scope="col"
                    aria-colindex={column + 3}
                    aria-sort={sorted(order === 'role' && column === chosen)}
                    className={column === chosen ? 'sg-matrix-chosen' : ''}
                  >
                    <button
                      type="button"
                      tabIndex={-1}
                      title={words.choose(label)}
                      aria-label={words.choose(label)}
                      onClick={() => onChoose(undefined, name)}
                    >
                      <span className="sg-matrix-name">{label}</span>
                      {name === '' && wide && <span className="sg-tag">{t('target.default')}</span>}
                    </button>
                  </th>
                </Fragment>
              );
            })}
            <Gap width={columns.after} />
          </tr>
        </thead>
        <tbody>
          {rowsDrawn.drawn.map(({ index: at, before }) => {
            const stage = stages[rows[at] ?? -1];
            return (
              stage !== undefined && (
                <Fragment key={stage.key}>
                  <Filler height={before} />
                  <MatrixRowCells
                    stage={stage}
                    row={at}
                    matrix={matrix}
                    targets={targets}
                    columns={columns}
                    wide={wide}
                    chosen={chosen}
                    words={words}
                    spot={at === place.row ? place.column : undefined}
                    onSpot={onSpot}
                    onChoose={onChoose}
                  />
                </Fragment>
              )
            );
          })}
          <Filler height={rowsDrawn.after} />
        </tbody>
      </table>
    </div>
  );
}

/** The column of stages is as wide as the longest name, whatever part of it is in view. */
function widthOfNames(stages: readonly StageView[]): number {
  const longest = stages.reduce((most, { label }) => Math.max(most, label.length), 0);
  return Math.min(STAGE.most, Math.max(STAGE.least, STAGE.beside + longest * STAGE.letter));
}

/** Stands for rows that are out of view. */
function Filler({ height }: { readonly height: number }): ReactElement | null {
  return height > 0 ? <tr aria-hidden="true" style={{ height }} /> : null;
}
