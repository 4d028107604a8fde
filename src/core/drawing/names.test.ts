import { expect, test } from 'vitest';
import { cardIdOf, familiarReference } from './names.ts';

test.each([
  ['docker.io/library/alpine:latest', 'alpine'],
  ['docker.io/library/node:22-alpine', 'node:22-alpine'],
  ['docker.io/tonistiigi/xx:1.6', 'tonistiigi/xx:1.6'],
  ['ghcr.io/acme/tool:latest', 'ghcr.io/acme/tool'],
  ['localhost:5000/a', 'localhost:5000/a'],
  [`docker.io/library/alpine:latest@sha256:${'0123456789abcdef'.repeat(4)}`, 'alpine@sha256:0123456789ab…'],
])('people write %s as %s', (ref, familiar) => {
  expect(familiarReference(ref)).toBe(familiar);
});

test('scratch and stages that do not exist are drawn as nothing', () => {
  expect(cardIdOf({ kind: 'scratch' }, [])).toBeUndefined();
  expect(cardIdOf({ kind: 'stage', stage: 3 }, ['a'])).toBeUndefined();
  expect(cardIdOf({ kind: 'stage', stage: 0 }, ['a'])).toBe('stage:a');
});
