import { useEffect, useState } from 'react';

/**
 * Whether the pointer has not been moved since `shown` is shown: it rests where the last press left it, and what comes to
 * lie below it is not pointed at. Browsers tell of a pointer that moves by nothing when the page moves below it.
 */
export function useRestingPointer(shown: number): boolean {
  const [movedAt, setMovedAt] = useState<number>();
  useEffect(() => {
    const onPointer = ({ type, movementX, movementY }: PointerEvent): void => {
      if (type === 'pointerdown' || movementX !== 0 || movementY !== 0) setMovedAt(shown);
    };
    window.addEventListener('pointermove', onPointer);
    window.addEventListener('pointerdown', onPointer);
    return () => {
      window.removeEventListener('pointermove', onPointer);
      window.removeEventListener('pointerdown', onPointer);
    };
  }, [shown]);
  return movedAt !== shown;
}
