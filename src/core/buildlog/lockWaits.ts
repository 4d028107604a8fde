import type { Step } from '#core/plan/types.ts';

/** Steps that start this close together race for a mount. */
const raceMs = 20;

/**
 * When each step had all its cache mounts: the wait for a locked one is inside its logged duration (R3.16),
 * so it is counted from the end of the holder before. Holders of an id end in the order they held it.
 *
 *     a ████            b logged ████████, had the mount when a ended
 *     b ░░░░████
 */
export function lockWaits(
  steps: readonly Step[],
  begins: readonly number[],
  endOf: (step: number) => number | undefined,
): readonly number[] {
  const works = [...begins];
  for (const users of usersById(steps).values()) {
    const ended = users
      .flatMap((user) => {
        const end = endOf(user.step);
        return end === undefined ? [] : { ...user, end };
      })
      .toSorted((a, b) => a.end - b.end || a.step - b.step);
    for (const [at, user] of ended.entries()) {
      if (!user.locked) continue;
      for (let before = at - 1; before >= 0; before--) {
        const holder = ended[before];
        if (!holder || holder.end <= (works[user.step] ?? 0)) break;
        // Shared users that came later did not make it wait (R3.15).
        if (!holder.locked && (begins[holder.step] ?? 0) > (begins[user.step] ?? 0) + raceMs) continue;
        works[user.step] = holder.end;
        break;
      }
    }
  }
  return works;
}

function usersById(
  steps: readonly Step[],
): ReadonlyMap<string, readonly { readonly step: number; readonly locked: boolean }[]> {
  const users = new Map<string, { step: number; locked: boolean }[]>();
  for (const { id, locks } of steps) {
    for (const lock of locks) {
      const user = { step: id, locked: lock.sharing === 'locked' };
      const known = users.get(lock.id);
      if (known) known.push(user);
      else users.set(lock.id, [user]);
    }
  }
  return new Map([...users].filter(([, list]) => list.some(({ locked }) => locked)));
}
