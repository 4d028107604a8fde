import { addStep, type BuildDraft, type StepDraft } from './draft.ts';
import { messageLimit } from './epilogue.ts';

/** Intervals of one step that are kept. */
const spanLimit = 1000;
/** Inputs of one step that are kept. */
const inputLimit = 10_000;

/** What BuildKit says of a vertex, each time something about it changed: a line of rawjson, or a frame of a record. */
export interface VertexUpdate {
  /** Its digest. */
  readonly key: string;
  /** "" where it is not said again. */
  readonly name: string;
  /** Digests of the vertices it needs; empty where they are not said again. */
  readonly inputs: readonly string[];
  /** ms since 1970. */
  readonly startedMs: number | undefined;
  readonly completedMs: number | undefined;
  readonly cached: boolean;
  /** "" where there is none. */
  readonly error: string;
}

/** L2: an update replaces; inputs it lacks are kept, each distinct start is an interval. */
export function noteVertex(build: BuildDraft, update: VertexUpdate): void {
  const { key, name, inputs, startedMs, completedMs, error } = update;
  const step = build.byKey.get(key) ?? addStep(build, key, name, 'pending');
  if (step === undefined) return;
  if (name !== '') step.name = name;
  if (inputs.length > 0) step.inputs = inputs.slice(0, inputLimit);
  else step.inputs ??= [];
  if (startedMs !== undefined && (step.spans.has(startedMs) || step.spans.size < spanLimit))
    step.spans.set(startedMs, completedMs);
  step.error = error === '' ? undefined : error.slice(0, messageLimit);
  if (error !== '') step.state = error.endsWith('context canceled') ? 'canceled' : 'error';
  else if (update.cached) step.state = 'cached';
  else if (startedMs !== undefined) step.state = completedMs === undefined ? 'running' : 'done';
}

/** Output of a step as it came, cut anywhere. */
export function noteOutput(step: StepDraft, bytes: Uint8Array): void {
  let begin = 0;
  for (let end = bytes.indexOf(0x0a); begin < bytes.length; end = bytes.indexOf(0x0a, begin)) {
    const stop = end < 0 ? bytes.length : end;
    step.output.add(bytes.subarray(begin, stop));
    begin = stop + 1;
  }
}
