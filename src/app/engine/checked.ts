import { checkedOverviewOf } from '#core/checks/checkedOverview.ts';
import type { IgnoredSources } from '#core/checks/types.ts';
import type { Analyse } from '#state/engine.ts';
import { insist } from '#ui/lost.ts';

/**
 * The engine with its checks. What reads an ignore file is fetched with the first one; until it has come, the file is
 * checked as if there were none, and `again` asks for it once more.
 */
export function checkedWith(again: () => void): Analyse {
  let read: ((ignore: string) => IgnoredSources | undefined) | undefined;
  let isComing = false;
  const fetch = async (): Promise<void> => {
    isComing = true;
    read = (await insist(() => import('#core/checks/ignoredSources.ts'))).ignoredBy;
    again();
  };
  return (file, target, other, ignore) => {
    if (ignore !== '' && !isComing) void fetch();
    return checkedOverviewOf(file, target, other, ignore === '' ? undefined : read?.(ignore));
  };
}
