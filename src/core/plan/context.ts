import type { Resolution } from '#core/stages/resolve.ts';
import { plainName, type Vertex } from './vertex.ts';
import { memoOf } from './memo.ts';

/** The one vertex that sends the build context, shared by everything that reads it (R2.4). */
export function contextVertex(resolution: Resolution): Vertex {
  return {
    identity: memoOf(resolution).interner.intern('context'),
    kind: 'context',
    inputs: [],
    origin: undefined,
    name: plainName('[internal] load build context'),
    reference: '',
    platform: '',
    locks: [],
  };
}
