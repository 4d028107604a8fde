/** A binary heap of numbered events, the earliest first; at the same time in the order of their numbers. */
export interface EventQueue {
  push(time: number, event: number): void;
  /** Takes the earliest event out; undefined where there is none. */
  pop(): number | undefined;
  /** Time of the earliest event; Infinity where there is none. */
  nextTime(): number;
}

export function createEventQueue(): EventQueue {
  const heap: { readonly time: number; readonly event: number }[] = [];
  const before = (a: number, b: number): boolean => {
    const [x, y] = [heap[a], heap[b]];
    if (!x || !y) return y === undefined;
    return x.time < y.time || (x.time === y.time && x.event < y.event);
  };
  const swap = (a: number, b: number): void => {
    const [x, y] = [heap[a], heap[b]];
    if (!x || !y) return;
    heap[a] = y;
    heap[b] = x;
  };
  return {
    push(time, event) {
      let at = heap.push({ time, event }) - 1;
      for (let parent = (at - 1) >> 1; at > 0 && before(at, parent); parent = (at - 1) >> 1) {
        swap(at, parent);
        at = parent;
      }
    },
    pop() {
      const first = heap[0];
      const last = heap.pop();
      if (!first || !last) return undefined;
      if (heap.length === 0) return first.event;
      heap[0] = last;
      for (let at = 0, next = 1; next < heap.length; next = 2 * at + 1) {
        if (next + 1 < heap.length && before(next + 1, next)) next += 1;
        if (!before(next, at)) break;
        swap(next, at);
        at = next;
      }
      return first.event;
    },
    nextTime: () => heap[0]?.time ?? Infinity,
  };
}
