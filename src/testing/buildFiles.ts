import { readComposePart } from '#core/builds/compose.ts';
import { readDefinition } from '#core/builds/definition.ts';
import { readBakePart } from '#core/builds/hcl/readBake.ts';
import type { Variables } from '#core/builds/interpolate.ts';
import { problemList } from '#core/builds/problems.ts';
import type { BuildFile } from '#core/builds/types.ts';

/** One bake file in HCL, as it is read alone. */
export function readBakeHcl(text: string, environment: Variables): BuildFile {
  const problems = problemList([{ name: 'docker-bake.hcl', text, kind: 'bake-hcl' }]);
  return readDefinition('bake-hcl', [readBakePart(problems, environment)], problems);
}

/** One bake file in JSON, as it is read alone. */
export function readBakeJson(text: string, environment: Variables = {}): BuildFile {
  const problems = problemList([{ name: 'docker-bake.json', text, kind: 'bake-json' }]);
  return readDefinition('bake-json', [readBakePart(problems, environment)], problems);
}

/** One compose file, as it is read alone. */
export function readCompose(text: string, variables: Variables): BuildFile {
  const problems = problemList([{ name: 'compose.yaml', text, kind: 'compose' }]);
  return readDefinition('compose', [readComposePart(problems, variables)], problems);
}
