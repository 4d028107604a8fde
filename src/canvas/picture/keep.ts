/**
 * Keeps the objects that did not change since the last drawing, so that only what did is drawn
 * again. Everything given must be plain data; `data`, the part a component sees, is kept by itself.
 */
export function keepUnchanged<T extends { readonly id: string; data?: unknown }>(
  before: ReadonlyMap<string, T>,
  after: readonly T[],
): T[] {
  return after.map((next) => {
    const old = before.get(next.id);
    if (old === undefined) return next;
    const data = sameData(old.data, next.data) ? old.data : next.data;
    const kept = { ...next, data };
    return sameData(old, kept) ? old : kept;
  });
}

/** Whether two pieces of plain data say the same. */
export function sameData(one: unknown, other: unknown): boolean {
  if (Object.is(one, other)) return true;
  if (typeof one !== 'object' || typeof other !== 'object' || one === null || other === null) return false;
  const names = Object.keys(one);
  if (names.length !== Object.keys(other).length) return false;
  return names.every((name) => name in other && sameData(Reflect.get(one, name), Reflect.get(other, name)));
}
