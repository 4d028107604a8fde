import { useSyncExternalStore, type ReactElement } from 'react';

/** The sentence being announced; a running number makes the same sentence speak twice. */
let spoken = { text: '', turn: 0 };
const listeners = new Set<() => void>();

/** Has screen readers say `text`, without moving the focus. */
export function announce(text: string): void {
  spoken = { text, turn: spoken.turn + 1 };
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** Where announcements are spoken: mounted once, always present, never shown. */
export function LiveRegion(): ReactElement {
  const { text, turn } = useSyncExternalStore(subscribe, () => spoken);
  return (
    <div role="status" aria-live="polite" className="sg-hidden">
      <span key={turn}>{text}</span>
    </div>
  );
}
