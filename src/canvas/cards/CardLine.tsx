import type { CSSProperties, ReactElement, ReactNode } from 'react';
import type { RowView } from '#core/analysis/overview-types.ts';
import { useApp } from '#state/useApp.ts';
import { Icon } from '#ui/icons.tsx';
import { useCardActions } from '#canvas/actions.ts';
import type { CardItem } from '#core/drawing/cardTypes.ts';
import { useFindingsAt } from './findings.ts';
import { shortRow } from '#core/drawing/rowText.ts';
import { useStepLook } from '#canvas/view/useTimeMarks.ts';
import { rowSentence } from './words.ts';

export interface CardLineProps {
  readonly item: CardItem;
  readonly index: number;
  /** The stage's key, or the id of a card that is no stage. */
  readonly stageKey: string;
  /** Names of the cards whose edges end here. */
  readonly sources: readonly string[] | undefined;
  readonly selectedRow: number | undefined;
  readonly tabbable: boolean;
}

/** One line of a card: an instruction, a fold, or what stands for all of a collapsed card. */
export function CardLine(props: CardLineProps): ReactElement {
  const { item, stageKey, selectedRow } = props;
  const { t, toggleFold, toggleCollapsed, selectRow } = useCardActions();
  switch (item.kind) {
    case 'row':
      return (
        <RowLine
          {...props}
          row={item.row}
          look={`sg-row ${item.row.problem === undefined ? '' : 'sg-row-faulty'}`}
          selected={item.row.row === selectedRow}
          sentence={rowSentence(item.row, props.sources ?? [], t)}
          onPress={() => selectRow(stageKey, item.row.row)}
        />
      );
    case 'fold':
      return (
        <Line
          {...props}
          look={item.rows.length > 0 ? 'sg-fold' : 'sg-fold sg-fold-shut'}
          selected={item.rows.some(({ row }) => row === selectedRow)}
          sentence={t('canvas.more', { count: item.count })}
          onPress={item.rows.length > 0 ? () => toggleFold(stageKey) : undefined}
        >
          <Icon name="more" size={14} />
          {t('canvas.more', { count: item.count })}
        </Line>
      );
    case 'less':
      return (
        <Line
          {...props}
          look="sg-fold"
          selected={false}
          sentence={t('canvas.less')}
          onPress={() => toggleFold(stageKey)}
        >
          <Icon name="chevron-up" size={12} />
          {t('canvas.less')}
        </Line>
      );
    case 'summary':
      return (
        <Line
          {...props}
          look="sg-fold"
          selected={selectedRow !== undefined}
          sentence={t('canvas.instructions', { count: item.count })}
          onPress={item.opens ? () => toggleCollapsed(stageKey) : undefined}
        >
          {t('canvas.instructions', { count: item.count })}
        </Line>
      );
  }
}

interface LineProps extends CardLineProps {
  readonly look: string;
  readonly selected: boolean;
  readonly sentence: string;
  readonly onPress: (() => void) | undefined;
  readonly style?: CSSProperties | undefined;
  readonly children: ReactNode;
}

/** The graph's own keys move and act on lines; a press of the mouse comes here. */
function Line(props: LineProps): ReactElement {
  const { index, tabbable, look, selected, sentence, onPress, style, children } = props;
  return (
    <button
      type="button"
      style={style}
      className={`sg-line ${look} ${selected ? 'sg-line-selected' : ''}`}
      data-line={index}
      tabIndex={tabbable ? 0 : -1}
      aria-label={sentence}
      aria-current={selected}
      aria-disabled={onPress === undefined}
      onClick={(event) => {
        // The card is meant: with Shift, to be selected beside another, and where the line does nothing.
        if (event.shiftKey || onPress === undefined) return;
        event.stopPropagation();
        onPress();
      }}
    >
      {children}
    </button>
  );
}

type RowLineProps = Omit<LineProps, 'children'> & { readonly row: RowView };

/** An instruction, with a sign where checks found something. */
function RowLine({ row, sentence, ...line }: RowLineProps): ReactElement {
  const { t } = useCardActions();
  const found = useFindingsAt(row.line, row.endLine);
  const language = useApp((state) => state.language);
  const findings = found?.rules.map((rule) => found.title(language, rule));
  const words = findings === undefined ? sentence : t('checks.on-row', { row: sentence, findings });
  const time = useStepLook(line.stageKey, row.row);
  const look = time?.ground === undefined ? line.look : `${line.look} sg-line-starts`;
  const said = time === undefined ? words : `${words}, ${time.words}`;
  return (
    <Line {...line} look={look} style={time?.ground} sentence={said}>
      <RowWords row={row} />
      {found !== undefined && <found.Mark rules={found.rules} />}
      {time?.mark}
    </Line>
  );
}

function RowWords({ row }: { readonly row: RowView }): ReactElement {
  const { t } = useCardActions();
  const { text, mounts } = shortRow(row.keyword, row.text);
  return (
    <>
      {row.problem !== undefined && <Icon name="error" size={13} />}
      <span className="sg-row-keyword">{row.keyword}</span>
      <span className="sg-row-text" title={row.text}>
        {text}
      </span>
      {mounts.map((type) => (
        <span key={type} className="sg-row-mark" title={t('canvas.mount', { type })}>
          {type}
        </span>
      ))}
      {row.readsContext && (
        <span className="sg-row-mark sg-row-context" title={t('canvas.readsContext')}>
          {t('canvas.contextBadge')}
        </span>
      )}
    </>
  );
}
