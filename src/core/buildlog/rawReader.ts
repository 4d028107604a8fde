import { base64Bytes, utf8Text } from './base64.ts';
import { createBuildList } from './buildList.ts';
import { addWarning, createBuildDraft, type StepDraft } from './draft.ts';
import { readEpilogueLine } from './epilogue.ts';
import { parseInstant } from './instant.ts';
import type { LineReader } from './lineReader.ts';
import { noteOutput, noteVertex } from './vertex.ts';

type Json = Readonly<Record<string, unknown>>;

/** Reads `--progress=rawjson` (section 8a): one JSON object a line, other lines skipped. */
export function createRawReader(): LineReader {
  const builds = createBuildList();
  let build = createBuildDraft('rawjson');
  builds.push(build);

  const vertex = (json: Json): void => {
    const key = text(json['digest']);
    if (key === '') return;
    const step = build.byKey.get(key);
    if (step && isNewBuild(step, json)) {
      build = createBuildDraft('rawjson');
      builds.push(build);
    }
    noteVertex(build, {
      key,
      name: text(json['name']),
      inputs: Array.isArray(json['inputs']) ? json['inputs'].map(text) : [],
      startedMs: parseInstant(text(json['started'])),
      completedMs: parseInstant(text(json['completed'])),
      cached: json['cached'] === true,
      error: text(json['error']),
    });
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
        if (step) noteOutput(step, base64Bytes(text(entry['data'])));
      }
      for (const entry of list(json['warnings']))
        addWarning(build, utf8Text(base64Bytes(text(entry['short']))));
    },
    finish: () => builds.kept,
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
