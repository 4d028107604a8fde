import { createBuildDraft, addWarning, type BuildDraft } from '#core/buildlog/draft.ts';
import { noteOutput, noteVertex } from '#core/buildlog/vertex.ts';
import { fromUtf8 } from '#core/share/utf8.ts';
import { uint32 } from './archive/unpacked.ts';
import { readFields } from './wire.ts';

/** Frames of one record that are read: eight times those of the largest one seen. */
const frameLimit = 200_000;

/** What the frames of a record tell. */
export interface Status {
  readonly build: BuildDraft;
  /** Bytes of files that were sent, by the digest of the vertex. */
  readonly sent: ReadonlyMap<string, number>;
}

/**
 * Reads `application/vnd.buildkit.status.v0`: frames of a length (32 bits, little-endian) and a
 * `moby.buildkit.v1.StatusResponse` (buildkit `api/services/control/control.proto`), which is what `--progress=rawjson`
 * prints as JSON. A stream that is cut tells what came before.
 */
export function readStatus(stream: Uint8Array | undefined): Status {
  const build = createBuildDraft('record');
  const sent = new Map<string, Map<string, number>>();
  if (stream === undefined) return { build, sent: new Map() };
  let at = 0;
  for (let frames = 0; at < stream.length; frames++) {
    const begin = at + 4;
    const end = begin + uint32(stream, at);
    if (frames >= frameLimit || end > stream.length || !readFrame(stream.subarray(begin, end), build, sent)) {
      build.cut = true;
      break;
    }
    at = end;
  }
  return { build, sent: new Map([...sent].map(([digest, parts]) => [digest, sum(parts.values())])) };
}

function readFrame(frame: Uint8Array, build: BuildDraft, sent: Map<string, Map<string, number>>): boolean {
  let isSound = true;
  const isWhole = readFields(frame, (field, _, bytes) => {
    if (field === 1) isSound &&= readVertex(bytes, build);
    else if (field === 2) isSound &&= readProgress(bytes, sent);
    else if (field === 3) isSound &&= readOutput(bytes, build);
    else if (field === 4) isSound &&= readWarning(bytes, build);
  });
  return isWhole && isSound;
}

/** Vertex{1 digest, 2 inputs, 3 name, 4 cached, 5 started, 6 completed, 7 error}. */
function readVertex(message: Uint8Array, build: BuildDraft): boolean {
  let [key, name, error] = ['', '', ''];
  const inputs: string[] = [];
  let cached = false;
  let startedMs: number | undefined;
  let completedMs: number | undefined;
  const isWhole = readFields(message, (field, value, bytes) => {
    if (field === 1) key = fromUtf8(bytes);
    else if (field === 2) inputs.push(fromUtf8(bytes));
    else if (field === 3) name = fromUtf8(bytes);
    else if (field === 4) cached = value === 1;
    else if (field === 5) startedMs = instantOf(bytes);
    else if (field === 6) completedMs = instantOf(bytes);
    else if (field === 7) error = fromUtf8(bytes);
  });
  if (isWhole && key !== '') noteVertex(build, { key, name, inputs, startedMs, completedMs, cached, error });
  return isWhole;
}

/** VertexStatus{1 ID, 2 vertex, 4 current}: of files that are sent, the bytes so far. */
function readProgress(message: Uint8Array, sent: Map<string, Map<string, number>>): boolean {
  let [id, vertex] = ['', ''];
  let current = 0;
  const isWhole = readFields(message, (field, value, bytes) => {
    if (field === 1) id = fromUtf8(bytes);
    else if (field === 2) vertex = fromUtf8(bytes);
    else if (field === 4) current = value;
  });
  if (!isWhole || !id.startsWith('transferring ')) return isWhole;
  const parts = sent.get(vertex) ?? new Map<string, number>();
  sent.set(vertex, parts.set(id, Math.max(current, parts.get(id) ?? 0)));
  return true;
}

/** VertexLog{1 vertex, 4 msg}. */
function readOutput(message: Uint8Array, build: BuildDraft): boolean {
  let vertex = '';
  let output: Uint8Array | undefined;
  const isWhole = readFields(message, (field, _, bytes) => {
    if (field === 1) vertex = fromUtf8(bytes);
    else if (field === 4) output = bytes;
  });
  const step = build.byKey.get(vertex);
  if (isWhole && step && output) noteOutput(step, output);
  return isWhole;
}

/** VertexWarning{3 short}. */
function readWarning(message: Uint8Array, build: BuildDraft): boolean {
  return readFields(message, (field, _, bytes) => {
    if (field === 3) addWarning(build, fromUtf8(bytes));
  });
}

/** Timestamp{1 seconds, 2 nanos} in ms since 1970. */
function instantOf(message: Uint8Array): number | undefined {
  let [seconds, nanos] = [0, 0];
  const isWhole = readFields(message, (field, value) => {
    if (field === 1) seconds = value;
    else if (field === 2) nanos = value;
  });
  return isWhole && seconds > 0 && seconds < 1e11 ? seconds * 1000 + nanos / 1e6 : undefined;
}

function sum(numbers: Iterable<number>): number {
  let all = 0;
  for (const one of numbers) all += one;
  return all;
}
