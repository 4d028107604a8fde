import { useMemo } from 'react';
import type { Checked, CheckedOverview } from '#core/checks/checkedOverview.ts';
import type { Check } from '#core/checks/types.ts';
import { useApp } from './useApp.ts';

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

/** Findings of the rules that are on, in file order. */
export function useChecks(): readonly Check[] {
  const { checks } = useApp((state) => checkedOf(state.overview));
  const off = useApp((state) => state.rulesOff);
  return useMemo(() => checks.filter(({ rule }) => !off.includes(rule)), [checks, off]);
}

/** The same by rule: BuildKit's warnings first, then our advice, each in file order. */
export function useCheckGroups(): readonly CheckGroup[] {
  const { counts } = useApp((state) => checkedOf(state.overview));
  const checks = useChecks();
  return useMemo(() => groupChecks(checks, counts), [checks, counts]);
}

/** What checks found in the file, those of rules turned off included. */
export function checkedOf(overview: CheckedOverview): Checked {
  return overview.checked ?? nothing;
}

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
