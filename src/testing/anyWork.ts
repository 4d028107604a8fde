import fc from 'fast-check';
import type { SharedWork } from '#core/share/fields.ts';

const text = fc.string({ unit: 'grapheme' });
const record = fc.dictionary(text, text, { noNullPrototype: true });

/** Any work of a reader's: a text, not always a Dockerfile, and anything passed to `docker build`. */
export const anyWork: fc.Arbitrary<SharedWork> = fc.record({
  text,
  target: text,
  buildArgs: record,
  platform: text,
  contexts: record,
  buildPlatform: fc.option(text, { nil: undefined }),
  timing: fc.option(
    fc.record({
      maxParallelism: fc.nat(),
      durations: fc.dictionary(text, fc.nat(), { noNullPrototype: true, minKeys: 1 }),
    }),
    { nil: undefined },
  ),
  before: text,
  ignore: text,
});
