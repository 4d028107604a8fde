import fc from 'fast-check';
import type { Overview } from '#core/analysis/overview-types.ts';
import { overview } from '#core/analysis/overview.ts';
import { defaultOptions } from '#core/analysis/overview.ts';

/** Words and signs that mean something to some format. */
const pieces = [
  '"',
  "'",
  '`',
  '\\',
  '\\N',
  '\\"',
  '#',
  '#quot;',
  '&',
  '&lt;',
  '&#60;',
  '<',
  '>',
  '<br/>',
  '<script>alert(1)</script>',
  '%%',
  '%%{init: {}}%%',
  '$$',
  '$$x^2$$',
  '{',
  '}',
  '[',
  ']',
  '(',
  ')',
  '|',
  ';',
  ':',
  ':::',
  '---',
  '===',
  '-->',
  '==>',
  '1. ',
  '12) ',
  '- ',
  '* ',
  '*a*',
  '__b__',
  '_c_',
  '~~d~~',
  '![x](y)',
  '[x](y)',
  'https://example.com/a?b=c&d',
  'www.example.com',
  'a@b.example',
  'fa:fa-car',
  'end',
  'graph',
  'subgraph',
  'class',
  'classDef',
  'style x:#y;',
  'linkStyle',
  'click',
  'digraph',
  'ﬂ°°35¶ß',
  'accTitle:',
  '스테이지',
  '빌드',
  'ünïcödé',
  '🚀',
  '👨‍👩‍👧',
  '\u202e',
  '\u0000',
  '\u001b[31m',
  '\ud800',
  '\ufeff',
  '\n',
  '\r\n',
  '\t',
  '  ',
  ']]>',
  '<!--',
  '-->',
  '&amp;',
  "';",
  '@',
  '^',
  '=',
  '+',
  '!',
  '/',
  '?',
  '~',
  '€',
  ' ',
] as const;

/** Text out to break whatever it is put into. */
export const hostileText: fc.Arbitrary<string> = fc.oneof(
  fc
    .array(fc.oneof(fc.constantFrom(...pieces), fc.string({ unit: 'binary', maxLength: 4 })), {
      maxLength: 8,
    })
    .map((parts) => parts.join('')),
  fc.string({ unit: 'grapheme', maxLength: 20 }),
);

const file = `FROM alpine AS a
RUN --mount=from=img,target=/m true
ADD https://example.com/x /x
FROM a AS b
COPY --from=a /x /y
COPY . .
FROM scratch AS c
FROM b
COPY --from=b /x /y
`;

/** A small file of every role and kind, with hostile text wherever text of a reader can be. */
export const hostileOverview: fc.Arbitrary<{
  readonly overview: Overview;
  readonly texts: readonly string[];
}> = fc
  .array(
    hostileText.map((text) => (text === '' ? 'x' : text)),
    { minLength: 12, maxLength: 12 },
  )
  .map((texts) => {
    const plain = overview(file, { ...defaultOptions, contexts: { img: 'docker-image://x' } }, '');
    const text = (index: number): string => texts[index] ?? '';
    return {
      texts,
      overview: {
        ...plain,
        stages: plain.stages.map((stage) => ({
          ...stage,
          label: text(stage.index),
          description: text(4 + stage.index),
          platform: text(5),
          platformPinned: stage.index === 0,
          rows: stage.rows.map((row) => ({ ...row, text: text(6) })),
        })),
        references: plain.references.map((reference) => {
          const { source } = reference;
          const moved = reference.destination === '' ? '' : text(8);
          const other = { ...reference, written: text(7), paths: [text(9)], destination: moved };
          if (source.kind === 'http') return { ...other, source: { ...source, url: text(10) } };
          if (source.kind === 'named-context') return { ...other, source: { ...source, name: text(11) } };
          return other;
        }),
      },
    };
  });
