import { plainName, type Interner, type Vertex } from './vertex.ts';

/** The one vertex that sends the build context, shared by everything that reads it (R2.4). */
export function contextVertex(interner: Interner): Vertex {
  return {
    identity: interner.intern('context'),
    kind: 'context',
    inputs: [],
    origin: undefined,
    name: plainName('[internal] load build context'),
    reference: '',
    platform: '',
    locks: [],
    cached: undefined,
  };
}
