import { parseMount } from '#core/dockerfile/mount.ts';
import type { Mount, RunInstruction } from '#core/dockerfile/types.ts';
import { compareText } from '#core/text/compare.ts';
import { contextVertex } from './context.ts';
import { expanderOf } from './expansion.ts';
import type { Lowering } from './lowered.ts';
import { cleanPath, joinPath } from './paths.ts';
import { isDispatched, tailOf } from './sources.ts';
import type { BoundCommand, DispatchState } from '#core/stages/state.ts';
import type { CacheLock } from './types.ts';
import { plainName, type Vertex, type VertexInput } from './vertex.ts';

/** What the mounts of a RUN add to its step. */
export interface LoweredMounts {
  readonly inputs: { readonly target: string; readonly input: VertexInput }[];
  /** Mount options that belong to the identity of the step (R4.2), by target. */
  readonly operation: readonly unknown[];
  /** The same as the build cache knows them: without what is mounted (R6.9). */
  readonly cached: readonly unknown[];
  /** In the order the step takes them: by target (R3.17). */
  readonly locks: readonly CacheLock[];
  /** Variables whose value comes from a secret; logs show `****`. */
  readonly secretEnv: ReadonlyMap<string, string>;
}

/** Lowers the mounts of a RUN, or fails the step and returns nothing. */
export function lowerMounts(
  lowering: Lowering,
  bound: BoundCommand,
  run: RunInstruction,
): LoweredMounts | undefined {
  const inputs: LoweredMounts['inputs'] = [];
  const operation: { target: string; parts: readonly unknown[]; cached: readonly unknown[] }[] = [];
  const locks: CacheLock[] = [];
  const secretEnv = new Map<string, string>();
  const expand = expanderOf(lowering, bound);
  const mounts: Mount[] = [];
  for (const value of run.mounts) {
    const parsed = parseMount(value, expand);
    if ('rule' in parsed) {
      lowering.fail(parsed.rule, bound, parsed.params);
      return undefined;
    }
    mounts.push(parsed);
  }
  for (const [index, mount] of mounts.entries()) {
    const source = bound.sources[index];
    const from = mount.from !== '' || mount.type === 'cache' ? source : undefined;
    if (from && !isDispatched(lowering, from)) {
      lowering.fail('mount-from-later-stage', bound, {
        from: mount.from,
        target: mount.target,
        stage: lowering.state.label,
      });
      return undefined;
    }
    if (mount.type === 'secret' || mount.type === 'ssh') {
      const parts =
        mount.type === 'secret'
          ? lowerSecret(lowering, bound, mount, secretEnv)
          : lowerSsh(lowering, bound, mount);
      if (!parts) return undefined;
      operation.push({ target: '', parts, cached: parts });
      continue;
    }
    const target = mountTarget(lowering, mount);
    if (target === '/') {
      lowering.fail('mount-target-root', bound, { target: mount.target });
      return undefined;
    }
    if (mount.type === 'tmpfs') {
      const parts = ['tmpfs', mount.size ?? 0, mount.readOnly];
      operation.push({ target, parts, cached: parts });
      continue;
    }
    const vertex = mountVertex(lowering, mount, from);
    const path = joinPath('/', mount.source);
    if (vertex) inputs.push({ target, input: { vertex, role: 'content', paths: [path] } });
    const cacheId = mount.type === 'cache' ? cacheMountId(mount) : '';
    operation.push({
      target,
      parts: [mount.type, vertex?.identity ?? 0, path, mount.readOnly, cacheId, mount.sharing],
      cached: [mount.type, vertex !== undefined, mount.readOnly, cachedMountId(mount, target, cacheId)],
    });
    if (mount.type === 'cache') {
      locks.push({
        id: `${cacheId}${vertex ? `:${vertex.identity}` : ''}`,
        target,
        sharing: mount.sharing || 'shared',
      });
    }
  }
  operation.sort((a, b) => compareText(a.target, b.target));
  locks.sort((a, b) => compareText(a.target, b.target));
  return {
    inputs,
    operation: operation.map(({ target, parts }) => [target, ...parts]),
    cached: operation.map(({ target, cached }) => [target, ...cached]),
    locks,
    secretEnv,
  };
}

/** Which cache a mount uses is no matter to the build cache, save for shared mounts called like their target (R6.9). */
function cachedMountId({ type, sharing }: Mount, target: string, cacheId: string): string {
  const isDefault = type === 'cache' && (sharing === '' || sharing === 'shared') && cacheId === target;
  return isDefault ? cacheId : '';
}

function mountTarget({ config }: Lowering, { target }: Mount): string {
  return target.startsWith('/') ? cleanPath(target) : joinPath('/', config.workdir, target);
}

/** Cache mounts are found by their id, else by their cleaned target (R3.13). */
function cacheMountId({ id, target }: Mount): string {
  return id === '' ? cleanPath(target) : cleanPath(id);
}

function mountVertex(lowering: Lowering, mount: Mount, from: DispatchState | undefined): Vertex | undefined {
  const vertex = from
    ? tailOf(lowering, from)
    : mount.type === 'bind'
      ? contextVertex(lowering.file.interner)
      : undefined;
  const { uid, gid, mode } = mount;
  if (joinPath('/', mount.source) !== '/' || (uid === undefined && gid === undefined && mode === undefined))
    return vertex;
  return lowering.vertex({
    kind: 'cacheperm',
    operation: [uid ?? 0, gid ?? 0, mode ?? 0o755],
    inputs: vertex ? [{ vertex, role: 'rootfs', paths: [] }] : [],
    name: plainName('[internal] setting cache mount permissions'),
  });
}

function lowerSecret(
  lowering: Lowering,
  bound: BoundCommand,
  mount: Mount,
  secretEnv: Map<string, string>,
): readonly unknown[] {
  // A secret without a name is called like the last part of its target, which is `/` where there is none.
  const id = mount.source || mount.id || lastPart(mount.target);
  const { secrets } = lowering.outline;
  if (!secrets.has(id)) secrets.set(id, { required: mount.required, line: bound.line });
  if (mount.env !== undefined) secretEnv.set(mount.env, '****');
  const target = mount.target || (mount.env === undefined ? `/run/secrets/${lastPart(id)}` : '');
  return [
    'secret',
    id,
    target,
    mount.env ?? '',
    mount.required,
    mount.uid ?? '',
    mount.gid ?? '',
    mount.mode ?? '',
  ];
}

/** Go's `path.Base`, of a path that is not empty. */
function lastPart(path: string): string {
  return path.split('/').findLast((part) => part !== '') ?? '/';
}

function lowerSsh(lowering: Lowering, bound: BoundCommand, mount: Mount): readonly unknown[] | undefined {
  if (mount.source !== '') {
    lowering.fail('ssh-source', bound);
    return undefined;
  }
  const id = mount.id || 'default';
  const { ssh } = lowering.outline;
  if (!ssh.has(id)) ssh.set(id, { required: mount.required, line: bound.line });
  return ['ssh', mount.id, mount.target, mount.required, mount.uid ?? '', mount.gid ?? '', mount.mode ?? ''];
}
