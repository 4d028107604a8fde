import { useStore, type Rect } from '@xyflow/react';
import { useMemo, type ReactElement } from 'react';
import type { Extent } from '#core/layout/estimate.ts';
import type { Translate } from '#i18n/messages.ts';
import { Menu } from '#ui/Menu.tsx';
import { MAPPED } from '#canvas/picture/metrics.ts';
import './elsewhere.css';
import type { PlacedStage } from '#canvas/view/sight.ts';
import { PictureMap } from './PictureMap.tsx';
import { boundsOf, isOutside } from '#canvas/view/viewport.ts';

export interface ElsewhereProps {
  readonly t: Translate;
  readonly stages: readonly PlacedStage[];
  /** Brings a card into view and gives it the focus. */
  readonly onGo: (card: string) => void;
  /** Called when the reader moves the view on the map. */
  readonly onMoveByHand: () => void;
}

/** Entries of the menu: more could not be overlooked either, and search finds the others. */
const MOST = 60;

/** What is not in view: a map of everything, how many stages are elsewhere, and the way to each of them. */
export function Elsewhere({ t, stages, onGo, onMoveByHand }: ElsewhereProps): ReactElement | null {
  const outside = useStore(({ transform: [x, y, zoom], width, height }) =>
    width === 0
      ? ''
      : stages
          .flatMap(({ rect }, at) => (isOutside(rect, { x, y, zoom }, { width, height }) ? at : []))
          .join(' '),
  );
  const map = useMemo(() => (stages.length === 0 ? undefined : mapOf(stages)), [stages]);
  if (outside === '' || map === undefined) return null;
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
        <PictureMap
          label={t('canvas.map')}
          stages={stages}
          bounds={map.bounds}
          size={map.size}
          onMove={onMoveByHand}
        />
      )}
    </div>
  );
}

/** Bounds of the map (CSS pixels): it lies in the strip above the picture. */
const MAP = { width: 170, least: 72, height: 58 };

/** What the map shows, and its size: it has the shape of the picture. */
function mapOf(stages: readonly PlacedStage[]): { readonly bounds: Rect; readonly size: Extent } {
  const bounds = boundsOf(stages.map(({ rect }) => rect));
  const aspect = bounds.width / Math.max(1, bounds.height);
  const width = Math.max(MAP.least, Math.min(MAP.width, MAP.height * aspect));
  const height = Math.max(24, Math.min(MAP.height, width / aspect));
  return { bounds, size: { width: Math.round(width), height: Math.round(height) } };
}
