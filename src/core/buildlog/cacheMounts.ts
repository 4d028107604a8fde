import type { CacheLock } from '#core/plan/types.ts';

/**
 * Cache mounts of a logged `RUN --mount=type=cache,…`, in the order of their targets (R3.17), for a log
 * without its Dockerfile. Ids default to the target (R3.13); the base of a mount is not known.
 */
export function cacheMountsOf(text: string): readonly CacheLock[] {
  const locks: CacheLock[] = [];
  for (const word of text.slice(0, 4000).split(/\s+/).slice(1)) {
    if (!word.startsWith('--')) break;
    if (!word.startsWith('--mount=')) continue;
    const fields = new Map(
      word
        .slice('--mount='.length)
        .split(',')
        .map((field) => {
          const at = field.indexOf('=');
          return at < 0 ? [field, ''] : [field.slice(0, at).toLowerCase(), field.slice(at + 1)];
        }),
    );
    if (fields.get('type') !== 'cache') continue;
    const target = trimSlash(fields.get('target') ?? fields.get('dst') ?? fields.get('destination') ?? '');
    const sharing = fields.get('sharing') ?? 'shared';
    locks.push({
      id: fields.get('id') ?? target,
      target,
      sharing: sharing === 'locked' || sharing === 'private' ? sharing : 'shared',
    });
  }
  return locks.toSorted((a, b) => (a.target < b.target ? -1 : a.target > b.target ? 1 : 0));
}

function trimSlash(path: string): string {
  return path.length > 1 && path.endsWith('/') ? path.slice(0, -1) : path;
}
