import { formatPlatform, type Platform } from '#core/expand/platform.ts';

/** Platform and target ARGs that BuildKit defines before the first instruction. */
export const predefinedArgNames = [
  'BUILDPLATFORM',
  'BUILDOS',
  'BUILDOSVERSION',
  'BUILDARCH',
  'BUILDVARIANT',
  'TARGETPLATFORM',
  'TARGETOS',
  'TARGETOSVERSION',
  'TARGETARCH',
  'TARGETVARIANT',
  'TARGETSTAGE',
] as const;

/**
 * Values of the predefined ARGs, in BuildKit's order. A `--build-arg` of the same name wins.
 * `targetName` is the name asked for, or of the last stage; a nameless one reads `default`.
 */
export function predefinedArgs(
  build: Platform,
  target: Platform,
  targetName: string,
  buildArgs: ReadonlyMap<string, string>,
): Map<string, string> {
  const values: Record<(typeof predefinedArgNames)[number], string> = {
    BUILDPLATFORM: formatPlatform(build),
    BUILDOS: build.os,
    BUILDOSVERSION: build.osVersion,
    BUILDARCH: build.arch,
    BUILDVARIANT: build.variant,
    TARGETPLATFORM: formatPlatform(target),
    TARGETOS: target.os,
    TARGETOSVERSION: target.osVersion,
    TARGETARCH: target.arch,
    TARGETVARIANT: target.variant,
    TARGETSTAGE: targetName === '' ? 'default' : targetName,
  };
  return new Map(predefinedArgNames.map((name) => [name, buildArgs.get(name) ?? values[name]]));
}
