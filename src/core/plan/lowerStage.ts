import type { Platform } from '#core/expand/platform.ts';
import { formatPlatform } from '#core/expand/platform.ts';
import { Environment } from './environment.ts';
import { ExpansionFailure } from './expansion.ts';
import { LayeredMap } from './layeredMap.ts';
import { lowerConfigCommand } from './lowerConfig.ts';
import { lowerCopy } from './lowerCopy.ts';
import { lowerRun } from './lowerRun.ts';
import { Lowering, type FileLowering, type LoweredStage, type StageConfig } from './lowered.ts';
import type { Resolution } from '#core/stages/resolve.ts';
import type { BoundCommand, DispatchState } from '#core/stages/state.ts';
import { plainName, type Vertex, type VertexName } from './vertex.ts';

/** Search path of every image whose config sets none (and of our stand-in for unknown image configs). */
export const defaultPath = '/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin';

/**
 * Lowers a stage to vertices (semantics section 2) on top of its lowered base, and adds it to what is done. Stages it
 * depends on must have been lowered before; `withTriggers` is false only where checks visit a stage that is not built.
 */
export function lowerStage(file: FileLowering, state: DispatchState, withTriggers: boolean): LoweredStage {
  const lowering = openStage(file, state);
  if (!state.replaced) {
    const triggers = withTriggers ? state.triggers : [];
    lowering.total += triggers.length;
    const commands = [...triggers, ...state.commands];
    for (const bound of commands) {
      for (const source of bound.sources) if (source && source.stage < 0) lowerImage(file, source);
      lowerCommand(lowering, bound);
    }
  }
  return finish(file, lowering);
}

/** An image that only a `--from` or a mount names. */
function lowerImage(file: FileLowering, state: DispatchState): void {
  if (file.stages.has(state)) return;
  const platform = file.resolution.targetPlatform;
  const lowering = new Lowering(file, state, platform, freshConfig(file, platform, true));
  lowering.tail = baseVertex(lowering, undefined);
  finish(file, lowering);
}

function finish(file: FileLowering, lowering: Lowering): LoweredStage {
  const lowered = lowering.finish();
  file.stages.set(lowering.state, lowered);
  return lowered;
}

function openStage(file: FileLowering, state: DispatchState): Lowering {
  // A base stands above what continues it.
  const base = state.base && file.stages.get(state.base);
  if (base) {
    const { env, declared } = base.config;
    const config = { ...base.config, env: env.copy(), declared: declared.copy() };
    const lowering = new Lowering(file, state, base.platform, config);
    lowering.tail = base.tail;
    return lowering;
  }
  const platform = platformOf(file.resolution, state);
  const config = freshConfig(file, platform, startsWithPath(file.resolution, state));
  const lowering = new Lowering(file, state, platform, config);
  const origin = { stage: state.stage, line: state.line, row: -1 };
  lowering.tail = baseVertex(lowering, origin);
  return lowering;
}

/** FROM scratch, and no named context of that name. */
function startsEmpty({ baseName, namedContext }: DispatchState): boolean {
  return baseName === 'scratch' && !namedContext;
}

/** Platform of a stage that continues no other. Nothing has no platform: what is built on it has the target's. */
function platformOf(resolution: Resolution, state: DispatchState): Platform {
  return (startsEmpty(state) ? undefined : state.pinned) ?? resolution.targetPlatform;
}

/** Whether PATH is set where a stage begins that continues no other: an empty Windows image leaves it to the system. */
export function startsWithPath(resolution: Resolution, state: DispatchState): boolean {
  return !startsEmpty(state) || platformOf(resolution, state).os !== 'windows';
}

function freshConfig({ interner }: FileLowering, platform: Platform, withPath: boolean): StageConfig {
  return {
    env: new Environment(interner, withPath ? [['PATH', defaultPath]] : []),
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
  const { state } = lowering;
  if (state.baseName === 'scratch' && !state.namedContext) return undefined;
  const platform = formatPlatform(lowering.platform);
  const context = state.namedContext;
  if (context) {
    const local = !/^(docker-image|oci-layout|https?|git|ssh|target):/.test(context.value);
    // A local named context is sent anew for each use (R2.5), hence the state's own number.
    const identity = lowering.file.interner.intern(
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
      cached: undefined,
    };
  }
  if (state.image === undefined) return undefined;
  const identity = lowering.file.interner.intern(JSON.stringify(['image', state.image, platform]));
  const name: VertexName = lowering.nextName(`FROM ${state.image}`);
  const reference = state.image;
  return {
    identity,
    kind: 'image',
    inputs: [],
    origin,
    name,
    reference,
    platform,
    locks: [],
    cached: undefined,
  };
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
