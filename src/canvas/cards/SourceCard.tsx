import { Handle, Position, type NodeProps } from '@xyflow/react';
import { memo, type ReactElement } from 'react';
import { Icon } from '#ui/icons.tsx';
import { useCardActions } from '#canvas/actions.ts';
import './card.css';
import { cardType } from './cardType.ts';
import './line.css';
import type { CardNode } from '#canvas/picture/flow.ts';
import { cardName, sourceIcon } from './words.ts';

/** An image, URL, repository, named context or the build context: what stages take from outside. */
export const SourceCard = memo(({ data: { card } }: NodeProps<CardNode>): ReactElement | null => {
  const { t } = useCardActions();
  if (card.kind === 'stage' || card.kind === 'preamble') return null;
  return (
    <div
      className={`sg-source sg-source-${card.kind}`}
      style={cardType(card.level)}
      title={`${t(`source.${card.kind}`)} ${card.title}`}
    >
      <Icon name={sourceIcon(card.kind)} size={14} />
      <span className="sg-source-label">{cardName(card, t)}</span>
      <Handle type="source" position={Position.Right} isConnectable={false} />
    </div>
  );
});
SourceCard.displayName = 'SourceCard';
