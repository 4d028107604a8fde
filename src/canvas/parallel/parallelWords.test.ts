import { beforeAll, expect, test } from 'vitest';
import { defaultOptions, overview } from '#core/analysis/overview.ts';
import { parallelOf } from '#core/analysis/parallel.ts';
import { lineOn } from '#core/drawing/lineOn.ts';
import { translate } from '#i18n/messages.ts';
import { loadSentences } from '#i18n/sentences.ts';
import { parallelWords, type ParallelWords } from './parallelWords.ts';

beforeAll(() => loadSentences('page'));

interface Said extends Omit<ParallelWords, 'after'> {
  /** On a card of usual width, and on a narrow one. */
  readonly after: string | undefined;
  readonly afterNarrow: string | undefined;
}

/** What the cards of a file say, without the joiners that keep options in one line. */
function said(text: string): readonly Said[] {
  const seen = overview(text, defaultOptions, '');
  const parallel = parallelOf(seen.plan);
  const words = parallel === undefined ? [] : parallelWords(seen, parallel, translate('en'));
  const read = words.map(({ after, ...rest }) => ({
    ...rest,
    after: after && lineOn(after, { width: 200, level: 'all' }),
    afterNarrow: after && lineOn(after, { width: 116, level: 'names' }),
  }));
  return JSON.parse(JSON.stringify(read).replaceAll('\u2060', '')) as readonly Said[];
}

const web = `FROM node AS base
RUN setup
FROM base AS deps
RUN npm ci
FROM base AS docs
RUN make docs
FROM deps AS unused
RUN test
FROM nginx
RUN apk add curl
COPY --from=deps /app /app
COPY --from=docs /docs /docs`;

test('a card says its track, what it waits for and what runs beside it', () => {
  const [base, deps, docs, unused, last] = said(web);
  expect(base).toMatchObject({ mark: 'together', beside: 'beside stage-4', after: 'at the start' });
  expect(deps).toMatchObject({
    chip: 'track 1',
    after: 'after base',
    afterNarrow: 'after base',
    wait: 'waits for base: RUN setup',
    beside: 'beside docs, stage-4',
    onChain: true,
  });
  expect(docs).toMatchObject({ chip: 'track 2', after: 'after base' });
  expect(unused).toMatchObject({ mark: 'not-built', chip: 'not built' });
  expect(unused?.after).toBeUndefined();
  expect(last).toMatchObject({
    mark: 'partly',
    chip: 'track 3',
    after: 'partly after deps',
    afterNarrow: 'partly after 1',
    wait: 'COPY --from=deps waits for deps',
  });
});

test('alone, with no step, and with many beside it', () => {
  const [only] = said('FROM a\nRUN b');
  expect(only).toMatchObject({ mark: 'alone', chip: 'alone', beside: '' });
  expect(only?.sentence).toContain('Nothing else can run while it does.');
  const [empty] = said('FROM a');
  expect(empty).toMatchObject({ chip: 'no steps', sentence: 'no steps' });
  const stages = ['a', 'b', 'c', 'd'].map((name) => `FROM x AS ${name}\nRUN ${name}\n`).join('');
  const copies = ['a', 'b', 'c', 'd'].map((name) => `COPY --from=${name} / /\n`).join('');
  const [first] = said(`${stages}FROM x\n${copies}`);
  expect(first?.beside).toBe('beside b, c and 1 more');
  expect(first?.sentence).toContain('beside b, c, d');
});
