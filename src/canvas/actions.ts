import { createContext, useContext } from 'react';
import type { Translate } from '#i18n/messages.ts';

/** What cards can ask for. The object stays the same while the language does. */
export interface CardActions {
  readonly t: Translate;
  readonly toggleCollapsed: (key: string) => void;
  /** Shows all rows of a card, or folds them again; `key` is the stage's key or the card's id. */
  readonly toggleFold: (key: string) => void;
  readonly selectRow: (stageKey: string, row: number) => void;
}

export const CardActionsContext = createContext<CardActions | undefined>(undefined);

export function useCardActions(): CardActions {
  const actions = useContext(CardActionsContext);
  if (actions === undefined) throw new Error('a card outside the canvas');
  return actions;
}
