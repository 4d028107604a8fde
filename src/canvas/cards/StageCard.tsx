import { Handle, Position, type NodeProps } from '@xyflow/react';
import { memo, useContext, type ReactElement } from 'react';
import type { Translate } from '#i18n/messages.ts';
import { Icon, type IconName } from '#ui/icons.tsx';
import { useCardActions } from '#canvas/actions.ts';
import './card.css';
import { cardType } from './cardType.ts';
import './line.css';
import { CardLine } from './CardLine.tsx';
import type { StageCard as Stage } from '#core/drawing/cardTypes.ts';
import { lineOn } from '#core/drawing/lineOn.ts';
import { useFindingsAt } from './findings.ts';
import type { CardData, CardNode } from '#canvas/picture/flow.ts';
import { useStepLook } from '#canvas/view/useTimeMarks.ts';
import { MarkedContext } from './marked.ts';
import { TimeMark } from './TimeMark.tsx';
import { useParallelWords } from '#canvas/parallel/parallelContext.ts';
import type { ParallelWords } from '#canvas/parallel/parallelWords.ts';

/** A stage: its name, role, number and base, then one line an instruction. */
export const StageCard = memo(({ data }: NodeProps<CardNode>): ReactElement | null => {
  const { card, time, side } = data;
  const parallel = useParallelWords(card.kind === 'stage' ? card.stage.index : -1);
  const marked = useContext(MarkedContext);
  const state = useStepLook(card.kind === 'stage' ? card.stage.key : card.id);
  if (card.kind !== 'stage') return null;
  const isMarked = marked.includes(card.stage.key);
  return (
    <article
      className={`sg-card ${lookOf(card, side, parallel)} ${isMarked ? 'sg-card-marked' : ''}`}
      style={cardType(card.level)}
    >
      <Handle type="target" position={Position.Left} isConnectable={false} />
      {time !== undefined && <TimeMark {...time} />}
      {isMarked && (
        <span className="sg-card-mark">
          <Icon name="check" size={18} />
        </span>
      )}
      {state !== undefined && <span className="sg-stage-state">{state.mark}</span>}
      <Head card={card} side={side} parallel={parallel} />
      <Lines data={data} stageKey={card.stage.key} />
      <Handle type="source" position={Position.Right} isConnectable={false} />
    </article>
  );
});
StageCard.displayName = 'StageCard';

function lookOf({ role }: Stage, side: CardData['side'], parallel: ParallelWords | undefined): string {
  if (side !== undefined) return `sg-on-${side.side}`;
  return parallel === undefined ? `sg-role-${role}` : parallel.look;
}

interface HeadProps {
  readonly card: Stage;
  readonly side: CardData['side'];
  /** What it shows in place of its role, while that is asked for. */
  readonly parallel: ParallelWords | undefined;
}

function Head({ card, side, parallel }: HeadProps): ReactElement {
  const { t } = useCardActions();
  const { stage, platform, nameLines, headHeight, collapsed, towering } = card;
  const isName = card.level === 'names';
  const found = useFindingsAt(stage.line, isName ? stage.endLine : stage.fromEndLine);
  const { icon, word } = markOf(card, side, parallel, t);
  if (card.level === 'bare') return <BareHead card={card} icon={icon} word={word} parallel={parallel} />;
  const { base, description, baseTitle } = linesOf(card, parallel, t);
  return (
    <header className="sg-card-head" style={{ height: headHeight }}>
      {found !== undefined && <found.Mark rules={found.rules} />}
      <div
        className={`sg-card-name ${stage.name === undefined ? 'sg-card-unnamed' : ''}`}
        title={stage.label}
      >
        {nameLines.map((line) => (
          <span key={line} className="sg-card-name-line">
            {line}
          </span>
        ))}
      </div>
      <div className="sg-card-about">
        <span className="sg-card-role">
          <Icon name={icon} size={14} />
          <span title={word}>{word}</span>
        </span>
        {platform !== undefined && <span className="sg-card-platform">{platform}</span>}
        {!isName && !towering && <CollapseButton stageKey={stage.key} collapsed={collapsed} />}
        <span className="sg-card-number" title={t('canvas.number', { number: stage.index })}>
          {stage.index}
        </span>
      </div>
      {base !== undefined && (
        <div className="sg-card-base">
          <span className="sg-card-from" title={baseTitle}>
            {base}
          </span>
        </div>
      )}
      {description !== undefined && (
        <div className="sg-card-description" title={description}>
          {description}
        </div>
      )}
    </header>
  );
}

/** A name alone, behind the sign of what the card is: seen from far away. */
function BareHead({
  card: { stage, nameLines, headHeight },
  icon,
  word,
  parallel,
}: Omit<HeadProps, 'side'> & { readonly icon: IconName; readonly word: string }): ReactElement {
  const track = parallel?.track;
  return (
    <header
      className="sg-card-head sg-card-bare"
      style={{ height: headHeight }}
      title={`${stage.label}: ${word}`}
    >
      <span className="sg-card-role">{track === undefined ? <Icon name={icon} size={36} /> : track + 1}</span>
      <div className={`sg-card-name ${stage.name === undefined ? 'sg-card-unnamed' : ''}`}>
        {nameLines.map((line) => (
          <span key={line} className="sg-card-name-line">
            {line}
          </span>
        ))}
      </div>
    </header>
  );
}

/** The sign and the word of a card: of its role, of the side of a comparison, or of its track. */
function markOf(
  { role }: Stage,
  side: CardData['side'],
  parallel: ParallelWords | undefined,
  t: Translate,
): { readonly icon: IconName; readonly word: string } {
  if (side !== undefined) return side;
  if (parallel !== undefined) return { icon: parallel.mark, word: parallel.chip };
  return { icon: role, word: t(`role.${role}`) };
}

interface HeadLines {
  readonly base: string | undefined;
  readonly baseTitle: string;
  readonly description: string | undefined;
}

/** What stands below the name: in place of base and description what the stage waits for and what runs beside it. */
function linesOf(
  { base, description, stage, width, level }: Stage,
  parallel: ParallelWords | undefined,
  t: Translate,
): HeadLines {
  if (parallel?.after === undefined) {
    const { replacedBy, baseWritten } = stage;
    const replaced = replacedBy === undefined ? undefined : t('canvas.replaced', { value: replacedBy });
    return { base: base === undefined ? undefined : (replaced ?? base), baseTitle: baseWritten, description };
  }
  const { after, beside, sentence } = parallel;
  return {
    base: base === undefined ? undefined : lineOn(after, { width, level }),
    baseTitle: sentence,
    description: description === undefined ? undefined : beside,
  };
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
    <article className="sg-card sg-role-not-built" style={cardType(card.level)}>
      <header className="sg-card-head" style={{ height: card.headHeight }}>
        <div className="sg-card-name sg-card-unnamed">
          <span className="sg-card-name-line">{t('canvas.noStage')}</span>
        </div>
        <div className="sg-card-base">
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
