import { beforeAll, expect, test } from 'vitest';
import { overview } from '#core/analysis/overview.ts';
import { translate } from '#i18n/messages.ts';
import { loadLanguage, loadSentences } from '#i18n/sentences.ts';
import { optionsOf } from '#state/options.ts';
import { emptyWork } from '#state/work.ts';
import { hopSentence } from './hops.ts';

const file = `FROM golang AS deps
FROM deps AS build
ONBUILD COPY --from=deps /t /t
FROM build AS final
COPY --from=build /a /b /c /dist/
RUN --mount=from=deps,target=/mnt ls
ADD https://example.com/x /x
`;

beforeAll(() => loadSentences('page'));

test('every kind of reference is a sentence', async () => {
  const seen = overview(file, optionsOf(emptyWork), '');
  const sentences = seen.references
    .filter(({ stage }) => stage === 2)
    .map((reference) => hopSentence(seen, reference, translate('en')));
  expect(sentences).toEqual([
    'final is FROM build at line 4',
    'final runs an inherited trigger that reads deps, at line 4',
    'final copies /a, /b, … from build at line 5',
    'final mounts deps at line 6',
    'final adds https://example.com/x at line 7',
  ]);
  await loadLanguage('ko');
  const reference = seen.references.find(({ kind }) => kind === 'copy');
  if (reference === undefined) throw new Error('no copy');
  expect(hopSentence(seen, reference, translate('ko'))).toBe('final: 5행에서 build의 /a, /b, … 복사');
});
