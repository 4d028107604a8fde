import { base64Bytes, utf8Text } from './base64.ts';
import { addStep, addWarning, createBuildDraft, type BuildDraft, type StepDraft } from './draft.ts';
import { messageLimit, readEpilogueLine } from './epilogue.ts';
import { parseInstant } from './instant.ts';
import type { LineReader } from './lineReader.ts';

/** Intervals of one step that are kept. */
const spanLimit = 1000;
/** Inputs of one step that are kept. */
const inputLimit = 10_000;

type Json = Readonly<Record<string, unknown>>;

/** Reads `--progress=rawjson` (section 8a): one JSON object a line, other lines skipped. */
export function createRawReader(): LineReader {
  const builds: BuildDraft[] = [createBuildDraft('rawjson')];
  let build = builds[0] as BuildDraft;

  const vertex = (json: Json): void => {
    const key = text(json['digest']);
    if (key === '') return;
    const name = text(json['name']);
    let step = build.byKey.get(key);
    if (step && isNewBuild(step, json)) {
      build = createBuildDraft('rawjson');
      builds.push(build);
      step = undefined;
    }
    step ??= addStep(build, key, name, 'pending');
    if (step) updateStep(step, json, name);
  };
  return {
    line(line) {
      if (!line.startsWith('{')) {
        if (line !== '') readEpilogueLine(build, line);
        return;
      }
      const json = parseObject(line);
      if (!json) {
        build.badLines += 1;
        return;
      }
      for (const entry of list(json['vertexes'])) vertex(entry);
      for (const entry of list(json['logs'])) {
        const step = build.byKey.get(text(entry['vertex']));
        if (step) addOutput(step, text(entry['data']));
      }
      for (const entry of list(json['warnings']))
        addWarning(build, utf8Text(base64Bytes(text(entry['short']))));
    },
    finish: () => builds,
  };
}

function parseObject(line: string): Json | undefined {
  try {
    const value: unknown = JSON.parse(line);
    return isObject(value) ? value : undefined;
  } catch {
    return undefined;
  }
}

function isObject(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function list(value: unknown): readonly Json[] {
  return Array.isArray(value) ? value.filter(isObject) : [];
}

function text(value: unknown): string {
  return typeof value === 'string' ? value : '';
}

/** `buildctl --trace` appends: the definition is announced again once it was read. */
function isNewBuild(step: StepDraft, json: Json): boolean {
  return (
    json['started'] === undefined &&
    step.state === 'done' &&
    step.name.includes('internal] load build definition')
  );
}

/** L2: an update replaces; inputs it lacks are kept, each distinct start is an interval. */
function updateStep(step: StepDraft, json: Json, name: string): void {
  if (name !== '') step.name = name;
  const inputs = json['inputs'];
  if (Array.isArray(inputs) && inputs.length > 0) step.inputs = inputs.slice(0, inputLimit).map(text);
  else step.inputs ??= [];
  const started = parseInstant(text(json['started']));
  const completed = parseInstant(text(json['completed']));
  if (started !== undefined && (step.spans.has(started) || step.spans.size < spanLimit))
    step.spans.set(started, completed);
  const error = text(json['error']);
  step.error = error === '' ? undefined : error.slice(0, messageLimit);
  if (error !== '') step.state = error.endsWith('context canceled') ? 'canceled' : 'error';
  else if (json['cached'] === true) step.state = 'cached';
  else if (started !== undefined) step.state = completed === undefined ? 'running' : 'done';
}

function addOutput(step: StepDraft, data: string): void {
  const bytes = base64Bytes(data);
  let begin = 0;
  for (let end = bytes.indexOf(0x0a); begin < bytes.length; end = bytes.indexOf(0x0a, begin)) {
    const stop = end < 0 ? bytes.length : end;
    step.output.add(utf8Text(bytes.subarray(begin, Math.min(stop, begin + 600))));
    begin = stop + 1;
  }
}
