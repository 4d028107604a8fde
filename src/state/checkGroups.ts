import type { Checked, CheckedOverview } from '#core/checks/checkedOverview.ts';
import type { Check } from '#core/checks/types.ts';

/** The findings of one rule. */
export interface CheckGroup {
  readonly rule: string;
  readonly origin: Check['origin'];
  readonly severity: Check['severity'];
  /** Those that are told in full; `count` is all of them. */
  readonly checks: readonly Check[];
  readonly count: number;
}

const nothing: Checked = { checks: [], counts: {}, warningsFail: false };

/** What checks found in the file, those of rules turned off included. */
export function checkedOf(overview: CheckedOverview): Checked {
  return overview.checked ?? nothing;
}

/** Findings by rule: BuildKit's warnings first, then our advice, each in file order. */
export function groupChecks(
  checks: readonly Check[],
  counts: Readonly<Record<string, number>>,
): readonly CheckGroup[] {
  const groups = new Map<string, Check[]>();
  for (const check of checks) {
    const group = groups.get(check.rule);
    if (group) group.push(check);
    else groups.set(check.rule, [check]);
  }
  return [...groups.values()]
    .flatMap((group) => {
      const [first] = group;
      if (!first) return [];
      const { rule, origin, severity } = first;
      return [{ rule, origin, severity, checks: group, count: counts[rule] ?? group.length }];
    })
    .toSorted((a, b) => Number(a.origin === 'stagegraph') - Number(b.origin === 'stagegraph'));
}
