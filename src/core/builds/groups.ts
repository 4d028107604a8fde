import { textOf, valueAt, type Entry, type Located } from './located.ts';
import type { ProblemList } from './problems.ts';
import type { BuildGroup } from './types.ts';

/** Groups that one file may name, and names that they may hold together. */
const MOST = 50_000;

/**
 * The groups of a definition with their builds, those of groups in groups included, each once. Of two that hold each
 * other, the one named inside adds nothing. (Rule: buildx `ResolveGroup`.)
 */
export function resolveGroups(
  written: readonly Entry[],
  targets: ReadonlyMap<string, unknown>,
  problems: ProblemList,
): readonly BuildGroup[] {
  const members = new Map<string, Located>();
  for (const { key, value } of written) members.set(key, value);
  const groups: BuildGroup[] = [];
  let work = 0;
  for (const [name, body] of members) {
    const builds = new Set<string>();
    const seen = new Set([name]);
    const waiting: Located[] = [body];
    // In the order in which they are named: what stands in a group comes where the group is named.
    for (let next = waiting.pop(); next !== undefined && work < MOST; next = waiting.pop()) {
      if (next.kind === 'map') {
        const list = valueAt(next, 'targets');
        if (list?.kind === 'list') for (const item of list.items.toReversed()) waiting.push(item);
        continue;
      }
      work += 1;
      const member = textOf(next) ?? '';
      const group = members.get(member);
      if (targets.has(member) && group === undefined) builds.add(member);
      else if (group === undefined)
        problems.add('builds-group-missing', 'error', next.range, { group: name, name: member });
      else if (!seen.has(member)) {
        seen.add(member);
        waiting.push(group);
      }
    }
    groups.push({ name, builds: [...builds] });
  }
  return groups;
}
