import { describe, expect, test } from 'vitest';
import { defaultOptions } from '#core/analysis/overview.ts';
import { stageCardId } from '#core/drawing/names.ts';
import type { Drawn } from '#core/export/drawn.ts';
import { trackColours } from '#core/export/palette.ts';
import * as english from '#i18n/en/exports.ts';
import { fileFormats } from './formats.ts';
import { inspect } from './inspection.ts';
import { formatWords } from './words.ts';

const file = [
  'FROM golang:1.25 AS build',
  'RUN make',
  'FROM build AS lint',
  'COPY --from=linter:7 /bin/lint /bin/',
  'FROM alpine:3.22 AS app',
  'COPY --from=build /app /app',
].join('\n');
const setting = { words: formatWords(english), theme: 'light', columns: 80 } as const;
const inspection = inspect('Dockerfile', file, { build: defaultOptions, target: '' }, 'en');

/** What of a picture is drawn; an HTML file has the whole Dockerfile as text besides. */
function drawing(format: 'svg' | 'html' | 'mermaid' | 'dot', part: 'all' | 'built'): string {
  const text = fileFormats[format].write(inspection, { ...setting, part });
  return format === 'html' ? (/<svg[^]*<\/svg>/.exec(text)?.[0] ?? '') : text;
}

test('pictures are drawn as is asked for: what cards say, and which way the graph runs', () => {
  const usual = fileFormats.svg.write(inspection, setting);
  const drawn = { level: 'names', direction: 'TB' } as const;
  const asked = fileFormats.svg.write(inspection, { ...setting, drawn });
  expect(usual).toContain('make');
  expect(asked).not.toContain('make');
  expect(asked).toContain('lint');
  expect(fileFormats.html.write(inspection, { ...setting, drawn })).toContain('viewBox');
  const size = (svg: string): number[] =>
    (/width="(\d+)" height="(\d+)"/.exec(svg) ?? []).slice(1).map(Number);
  const turned = size(
    fileFormats.svg.write(inspection, { ...setting, drawn: { ...drawn, direction: 'LR' } }),
  );
  expect(turned).not.toEqual(size(asked));
});

test('pictures open, close and narrow what the page does', () => {
  const key = inspection.overview.stages[0]?.key ?? '';
  const closed = { collapsed: new Set<string>(), unfolded: new Set<string>(), showContext: false };
  const svg = (drawn: Drawn): string => fileFormats.svg.write(inspection, { ...setting, drawn });
  const names = { level: 'names', direction: 'TB' } as const;
  expect(svg({ ...names, shown: closed })).not.toContain('make');
  expect(svg({ ...names, shown: { ...closed, opened: stageCardId(key) } })).toContain('make');
  const all = { level: 'all', direction: 'LR' } as const;
  expect(svg({ ...all, shown: { ...closed, collapsed: new Set([key]) } })).not.toContain('make');
  const copies = inspect('Dockerfile', 'FROM alpine\nCOPY a b', { build: defaultOptions, target: '' }, 'en');
  const withContext = (showContext: boolean): string =>
    fileFormats.svg.write(copies, { ...setting, drawn: { ...all, shown: { ...closed, showContext } } });
  expect(withContext(false)).not.toContain('build context');
  expect(withContext(true)).toContain('build context');
  const focus = { kind: 'path', card: stageCardId(key), cards: [stageCardId(key)] } as const;
  const narrowed = svg({ ...all, shown: closed, focus });
  expect(narrowed).toContain('make');
  expect(narrowed).not.toMatch(/\blint\b/);
});

const marks = {
  summary: 'at most 2 stages at once',
  stages: [
    { chip: 'track 1', after: ['after nothing', 'after 0'], beside: '', colour: 'one', isOnChain: true },
    { chip: 'not built', after: undefined, beside: '', colour: undefined, isOnChain: false },
    { chip: 'track 2', after: ['after build', 'after 0'], beside: '', colour: 'two', isOnChain: false },
  ],
  chain: inspection.overview.references.map(({ id }) => id),
} as const;

test('pictures say what the page does in place of roles: word, colour and the longest chain', () => {
  const drawn = { level: 'all', direction: 'LR', marks } as const;
  const svg = fileFormats.svg.write(inspection, { ...setting, drawn });
  const plain = fileFormats.svg.write(inspection, { ...setting, drawn: { ...drawn, marks: undefined } });
  for (const word of ['track 1', 'track 2', 'not built', 'after build', 'at most 2 stages at once'])
    expect(svg).toContain(word);
  expect(svg).not.toContain('>target<');
  expect(plain).toContain('>target<');
  const { line } = trackColours.light.two;
  expect(svg).toContain(`stroke="${line}"`);
  expect(plain).not.toContain(`stroke="${line}"`);
  expect(svg).toContain('stroke-width="5"');
  expect(plain).not.toContain('stroke-width="5"');
});

describe.each(['svg', 'html', 'mermaid', 'dot'] as const)('%s', (format) => {
  test('draws all stages where nothing else is said', () => {
    expect(drawing(format, 'all')).toMatch(/\blint\b/);
    if (format !== 'html')
      expect(fileFormats[format].write(inspection, setting)).toBe(drawing(format, 'all'));
  });

  test('leaves out what the target does not build, and what only that takes', () => {
    const drawn = drawing(format, 'built');
    for (const name of ['build', 'app', 'golang:1.25']) expect(drawn).toContain(name);
    expect(drawn).not.toMatch(/\blint\b|linter/);
    expect(drawn).not.toContain('not built');
  });
});
