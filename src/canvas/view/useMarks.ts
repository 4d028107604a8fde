import { useMemo } from 'react';
import { withSentences } from '#i18n/sentences.ts';
import type { Translate } from '#i18n/messages.ts';
import { useOverview, useSelected } from '#state/overview.ts';
import { useApp } from '#state/useApp.ts';
import { later } from '#ui/later.ts';
import { useLater } from '#ui/onDemand.tsx';
import type { CardData } from '#canvas/picture/flow.ts';
import type { Trail } from '#canvas/picture/picture.ts';
import type { Scene } from '#canvas/picture/useScene.ts';

/** What is worked out for selected and compared stages: on its way once the graph is drawn. */
const working = later(() => withSentences(import('./marks.ts'), 'page'));

export interface Marks {
  /** When the other stages run, by card. Asked for by selecting a stage, not by where the editor's caret is. */
  readonly times: ReadonlyMap<string, CardData['time']>;
  /** The way between two selected stages; undefined where there are not two. */
  readonly trail: Trail | undefined;
  /** Which of the two compared targets build each stage; empty unless two are compared. */
  readonly sides: ReadonlyMap<string, CardData['side']>;
}

const none: ReadonlyMap<string, undefined> = new Map();

/** What selecting and comparing stages adds to the cards of a scene. */
export function useMarks(scene: Scene | undefined, t: Translate): Marks {
  const marks = useLater(working, scene !== undefined);
  const overview = useOverview();
  const { stage, other } = useSelected();
  const asked = useApp(({ selection }) => selection?.kind === 'stage' || selection?.kind === 'row');
  const cards = scene?.drawing.cards;
  const times = useMemo(
    () =>
      !asked || stage === undefined || cards === undefined
        ? none
        : (marks?.timesAround(overview, stage, cards, t) ?? none),
    [marks, asked, overview, stage, cards, t],
  );
  const trail = useMemo(
    () =>
      stage === undefined || other === undefined ? undefined : marks?.trailBetween(overview, stage, other),
    [marks, overview, stage, other],
  );
  const sides = useMemo(() => marks?.sidesOf(overview, t) ?? none, [marks, overview, t]);
  return { times, trail, sides };
}
