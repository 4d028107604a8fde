import { useLayoutEffect, useState, type ReactElement, type ReactNode } from 'react';
import { holdable } from './hold.ts';
import { StoreContext, useAppStore } from './useApp.ts';

export interface HeldProps {
  /** Whether nobody sees what is inside. */
  readonly isHeld: boolean;
  readonly children: ReactNode;
}

/** What is inside stands still while nobody sees it; it is not drawn at all before it is seen for the first time. */
export function Held({ isHeld, children }: HeldProps): ReactElement | null {
  const page = useAppStore();
  const [{ store, hold }] = useState(() => holdable(page));
  const [seen, setSeen] = useState(!isHeld);
  if (!isHeld && !seen) setSeen(true);
  useLayoutEffect(() => hold(isHeld), [hold, isHeld]);
  return seen ? <StoreContext value={store}>{children}</StoreContext> : null;
}
