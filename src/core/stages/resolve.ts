import { parsePlatform, type Platform } from '#core/expand/platform.ts';
import type { ParsedDockerfile } from '#core/dockerfile/types.ts';
import type { Diagnostic } from '#core/text/diagnostic.ts';
import { bindCommands } from './bind.ts';
import { findCycle } from './cycles.ts';
import { startMeter } from './meter.ts';
import { frontendOf, namesElsewhere, readElsewhere, type Frontend } from './frontend.ts';
import { evaluateGlobalArgs, type GlobalArgs } from './globalArgs.ts';
import { resolveImages } from './images.ts';
import { bindTriggers } from './onbuild.ts';
import { predefinedArgs } from './predefinedArgs.ts';
import { resolveSourceDateEpoch } from './sourceDateEpoch.ts';
import { createStates } from './states.ts';
import type { DispatchState, Observation } from './state.ts';
import type { BuildOptions } from './types.ts';

/** A file with its references resolved, before a target is chosen. Working data of the graph room. */
export interface Resolution {
  readonly parsed: ParsedDockerfile;
  /** What reads the file. */
  readonly frontend: Frontend;
  readonly options: BuildOptions;
  readonly buildArgs: ReadonlyMap<string, string>;
  readonly buildPlatform: Platform;
  readonly targetPlatform: Platform;
  /** Names and values of the ARGs BuildKit defines itself. */
  readonly predefined: ReadonlyMap<string, string>;
  readonly globals: GlobalArgs;
  /** Stages in file order, then the images that only `--from` and mounts name. */
  readonly states: readonly DispatchState[];
  /** The first `parsed.stages.length` of them. */
  readonly stageStates: readonly DispatchState[];
  /** Stage that a name means, by lower-case name; of several the last. */
  readonly byName: ReadonlyMap<string, DispatchState>;
  /** Problems of every target alike, parse problems left out, in the order BuildKit would meet them. */
  readonly problems: readonly Diagnostic[];
  /** What build checks report about FROM lines, up to the first problem among them. */
  readonly observations: readonly Observation[];
}

/** The platform an unparsable `--platform` option falls back to. */
const fallbackPlatform: Platform = { os: 'linux', arch: 'amd64', variant: '', osVersion: '', osFeatures: [] };

/**
 * Resolves FROM lines, `--from` and mounts of a parsed file (semantics R1.*). `targetName` matters only
 * to files that read TARGETSTAGE. Never throws; what cannot be resolved becomes a problem.
 */
export function resolveFile(asWritten: ParsedDockerfile, options: BuildOptions, targetName = ''): Resolution {
  const given = new Map(Object.entries(options.buildArgs));
  const frontend = frontendOf(asWritten, given);
  const parsed = readElsewhere(asWritten, frontend);
  const buildPlatform = optionPlatform(options.buildPlatform);
  const targetPlatform = optionPlatform(options.platform);
  const lastName = parsed.stages.at(-1)?.from.name ?? '';
  const predefined = predefinedArgs(
    buildPlatform,
    targetPlatform,
    targetName === '' ? lastName : targetName,
    given,
  );
  const meter = startMeter();
  const { expand } = meter;
  const written = evaluateGlobalArgs(predefined, parsed, given, expand);
  const epoch = resolveSourceDateEpoch(parsed, written.values, given, options, expand);
  const { buildArgs } = epoch;
  const globals = epoch.problem
    ? { ...written, problems: [...written.problems, epoch.problem] }
    : { ...written, values: epoch.values };
  const created = createStates(parsed, globals, options, meter);
  const bound = bindCommands(created.states, created.byName, parsed);
  const cycle = findCycle(bound.states);
  const images = resolveImages(bound.states, options);
  const { wrong, notes } = namesElsewhere(images, frontend);
  const [only] = bound.states;
  if (only && bound.states.length === 1) only.label = '';
  const binder = { states: bound.states, byName: created.byName, escape: '\\' } as const;
  bindTriggers(created.states, binder, options, meter);
  return {
    parsed: notes.length > 0 ? { ...parsed, problems: [...parsed.problems, ...notes] } : parsed,
    frontend,
    options,
    buildArgs,
    buildPlatform,
    targetPlatform,
    predefined,
    globals,
    states: bound.states,
    stageStates: created.states,
    byName: created.byName,
    problems: [...globals.problems, ...created.problems, ...bound.problems, ...cycle, ...wrong],
    observations: created.observations,
  };
}

function optionPlatform(text: string): Platform {
  const parsed = parsePlatform(text);
  return 'rule' in parsed ? fallbackPlatform : parsed;
}
