import type { Check } from '#core/checks/types.ts';
import type { CheckGroup } from './checkGroups.ts';
import { useDerived } from './useApp.ts';

/** Findings of the rules that are on, in file order. */
export function useChecks(): readonly Check[] {
  return useDerived(({ checks }) => checks);
}

/** The same by rule: BuildKit's warnings first, then our advice, each in file order. */
export function useCheckGroups(): readonly CheckGroup[] {
  return useDerived(({ checkGroups }) => checkGroups);
}
