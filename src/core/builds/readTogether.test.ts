import { expect, test } from 'vitest';
import { readTogether } from './readTogether.ts';

/** Rules: docs/bake.md, "Several files". */
test.each<readonly [string, readonly string[], readonly string[]]>([
  [
    'docker-bake.hcl',
    ['docker-bake.override.hcl', 'Dockerfile'],
    ['docker-bake.hcl', 'docker-bake.override.hcl'],
  ],
  [
    'docker-bake.override.json',
    ['docker-bake.json', 'docker-bake.hcl', 'compose.yaml', 'compose.override.yaml', 'docker-compose.yml'],
    [
      'compose.yaml',
      'docker-compose.yml',
      'docker-bake.json',
      'docker-bake.hcl',
      'docker-bake.override.json',
    ],
  ],
  ['compose.yaml', ['docker-bake.hcl'], ['compose.yaml']],
  [
    'compose.yaml',
    ['compose.override.yaml', 'docker-compose.yml'],
    ['compose.yaml', 'compose.override.yaml'],
  ],
  ['compose.override.yml', ['docker-compose.yml'], ['docker-compose.yml', 'compose.override.yml']],
  ['docker-compose.yml', ['compose.yaml', 'compose.override.yaml'], ['docker-compose.yml']],
  ['compose.override.yaml', ['compose.yaml', 'compose.override.yml'], ['compose.override.yaml']],
  ['compose.override.yaml', [], ['compose.override.yaml']],
  ['ci.hcl', ['docker-bake.hcl'], ['ci.hcl']],
  ['compose.prod.yaml', ['compose.yaml'], ['compose.prod.yaml']],
])('%s beside %j', (name, beside, expected) => {
  expect(readTogether(name, new Set(beside))).toEqual(expected);
});
