import { describe, expect, test } from 'vitest';
import { defaultOptions } from '#core/analysis/overview.ts';
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
