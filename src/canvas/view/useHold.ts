import { useState } from 'react';

/** Whether the reader has moved the view, so that nothing else may. */
export interface Hold {
  readonly isHeld: () => boolean;
  readonly hold: (held: boolean) => void;
}

/** Known to handlers and effects at once; nothing is drawn anew when it changes. */
export function useHold(): Hold {
  const [hold] = useState((): Hold => {
    let held = false;
    return {
      isHeld: () => held,
      hold: (next) => {
        held = next;
      },
    };
  });
  return hold;
}
