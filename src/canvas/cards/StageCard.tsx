import { Handle, Position, type NodeProps } from '@xyflow/react';
import { memo, type ReactElement } from 'react';
import type { StageView } from '#core/analysis/overview-types.ts';
import { baseLabel } from '#core/drawing/names.ts';
import { Icon } from '#ui/icons.tsx';
import { useCardActions } from '#canvas/actions.ts';
import './card.css';
import './line.css';
import { CardLine } from './CardLine.tsx';
import type { StageCard as Stage } from '#core/drawing/cardTypes.ts';
import { FindingMark } from './FindingMark.tsx';
import { useFindingsAt } from './findings.ts';
import type { CardData, CardNode } from '#canvas/picture/flow.ts';
import { StageState } from './StepMark.tsx';
import { TimeMark } from './TimeMark.tsx';

/** Which of two circles is full. */
const sideIcons = { a: 'only-a', b: 'only-b', both: 'both', neither: 'not-built' } as const;

/** A stage: its number, name, role and base, then one line an instruction. */
export const StageCard = memo(({ data }: NodeProps<CardNode>): ReactElement | null => {
  const { card, time, side } = data;
  if (card.kind !== 'stage') return null;
  return (
    <article
      className={`sg-card ${side === undefined ? `sg-role-${card.role}` : `sg-on-${side.side}`} ${heightLook(card)}`}
    >
      <Handle type="target" position={Position.Left} isConnectable={false} />
      {time !== undefined && <TimeMark {...time} />}
      <StageState stageKey={card.stage.key} />
      <Head card={card} side={side} />
      <Lines data={data} stageKey={card.stage.key} />
      <Handle type="source" position={Position.Right} isConnectable={false} />
    </article>
  );
});
StageCard.displayName = 'StageCard';

/** Heights (pixels) below which a card seen from far has room for one line, for two smaller ones, for two. */
const LOW = 64;
const LOWISH = 84;
const ROOMY = 104;

function heightLook({ height }: Stage): string {
  if (height < LOWISH) return height < LOW ? 'sg-card-low' : 'sg-card-lowish';
  return height < ROOMY ? '' : 'sg-card-roomy';
}

interface HeadProps {
  readonly card: Stage;
  readonly side: CardData['side'];
}

function Head({ card, side }: HeadProps): ReactElement {
  const { t } = useCardActions();
  const { stage, role, platform, headHeight, collapsed, towering } = card;
  const rules = useFindingsAt(stage.line, stage.fromEndLine);
  return (
    <header className="sg-card-head" style={{ height: headHeight }}>
      <div className="sg-card-title">
        <span className="sg-card-number">{stage.index}</span>
        <span className={nameLook(stage, card.width)} title={stage.label}>
          {stage.label}
        </span>
        <span className="sg-card-role">
          <Icon name={side === undefined ? role : sideIcons[side.side]} size={14} />
          <span>{side === undefined ? t(`role.${role}`) : side.word}</span>
        </span>
      </div>
      <div className="sg-card-base">
        <span className="sg-card-from" title={stage.baseWritten}>
          {stage.replacedBy === undefined
            ? baseLabel(stage)
            : t('canvas.replaced', { value: stage.replacedBy })}
        </span>
        {platform !== undefined && <span className="sg-card-platform">{platform}</span>}
        <FindingMark rules={rules} />
        {!towering && <CollapseButton stageKey={stage.key} collapsed={collapsed} />}
      </div>
      {stage.description !== undefined && !collapsed && (
        <div className="sg-card-description" title={stage.description}>
          {stage.description}
        </div>
      )}
    </header>
  );
}

/** Width (pixels) a character takes at most where the card is its name alone, and where that is set smaller. */
const FAR_CHARACTER = 20;
const SMALLER_CHARACTER = 18;
/** What stays free on both sides. */
const FAR_PADDING = 24;

/** A long name is set smaller; one with a long piece, within which no line can end, smaller still. */
function nameLook({ name, label }: StageView, width: number): string {
  const unnamed = name === undefined ? 'sg-card-unnamed' : '';
  const long = label.length * FAR_CHARACTER > width ? 'sg-card-long' : '';
  const piece = label.split(/(?<=-)/).reduce((most, { length }) => Math.max(most, length), 0);
  const longer = piece * SMALLER_CHARACTER > width - FAR_PADDING ? 'sg-card-longer' : '';
  return `sg-card-name ${unnamed} ${long} ${longer}`;
}

/** For the mouse; the keyboard has Space on the card itself, so it is no stop of its own. */
function CollapseButton(props: { readonly stageKey: string; readonly collapsed: boolean }): ReactElement {
  const { t, toggleCollapsed } = useCardActions();
  return (
    <button
      type="button"
      className="sg-card-collapse nodrag"
      tabIndex={-1}
      title={t(props.collapsed ? 'canvas.expand' : 'canvas.collapse')}
      aria-label={t(props.collapsed ? 'canvas.expand' : 'canvas.collapse')}
      onClick={(event) => {
        event.stopPropagation();
        toggleCollapsed(props.stageKey);
      }}
    >
      <Icon name={props.collapsed ? 'chevron-down' : 'chevron-up'} size={12} />
    </button>
  );
}

/** The instructions of a fragment that has no stage yet. */
export const PreambleCard = memo(({ data }: NodeProps<CardNode>): ReactElement | null => {
  const { t } = useCardActions();
  const { card } = data;
  if (card.kind !== 'preamble') return null;
  return (
    <article className="sg-card sg-role-not-built">
      <header className="sg-card-head" style={{ height: card.headHeight }}>
        <div className="sg-card-title">
          <span className="sg-card-name sg-card-unnamed">{t('canvas.noStage')}</span>
        </div>
        <div className="sg-card-base sg-card-hinted">
          <span className="sg-card-hint">{t('canvas.noStageHint')}</span>
        </div>
      </header>
      <Lines data={data} stageKey={card.id} />
    </article>
  );
});
PreambleCard.displayName = 'PreambleCard';

function Lines({
  data,
  stageKey,
}: {
  readonly data: CardData;
  readonly stageKey: string;
}): ReactElement | null {
  const items = 'items' in data.card ? data.card.items : [];
  if (items.length === 0) return null;
  return (
    <div className="sg-card-lines">
      {items.map((item, index) => (
        <CardLine
          key={item.kind === 'row' ? item.row.row : `${item.kind} ${index}`}
          item={item}
          index={index}
          stageKey={stageKey}
          sources={item.kind === 'row' ? data.sources[item.row.row] : undefined}
          selectedRow={data.selectedRow}
          tabbable={data.spot === index}
        />
      ))}
    </div>
  );
}
