import { useMemo } from 'react';
import { useOverview } from '#state/overview.ts';
import { useApp } from '#state/useApp.ts';
import { drawingOf, focusOn, type Drawing, type Focus } from '#core/drawing/drawing.ts';
import type { Detail } from '#core/drawing/metrics.ts';
import { AROUND } from '#canvas/picture/metrics.ts';
import type { SceneRequest } from '#canvas/picture/useScene.ts';
import type { RoomNow } from './useRoom.ts';

/** What the reader chose on the canvas alone. */
export interface LocalView {
  /** Stages whose folded rows are shown. */
  readonly unfolded: ReadonlySet<string>;
  /** What the picture is narrowed to. */
  readonly focus: Focus | undefined;
  /** Card that is selected: a narrowed picture goes where it is. */
  readonly chosen: string | undefined;
  /** Counts how often the picture was tidied. */
  readonly tidied: number;
  /** Which of the files that were opened is shown. */
  readonly opened: number;
  /** Whether all of it is to be seen at once, by names alone. */
  readonly isWhole: boolean;
  /** Room for the picture; undefined until it is known. */
  readonly room: RoomNow | undefined;
}

/** The drawing of the present overview, at every level that is asked for. */
export function useRequest(view: LocalView): SceneRequest | undefined {
  const { unfolded, focus, chosen, tidied, opened, isWhole, room } = view;
  const overview = useOverview();
  const collapsed = useApp((state) => state.collapsed);
  const showContext = useApp((state) => state.showContext);
  const direction = useApp((state) => state.direction);
  const level = useApp((state) => state.level);
  const asksFor = useApp(({ selection }) => opens(selection?.kind));
  const open = asksFor && !isWhole ? chosen : undefined;

  const shown = useMemo(
    () => ({ opened: open, collapsed: new Set(collapsed), unfolded, showContext }),
    [open, collapsed, unfolded, showContext],
  );
  const draw = useMemo(
    (): Draw => (at, on) => drawingOf(overview, { level: at, ...shown }, on),
    [overview, shown],
  );
  const whole = useMemo(() => once((at) => draw(at)), [draw]);
  const narrowed = useMemo(
    () => (focus === undefined ? { drawing: whole, focus } : narrow(draw, whole, focus, chosen)),
    [draw, whole, focus, chosen],
  );

  return useMemo(
    () =>
      room && {
        whole,
        ...narrowed,
        keys: overview.stages.map(({ key }) => key),
        asked: { level: isWhole ? 'bare' : level, direction },
        ...room,
        opened: open,
        shown,
        occasion: JSON.stringify([opened, tidied, narrowed.focus]),
      },
    [whole, narrowed, overview, level, isWhole, direction, room, open, shown, opened, tidied],
  );
}

/** The drawing at a level, or the part of it that a focus is on. */
type Draw = (level: Detail, on?: Focus) => Drawing;

/** A card opens where it, one of its lines or an edge was chosen, not where the editor's caret happens to be. */
function opens(kind: string | undefined): boolean {
  return kind === 'stage' || kind === 'row' || kind === 'external';
}

/** Draws each level when it is asked for first. */
function once(draw: (level: Detail) => Drawing): (level: Detail) => Drawing {
  const drawn = new Map<Detail, Drawing>();
  return (level) => {
    const drawing = drawn.get(level) ?? draw(level);
    drawn.set(level, drawing);
    return drawing;
  };
}

/** The part that a focus is on; it goes along with a card that is selected outside of it. */
function narrow(
  draw: Draw,
  whole: (level: Detail) => Drawing,
  focus: Focus,
  chosen: string | undefined,
): Pick<SceneRequest, 'drawing' | 'focus'> {
  const { cards } = whole('names');
  const has = (id: string | undefined): boolean => id !== undefined && cards.some((card) => card.id === id);
  if (!has(focus.card)) return { drawing: whole, focus: undefined };
  const part = focusOn(whole('names'), focus);
  const outside = has(chosen) && !part.cards.some(({ id }) => id === chosen);
  const on: Focus =
    outside && chosen !== undefined ? { kind: 'around', card: chosen, way: 'both', limit: AROUND } : focus;
  const within: Focus = {
    kind: 'path',
    card: on.card,
    cards: focusOn(whole('names'), on).cards.map(({ id }) => id),
  };
  // A name alone has no card for what is not a stage, which the focus may be on or lead through.
  return { drawing: once((level) => draw(level, level === 'bare' ? within : on)), focus: on };
}
