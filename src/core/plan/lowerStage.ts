import type { Platform } from '#core/expand/platform.ts';
import { formatPlatform } from '#core/expand/platform.ts';
import { Environment } from './environment.ts';
import { ExpansionFailure } from './expansion.ts';
import { LayeredMap } from './layeredMap.ts';
import { lowerConfigCommand } from './lowerConfig.ts';
import { lowerCopy } from './lowerCopy.ts';
import { lowerRun } from './lowerRun.ts';
import { Lowering, type LoweredStage, type StageConfig } from './lowered.ts';
import type { BoundCommand, DispatchState } from '#core/stages/state.ts';
import type { Resolution } from '#core/stages/resolve.ts';
import { plainName, type Vertex, type VertexName } from './vertex.ts';
import { memoOf } from './memo.ts';

/** Search path of every image whose config sets none (and of our stand-in for unknown image configs). */
export const defaultPath = '/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin';

/**
 * Lowers a stage to vertices (semantics section 2) on top of its lowered base. Stages it depends on must
 * have been lowered before; `triggers` is false only where checks visit a stage that is not built.
 * The result is kept and shared by all targets.
 */
export function lowerStage(resolution: Resolution, state: DispatchState, triggers = true): LoweredStage {
  const key = `${state.order}${triggers ? '' : ' without triggers'}`;
  const known = memoOf(resolution).lowered.get(key);
  if (known) return known;
  const lowered =
    state.stage < 0 ? lowerImage(resolution, state) : lowerFileStage(resolution, state, triggers);
  memoOf(resolution).lowered.set(key, lowered);
  return lowered;
}

function lowerFileStage(resolution: Resolution, state: DispatchState, withTriggers: boolean): LoweredStage {
  const lowering = openStage(resolution, state);
  if (!state.replaced) {
    const triggers = withTriggers ? state.triggers : [];
    lowering.total += triggers.length;
    const commands = [...triggers, ...state.commands];
    for (const bound of commands) {
      for (const source of bound.sources) if (source && source.stage < 0) lowerStage(resolution, source);
      lowerCommand(lowering, bound);
    }
  }
  return lowering.finish();
}

/** An image that only a `--from` or a mount names. */
function lowerImage(resolution: Resolution, state: DispatchState): LoweredStage {
  const platform = resolution.targetPlatform;
  const lowering = new Lowering(resolution, state, platform, freshConfig(resolution, platform, false));
  lowering.tail = baseVertex(lowering, undefined);
  return lowering.finish();
}

function openStage(resolution: Resolution, state: DispatchState): Lowering {
  const base = state.base && lowerStage(resolution, state.base);
  if (base) {
    const { env, declared } = base.config;
    const config = { ...base.config, env: env.copy(), declared: declared.copy() };
    const lowering = new Lowering(resolution, state, base.platform, config);
    lowering.tail = base.tail;
    return lowering;
  }
  const empty = state.baseName === 'scratch' && !state.namedContext;
  const platform = (empty ? undefined : state.pinned) ?? resolution.targetPlatform;
  const lowering = new Lowering(resolution, state, platform, freshConfig(resolution, platform, empty));
  const origin = { stage: state.stage, line: state.line, row: -1 };
  lowering.tail = baseVertex(lowering, origin);
  return lowering;
}

function freshConfig(resolution: Resolution, platform: Platform, empty: boolean): StageConfig {
  // An empty Windows image leaves PATH to the system.
  const env = empty && platform.os === 'windows' ? [] : ([['PATH', defaultPath]] as const);
  return {
    env: new Environment(memoOf(resolution).interner, env),
    os: platform.os,
    workdir: '',
    user: '',
    shell: undefined,
    workdirSet: false,
    declared: new LayeredMap<true>(),
  };
}

/** The vertex FROM stands for: an image, a named context, or nothing for scratch. */
function baseVertex(lowering: Lowering, origin: Vertex['origin']): Vertex | undefined {
  const { state, resolution } = lowering;
  if (state.baseName === 'scratch' && !state.namedContext) return undefined;
  const platform = formatPlatform(lowering.platform);
  const context = state.namedContext;
  if (context) {
    const local = !/^(docker-image|oci-layout|https?|git|ssh|target):/.test(context.value);
    // A local named context is sent anew for each use (R2.5), hence the state's own number.
    const identity = memoOf(resolution).interner.intern(
      JSON.stringify(['named-context', context, local ? state.order : platform]),
    );
    const text = local
      ? `[context ${context.name}] load from client`
      : `[context ${context.name}] ${context.value}`;
    const kind = local ? 'context' : 'image';
    return {
      identity,
      kind,
      inputs: [],
      origin,
      name: plainName(text),
      reference: context.name,
      platform,
      locks: [],
    };
  }
  if (state.image === undefined) return undefined;
  const identity = memoOf(resolution).interner.intern(JSON.stringify(['image', state.image, platform]));
  const name: VertexName = lowering.nextName(`FROM ${state.image}`);
  return { identity, kind: 'image', inputs: [], origin, name, reference: state.image, platform, locks: [] };
}

function lowerCommand(lowering: Lowering, bound: BoundCommand): void {
  const { command } = bound;
  try {
    if (command.kind === 'RUN') lowerRun(lowering, bound, command);
    else if (command.kind === 'COPY' || command.kind === 'ADD') lowerCopy(lowering, bound, command);
    else lowerConfigCommand(lowering, bound, command);
  } catch (failure) {
    if (!(failure instanceof ExpansionFailure)) throw failure;
    lowering.fail(failure.problem.rule, bound, failure.problem.params);
  }
}
