import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import type { Pointed } from '#canvas/picture/picture.ts';

/** Time (ms) the pointer rests on something before the rest steps back: passing over changes nothing. */
const REST = 70;

const nothing: Pointed = {};

export interface Pointing {
  readonly pointed: Pointed;
  readonly point: (at: Pointed) => void;
  readonly leave: () => void;
}

/** What the pointer rests on. */
export function usePointed(): Pointing {
  const [pointed, setPointed] = useState<Pointed>(nothing);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => () => clearTimeout(timer.current), []);
  const later = useCallback((next: Pointed) => {
    clearTimeout(timer.current);
    timer.current = setTimeout(() => setPointed(next), REST);
  }, []);
  const leave = useCallback(() => later(nothing), [later]);
  return useMemo(() => ({ pointed, point: later, leave }), [pointed, later, leave]);
}
