import { useContext, useEffect, useLayoutEffect, useRef, useState } from 'react';
import type { Shown } from '#core/drawing/cardTypes.ts';
import type { Drawing, Focus } from '#core/drawing/drawing.ts';
import type { Detail } from '#core/drawing/metrics.ts';
import type { Fit } from '#core/layout/room.ts';
import type { LayoutMemory, LayoutResult, Shape } from '#core/layout/types.ts';
import { useActions } from '#state/useApp.ts';
import { candidateOf, levelsFor, readableFrom } from './arrangement.ts';
import { ReadingContext } from './reading.ts';
import { LayoutEngine } from './layoutEngine.ts';
import { hasOutgrown, isBetter, nextStep, type Circumstances, type Present } from './nextStep.ts';
import { renamedCards, type Identities } from './renamed.ts';

/** What is to be drawn. A new object is a new picture; keep it while nothing changes. */
export interface SceneRequest extends Circumstances {
  /** All there is to draw at a level, and the part of it that is drawn. */
  readonly whole: (level: Detail) => Drawing;
  readonly drawing: (level: Detail) => Drawing;
  /** What the drawing is narrowed to. */
  readonly focus: Focus | undefined;
  /** Card that is drawn with all it has, whatever the level. */
  readonly opened: string | undefined;
  /** Which cards are opened, closed or unfolded. */
  readonly shown: Omit<Shown, 'level'>;
}

/** A drawing with a place for everything. The cards and the places always belong together. */
export interface Scene {
  readonly request: Omit<SceneRequest, 'drawing'>;
  readonly drawing: Drawing;
  readonly level: Detail;
  readonly shape: Shape;
  readonly layout: LayoutResult;
  /** Counts pictures made afresh: each asks for being brought into view. */
  readonly fresh: number;
}

interface Remembered extends Present, Identities {
  readonly memory: LayoutMemory;
  readonly fresh: number;
  /** Whether it could be read as a whole. */
  readonly legible: boolean;
}

/**
 * Places a drawing. While the file is edited every layout starts from the one before and stays as close to it as it
 * can; the first one, one for a new occasion, and one for a file that has outgrown its picture are searched for from
 * nothing, so that the same file gives the same picture to everyone with the same room. `isHeld` says whether the reader
 * has moved the view.
 */
export function useScene(request: SceneRequest | undefined, isHeld: () => boolean): Scene | undefined {
  const reading = useContext(ReadingContext);
  const { tellDrawn } = useActions();
  const [scene, setScene] = useState<Scene>();
  const remembered = useRef<Remembered>(undefined);
  const [engine] = useState(() => new LayoutEngine());
  useEffect(() => () => engine.stop(), [engine]);

  useLayoutEffect(() => {
    if (request === undefined || request.keys.length + request.drawing('names').cards.length === 0) {
      remembered.current = undefined;
      setScene(undefined);
      return;
    }
    const { asked, room, marks, keys, occasion, opened } = request;
    const last = remembered.current;

    const take = ({ level, shape, layout, legible }: Fit<Detail>, fresh: number): void => {
      const drawing = request.drawing(level);
      const { memory } = layout;
      const { edges } = drawing;
      const made = { keys, occasion, asked, room, marks };
      remembered.current = { ...made, level, shape, legible, edges, memory, fresh };
      const { shown, focus } = request;
      tellDrawn({ ...shape, level: level === 'bare' ? 'names' : level, shown, focus });
      setScene({ request, drawing, level, shape, layout, fresh });
    };
    const search = (done: (fit: Fit<Detail>) => void): void => {
      const [most, ...less] = levelsFor(asked.level, request.drawing('names').cards.length);
      const candidates = [
        candidateOf(most, request.drawing(most), reading),
        ...less.map((level) => candidateOf(level, request.drawing(level), reading)),
      ] as const;
      const direction = asked.direction === 'auto' ? undefined : asked.direction;
      engine.run({ kind: 'search', candidates, room, direction }, done);
    };
    const afresh = (fit: Fit<Detail>): void => take(fit, (last?.fresh ?? 0) + 1);
    const keep = (present: Remembered, done: (fit: Fit<Detail>) => void): void => {
      const { level, shape, memory: previous } = present;
      const drawing = request.drawing(level);
      const renamed = renamedCards(present, { keys, edges: drawing.edges });
      const candidate = candidateOf(level, drawing, reading);
      engine.run({ kind: 'keep', candidate, room, shape, memory: { previous, renamed } }, done);
    };

    const step = nextStep(last, request, isHeld());
    if (last === undefined || step === 'search') search(afresh);
    else if (step === 'keep') {
      keep(last, (fit) => {
        const outgrown =
          last.legible && opened === undefined && hasOutgrown(fit.zoom, readableFrom(fit.level, reading));
        if (outgrown && !isHeld()) search(afresh);
        else take({ ...fit, legible: last.legible && (opened !== undefined || fit.legible) }, last.fresh);
      });
    } else {
      search((fit) => {
        if (fit.level !== last.level) afresh(fit);
        else keep(last, (kept) => (isBetter(fit, kept) ? afresh(fit) : take(kept, last.fresh)));
      });
    }
  }, [request, engine, isHeld, reading, tellDrawn]);

  return scene;
}
