import type { MountType } from './types.ts';

/** Options of a mount by their first names. */
export type MountOption =
  | 'env'
  | 'from'
  | 'gid'
  | 'id'
  | 'mode'
  | 'readonly'
  | 'readwrite'
  | 'required'
  | 'sharing'
  | 'size'
  | 'source'
  | 'target'
  | 'type'
  | 'uid';

/** What each type of mount takes besides `type`, what is used most first. */
export const mountOptions: Readonly<Record<MountType, readonly MountOption[]>> = {
  bind: ['from', 'source', 'target', 'readwrite'],
  cache: ['target', 'id', 'sharing', 'from', 'source', 'readonly', 'mode', 'uid', 'gid'],
  secret: ['id', 'target', 'env', 'required', 'mode', 'uid', 'gid'],
  ssh: ['id', 'target', 'required', 'mode', 'uid', 'gid'],
  tmpfs: ['target', 'size'],
};

/** Options that need no value. */
export const bareOptions: ReadonlySet<string> = new Set(['readonly', 'readwrite', 'required']);

const otherNames: ReadonlyMap<string, MountOption> = new Map([
  ['destination', 'target'],
  ['dst', 'target'],
  ['src', 'source'],
  ['ro', 'readonly'],
  ['rw', 'readwrite'],
]);

/** The option a key means, in any of its names; undefined where there is none. */
export function mountOptionOf(key: string): MountOption | undefined {
  const lower = key.toLowerCase();
  const first = otherNames.get(lower) ?? lower;
  const known =
    first === 'type' || Object.values(mountOptions).some((options) => options.some((one) => one === first));
  return known ? (first as MountOption) : undefined;
}
