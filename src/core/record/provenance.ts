import { base64Bytes } from '#core/buildlog/base64.ts';
import { fromUtf8 } from '#core/share/utf8.ts';
import { at, list, object, text, texts, type Json } from './json.ts';
import { layerBytes } from './layers.ts';
import type { RecordedFile } from './types.ts';

/** Lines of one step that are kept. */
const lineLimit = 10_000;

/** What the provenance of one platform tells. */
export interface Provenance {
  readonly dockerfile: RecordedFile | undefined;
  /** The source it has is in another language than that of Dockerfiles. */
  readonly isOtherFrontend: boolean;
  /** Lines of the Dockerfile by the digest of a vertex, ascending. */
  readonly lines: ReadonlyMap<string, readonly number[]>;
  /** Compressed bytes of the layers a vertex added, by its digest. */
  readonly bytes: ReadonlyMap<string, number>;
  /** The one that was built for; "" where it is not told. */
  readonly platform: string;
}

/**
 * Reads a provenance predicate of BuildKit, in the shape of SLSA 0.2 or 1 (buildkit
 * `solver/llbsolver/provenance/types/types.go`): the Dockerfile, and for each vertex by its digest the lines it comes
 * from. `fileName` is the name the Dockerfile was asked for by.
 */
export function readProvenance(predicate: Json, fileName: string): Provenance {
  const definition = object(predicate['buildDefinition']);
  const config = firstObject(
    predicate['buildConfig'],
    at(definition, 'internalParameters', 'buildConfig'),
    at(definition, 'externalParameters', 'buildConfig'),
  );
  const runMetadata = at(predicate, 'runDetails', 'metadata');
  const metadata = firstObject(
    at(predicate, 'metadata', buildkitMetadata),
    at(runMetadata, 'buildkit_metadata'),
    at(runMetadata, buildkitMetadata),
  );
  const infos = list(at(metadata, 'source', 'infos'));
  const named = infos.findIndex((info) => text(at(info, 'filename')) === fileName);
  const index = Math.max(0, named);
  const info = infos[index];
  const language = text(at(info, 'language'));
  const isDockerfile = info !== undefined && (language === '' || language === 'Dockerfile');
  const steps = texts(config['digestMapping']);
  const linesOf = isDockerfile ? linesByStep(at(metadata, 'source', 'locations'), index) : new Map();
  const sizes = layerBytes(metadata['layers'], config['llbDefinition']);
  return {
    dockerfile: isDockerfile
      ? { name: text(at(info, 'filename')), text: fromUtf8(base64Bytes(text(at(info, 'data')))) }
      : undefined,
    isOtherFrontend: info !== undefined && !isDockerfile,
    lines: byDigest(steps, linesOf),
    bytes: byDigest(steps, sizes),
    platform: text(
      at(predicate, 'invocation', 'environment', 'platform') ??
        at(definition, 'internalParameters', 'environment', 'platform') ??
        at(definition, 'internalParameters', 'builderPlatform'),
    ),
  };
}

const buildkitMetadata = 'https://mobyproject.org/buildkit@v1#metadata';

/** The first that has anything in it. */
function firstObject(...values: readonly unknown[]): Json {
  return values.map(object).find((value) => Object.keys(value).length > 0) ?? {};
}

/** Where each step begins: a location is an instruction, and its first line the one it is known by. */
function linesByStep(locations: unknown, source: number): ReadonlyMap<string, readonly number[]> {
  return new Map(
    Object.entries(object(locations)).map(([step, value]) => {
      const lines = list(at(value, 'locations')).flatMap((location) => {
        if ((at(location, 'sourceIndex') ?? 0) !== source) return [];
        const starts = list(at(location, 'ranges')).flatMap((range) => lineOf(at(range, 'start', 'line')));
        return starts.length === 0 ? [] : starts.reduce((least, line) => Math.min(least, line));
      });
      return [step, [...new Set(lines.slice(0, lineLimit))].toSorted((a, b) => a - b)];
    }),
  );
}

function lineOf(value: unknown): readonly number[] {
  return typeof value === 'number' && Number.isInteger(value) && value > 0 ? [value] : [];
}

function byDigest<T>(
  steps: ReadonlyMap<string, string>,
  values: ReadonlyMap<string, T>,
): ReadonlyMap<string, T> {
  return new Map(
    [...steps].flatMap(([digest, step]): (readonly [string, T])[] => {
      const value = values.get(step);
      return value === undefined ? [] : [[digest, value]];
    }),
  );
}
