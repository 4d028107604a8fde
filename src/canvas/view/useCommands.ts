import { useCallback, useMemo, useState } from 'react';
import { useActions, useAppStore } from '#state/useApp.ts';
import { useOverview, useText } from '#state/overview.ts';
import { resolveSelection } from '#state/selected.ts';
import type { CardActions } from '#canvas/actions.ts';
import type { Card, StageCard } from '#core/drawing/cardTypes.ts';
import type { CardEdge } from '#core/drawing/edges.ts';
import { PREAMBLE_ID } from '#core/drawing/names.ts';
import { cardName } from '#canvas/cards/words.ts';

export interface Commands {
  readonly actions: CardActions;
  readonly unfolded: ReadonlySet<string>;
  readonly selectCard: (card: Card, edges: readonly CardEdge[]) => void;
  /** In addition to the stage that is selected: what lies between the two. */
  readonly selectBeside: (card: StageCard) => void;
  readonly selectEdge: (edge: CardEdge) => void;
  /** What was done last, for those who do not see it. */
  readonly said: string;
  readonly say: (sentence: string) => void;
}

/** What a press on a card, a line or an edge does. */
export function useCommands(): Commands {
  const { select, selectBeside, toggleCollapsed } = useActions();
  const store = useAppStore();
  const t = useText();
  const overview = useOverview();
  const { stages, externals, preamble } = overview;
  const [unfolded, setUnfolded] = useState<ReadonlySet<string>>(new Set());
  const [said, say] = useState('');

  const actions = useMemo(
    (): CardActions => ({
      t,
      toggleCollapsed: (key) => {
        const name = stages.find((stage) => stage.key === key)?.label ?? key;
        const closed = store.getState().collapsed.includes(key);
        toggleCollapsed(key);
        say(t(closed ? 'canvas.expanded' : 'canvas.collapsed', { name }));
      },
      toggleFold: (key) =>
        setUnfolded((before) => {
          const after = new Set(before);
          if (!after.delete(key)) after.add(key);
          return after;
        }),
      selectRow: (stageKey, row) => {
        if (stageKey !== PREAMBLE_ID) select({ kind: 'row', stageKey, row });
        else select({ kind: 'line', line: preamble.find((each) => each.row === row)?.line ?? 1 });
      },
    }),
    [t, stages, preamble, store, select, toggleCollapsed],
  );

  const selectEdge = useCallback(
    (edge: CardEdge) => {
      const [id] = edge.references;
      if (id !== undefined) select({ kind: 'edge', id });
      else select({ kind: 'row', stageKey: edge.target.slice('stage:'.length), row: edge.row });
    },
    [select],
  );

  const selectCard = useCallback(
    (card: Card, edges: readonly CardEdge[]) => {
      const edge = edges.find(({ source }) => source === card.id);
      if (card.kind === 'stage') select({ kind: 'stage', key: card.stage.key });
      else if (externals.some(({ id }) => id === card.id)) select({ kind: 'external', id: card.id });
      else if (card.kind !== 'preamble' && edge !== undefined) selectEdge(edge);
      say(t('canvas.selected', { name: cardName(card, t) }));
    },
    [externals, selectEdge, t, select],
  );

  const chooseBeside = useCallback(
    (card: StageCard) => {
      selectBeside(card.stage.key);
      const { stage, other } = resolveSelection(overview, store.getState().selection);
      if (stage === undefined || other === undefined) say(t('canvas.selected', { name: cardName(card, t) }));
      else say(t('follow.path', { a: stage.label, b: other.label }));
    },
    [overview, t, store, selectBeside],
  );

  return { actions, unfolded, selectCard, selectBeside: chooseBeside, selectEdge, said, say };
}
