import { MiniMap, useStore, type Rect } from '@xyflow/react';
import { useMemo, type ReactElement } from 'react';
import type { StageCard } from '#core/drawing/cardTypes.ts';
import type { Translate } from '#i18n/messages.ts';
import { Menu } from '#ui/Menu.tsx';
import type { CardNode } from '#canvas/picture/flow.ts';
import { MAPPED } from '#canvas/picture/metrics.ts';
import './elsewhere.css';
import { boundsOf, isOutside } from '#canvas/view/viewport.ts';

/** A stage and where its card is. */
export interface PlacedStage {
  readonly card: StageCard;
  readonly rect: Rect;
}

export interface ElsewhereProps {
  readonly t: Translate;
  readonly stages: readonly PlacedStage[];
  /** Brings a card into view and gives it the focus. */
  readonly onGo: (card: string) => void;
}

/** Entries of the menu: more could not be overlooked either, and search finds the others. */
const MOST = 60;

/** What is not in view: a map of everything, how many stages are elsewhere, and the way to each of them. */
export function Elsewhere({ t, stages, onGo }: ElsewhereProps): ReactElement | null {
  const outside = useStore(({ transform: [x, y, zoom], width, height }) =>
    width === 0
      ? ''
      : stages
          .flatMap(({ rect }, at) => (isOutside(rect, { x, y, zoom }, { width, height }) ? at : []))
          .join(' '),
  );
  const map = useMemo(() => mapSize(stages), [stages]);
  if (outside === '') return null;
  const away = outside.split(' ').flatMap((at) => stages[Number(at)] ?? []);
  return (
    <div className="sg-elsewhere">
      <Menu
        label={t('canvas.elsewhere', { count: away.length })}
        align="end"
        items={away.slice(0, MOST).map(({ card }) => ({
          id: card.id,
          label: card.stage.label,
          icon: card.role,
          onSelect: () => onGo(card.id),
        }))}
      >
        {t('canvas.elsewhere', { count: away.length })}
      </Menu>
      {stages.length <= MAPPED && (
        <MiniMap<CardNode>
          ariaLabel={t('canvas.map')}
          style={map}
          nodeClassName={({ data: { card } }) =>
            card.kind === 'stage' ? `sg-map-card sg-role-${card.role}` : 'sg-map-source'
          }
          nodeBorderRadius={8}
          offsetScale={1}
          pannable
          zoomable
        />
      )}
    </div>
  );
}

/** Bounds of the map (CSS pixels): it lies in the strip above the picture. */
const MAP = { width: 170, least: 72, height: 58 };

/** The map has the shape of the picture. */
function mapSize(stages: readonly PlacedStage[]): { readonly width: number; readonly height: number } {
  if (stages.length === 0) return { width: MAP.width, height: MAP.height };
  const { width, height } = boundsOf(stages.map(({ rect }) => rect));
  const aspect = width / Math.max(1, height);
  const wide = Math.max(MAP.least, Math.min(MAP.width, MAP.height * aspect));
  return { width: Math.round(wide), height: Math.round(Math.max(24, Math.min(MAP.height, wide / aspect))) };
}
