import { useStore } from '@xyflow/react';
import { useMemo, type ReactElement } from 'react';
import type { Translate } from '#i18n/messages.ts';
import { Menu } from '#ui/Menu.tsx';
import { MAPPED } from '#canvas/picture/metrics.ts';
import './elsewhere.css';
import type { PlacedStage } from '#canvas/view/sight.ts';
import { PictureMap } from './PictureMap.tsx';
import { mapHeight, mapWidth } from '#canvas/view/opening.ts';
import { boundsOf, isOutside, stripIn } from '#canvas/view/viewport.ts';

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
  // What lies under the strip that says so is outside as well.
  const outside = useStore(({ transform: [x, y, zoom], width, height }) =>
    width === 0
      ? ''
      : stages
          .flatMap(({ rect }, at) =>
            isOutside(rect, { x, y, zoom }, { width, height }, stripIn({ width })) ? at : [],
          )
          .join(' '),
  );
  const bounds = useMemo(
    () => (stages.length === 0 ? undefined : boundsOf(stages.map(({ rect }) => rect))),
    [stages],
  );
  if (outside === '' || bounds === undefined) return null;
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
        <span className="sg-elsewhere-said">{t('canvas.elsewhere', { count: away.length })}</span>
        <span className="sg-elsewhere-count" aria-hidden>
          {away.length}
        </span>
      </Menu>
      {stages.length <= MAPPED && (
        <PictureMap
          label={t('canvas.map')}
          stages={stages}
          bounds={bounds}
          size={{ width: Math.round(mapWidth(bounds)), height: Math.round(mapHeight(bounds)) }}
          onMove={onMoveByHand}
        />
      )}
    </div>
  );
}
