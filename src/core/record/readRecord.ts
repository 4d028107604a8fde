import { finishBuild } from '#core/buildlog/finish.ts';
import { parseInstant } from '#core/buildlog/instant.ts';
import type { ParsedLog } from '#core/buildlog/types.ts';
import { isTooLarge } from '#core/share/limits.ts';
import { isFailure, readFailure, type Failure } from './failure.ts';
import { at, parseJson, text, texts } from './json.ts';
import type { RecordParts } from './layout.ts';
import { readProvenance, type Provenance } from './provenance.ts';
import { readStatus, type Status } from './status.ts';
import type { BuildRecord, RecordOutcome } from './types.ts';

const statusType = 'application/vnd.buildkit.status.v0';
const provenanceType = 'application/vnd.in-toto+json';
const usualPlatform = 'linux/amd64';
/** Platforms of which the provenance is read. */
const platformLimit = 64;

/** One build from the parts of its record; what is missing or unsound is left out. */
export function readRecord({ config, blobs }: RecordParts): BuildRecord {
  const record = parseJson(config);
  const attributes = texts(record['FrontendAttrs']);
  const fileName = attributes.get('filename') ?? '';
  const failure = readFailure(record, blobs.find(({ mediaType }) => isFailure(mediaType))?.bytes);
  const provenances = blobs
    .filter(({ mediaType }) => mediaType === provenanceType)
    .slice(0, platformLimit)
    .map(({ bytes }) => readProvenance(parseJson(bytes), fileName));
  const kept = provenances.find((one) => one.dockerfile !== undefined)?.dockerfile ?? failure?.dockerfile;
  const dockerfile = kept === undefined || isTooLarge(kept.text) ? undefined : kept;
  const status = readStatus(blobs.find(({ mediaType }) => mediaType === statusType)?.bytes);
  const target = attributes.get('target') ?? '';
  const buildPlatform = text(record['DefaultPlatform']) || provenances[0]?.platform || usualPlatform;
  const startedMs = instantOf(record['CreatedAt']);
  const endedMs = instantOf(record['CompletedAt']);
  return {
    ref: text(record['Ref']),
    name: nameOf(text(at(record, 'localState', 'Target')), target),
    dockerfile,
    isOtherFrontend: dockerfile === undefined && provenances.some((one) => one.isOtherFrontend),
    target,
    buildArgs: prefixed(attributes, 'build-arg:'),
    contexts: prefixed(attributes, 'context:'),
    platforms: platformsOf(attributes.get('platform') ?? '', buildPlatform),
    buildPlatform,
    outcome: outcomeOf(failure, endedMs),
    startedMs,
    tookMs: startedMs === undefined || endedMs === undefined ? undefined : Math.max(0, endedMs - startedMs),
    log: logOf(status, provenances, failure, dockerfile?.text),
  };
}

/** Bake names its target; a build that is none is called `default`, which says nothing. */
function nameOf(bakeTarget: string, target: string): string {
  return bakeTarget === '' || bakeTarget === 'default' ? target : bakeTarget;
}

/** The steps as a log tells them, with what only the provenance knows. */
function logOf(
  { build, sent }: Status,
  provenances: readonly Provenance[],
  failure: Failure | undefined,
  dockerfile: string | undefined,
): ParsedLog {
  if (failure) {
    build.failedMessage = failure.message;
    build.failedLine = failure.line;
  }
  const log = finishBuild(build);
  const steps = log.steps.map((step) => {
    const lines = provenances.find((one) => one.lines.has(step.key))?.lines.get(step.key);
    const bytes =
      provenances.find((one) => one.bytes.has(step.key))?.bytes.get(step.key) ?? sent.get(step.key);
    return { ...step, ...(lines && lines.length > 0 && { lines }), ...(bytes !== undefined && { bytes }) };
  });
  return { ...log, steps, ...(dockerfile !== undefined && { dockerfile }) };
}

/** `linux/amd64,linux/arm64` in their order, but the builder's own first; that of the builder where none was asked for. */
function platformsOf(written: string, own: string): readonly [string, ...string[]] {
  const all = new Set(written.split(',', platformLimit).filter((platform) => platform !== ''));
  const [first, ...others] = [...all].toSorted((a, b) => Number(b === own) - Number(a === own));
  return first === undefined ? [own] : [first, ...others];
}

function prefixed(attributes: ReadonlyMap<string, string>, prefix: string): Readonly<Record<string, string>> {
  return Object.fromEntries(
    [...attributes].flatMap(([name, value]) =>
      name.startsWith(prefix) ? [[name.slice(prefix.length), value]] : [],
    ),
  );
}

function outcomeOf(failure: Failure | undefined, endedMs: number | undefined): RecordOutcome {
  if (failure) return failure.code === 1 ? 'canceled' : 'failed';
  return endedMs === undefined ? 'running' : 'done';
}

/** ms since 1970 of a time: a text (older exports), or seconds and nanoseconds (Go's `encoding/json` of a protobuf). */
function instantOf(value: unknown): number | undefined {
  if (typeof value === 'string') return parseInstant(value);
  const [seconds, nanos] = [at(value, 'seconds'), at(value, 'nanos')];
  if (typeof seconds !== 'number' || !(seconds > 0 && seconds < 1e11)) return undefined;
  return seconds * 1000 + (typeof nanos === 'number' ? nanos / 1e6 : 0);
}
