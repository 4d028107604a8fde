import { useEffect, useLayoutEffect, useRef, useState } from 'react';
import type { Direction, LayoutMemory, LayoutResult } from '#core/layout/types.ts';
import { layoutInput, type Drawing, type Focus } from '#core/drawing/drawing.ts';
import { LayoutEngine } from './layoutEngine.ts';
import { isOtherFile, renamedCards, type Identities } from './renamed.ts';

/** What is to be drawn. A new object is a new picture; keep it while nothing changes. */
export interface SceneRequest {
  /** All there is to draw, of which the drawing may be a part. */
  readonly whole: Drawing;
  readonly drawing: Drawing;
  /** Keys of the stages, in file order. */
  readonly keys: readonly string[];
  readonly direction: Direction;
  /** What the drawing is narrowed to. */
  readonly focus: Focus | undefined;
  /** Changes where the picture is to be laid out afresh: another file, tidy, another focus. */
  readonly occasion: string;
}

/** A drawing with a place for everything. The cards and the places always belong together. */
export interface Scene {
  readonly request: SceneRequest;
  readonly layout: LayoutResult;
  /** Counts layouts from scratch: each asks for the whole picture to be brought into view. */
  readonly fresh: number;
}

interface Remembered extends Identities {
  readonly memory: LayoutMemory;
  readonly direction: Direction;
  readonly occasion: string;
  readonly fresh: number;
}

/**
 * Places a drawing. While the file is edited every layout starts from the one before and stays as
 * close to it as it can; the first one, and one for a new occasion, starts from nothing, so that
 * the same file gives everyone the same picture.
 */
export function useScene(request: SceneRequest): Scene | undefined {
  const [scene, setScene] = useState<Scene>();
  const remembered = useRef<Remembered>(undefined);
  const [engine] = useState(() => new LayoutEngine());
  useEffect(() => () => engine.stop(), [engine]);

  useLayoutEffect(() => {
    const { drawing, keys, direction, occasion } = request;
    if (drawing.cards.length === 0) {
      remembered.current = undefined;
      setScene(undefined);
      return;
    }
    const last = remembered.current;
    const warm =
      last !== undefined &&
      last.direction === direction &&
      last.occasion === occasion &&
      !isOtherFile(last.keys, keys);
    const fresh = (last?.fresh ?? 0) + (warm ? 0 : 1);
    const options = warm
      ? { direction, previous: last.memory, renamed: renamedCards(last, { keys, edges: drawing.edges }) }
      : { direction };
    engine.run(layoutInput(drawing), options, (layout) => {
      remembered.current = { keys, edges: drawing.edges, memory: layout.memory, direction, occasion, fresh };
      setScene({ request, layout, fresh });
    });
  }, [request, engine]);

  return scene;
}
