import type { NodeChange } from '@xyflow/react';
import { useCallback, useMemo, useState } from 'react';
import type { Point } from '#core/layout/types.ts';
import type { CardNode } from '#canvas/picture/flow.ts';
import type { Scene } from '#canvas/picture/useScene.ts';

export interface Moves {
  /** How far cards stand from where the layout puts them. */
  readonly moved: Readonly<Record<string, Point>>;
  readonly onNodesChange: (changes: NodeChange<CardNode>[]) => void;
  readonly clear: () => void;
}

const nowhere: Readonly<Record<string, Point>> = {};

/**
 * Cards moved by hand. A move is kept as a distance from the card's place, outside the layout, so
 * that it lasts while the file is edited; a picture laid out afresh has none.
 */
export function useMoves(scene: Scene | undefined): Moves {
  const [state, setState] = useState({ fresh: 0, moved: nowhere });
  const fresh = scene?.fresh ?? 0;
  const places = scene?.layout.nodes;
  const moved = state.fresh === fresh ? state.moved : nowhere;

  const onNodesChange = useCallback(
    (changes: NodeChange<CardNode>[]) => {
      const next: Record<string, Point> = {};
      for (const change of changes) {
        if (change.type !== 'position' || change.position === undefined) continue;
        const place = places?.[change.id];
        if (place === undefined) continue;
        next[change.id] = { x: change.position.x - place.x, y: change.position.y - place.y };
      }
      if (Object.keys(next).length === 0) return;
      setState((old) => ({ fresh, moved: { ...(old.fresh === fresh ? old.moved : nowhere), ...next } }));
    },
    [places, fresh],
  );
  const clear = useCallback(() => setState({ fresh, moved: nowhere }), [fresh]);
  return useMemo(() => ({ moved, onNodesChange, clear }), [moved, onNodesChange, clear]);
}
