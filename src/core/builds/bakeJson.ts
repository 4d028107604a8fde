import { bodyOfJson } from './hcl/jsonBody.ts';
import { readBodies } from './hcl/readBake.ts';
import type { Variables } from './interpolate.ts';
import { readJson } from './json.ts';
import { problemList } from './problems.ts';
import { jsonStart } from './recognise.ts';
import type { BuildFile } from './types.ts';

/**
 * Reads what `docker buildx bake --print` or `docker compose build --print` wrote, copied from a terminal or not, and bake files
 * in JSON, whose strings are templates. `environment` has the variables that are set outside of it.
 */
export function readBakeJson(text: string, environment: Variables = {}): BuildFile {
  const problems = problemList(text);
  const result = readJson(text, Math.max(jsonStart(text), 0));
  if (result.ok) return readBodies('bake-json', [bodyOfJson(result.value, problems)], environment, problems);
  problems.add('builds-json', 'error', { start: result.offset, end: result.offset });
  return { kind: 'bake-json', builds: [], groups: [], variables: [], problems: problems.all() };
}
