// @vitest-environment jsdom
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { defaultOptions, overview } from '#core/analysis/overview.ts';
import type { Overview } from '#core/analysis/overview-types.ts';
import { drawingOf, shownAt } from '#core/drawing/drawing.ts';
import { levelMetrics, SOURCE_MAX_WIDTH } from '#core/drawing/metrics.ts';
import { fitText } from '#core/drawing/fitText.ts';
import { textWidth, type Font } from '#core/drawing/fontWidths.ts';
import { hostileOverview, hostileText } from './hostileText.arbitrary.ts';
import { printable } from './printable.ts';
import { svgOf } from './svg.ts';
import type { SvgWords } from './svgWords.ts';

const WIDEST = levelMetrics.all.maxWidth;

const words: SvgWords = {
  context: 'build context',
  unresolved: 'not found',
  role: {
    target: 'target',
    layers: 'layers',
    files: 'files',
    'build-only': 'build only',
    'not-built': 'not built',
  },
  kind: { from: 'FROM', copy: 'COPY', mount: 'RUN', onbuild: 'ONBUILD', add: 'ADD', context: 'context' },
  lines: (lines) => `line ${lines.join(', ')}`,
  caption: ({ stages, target }) => `${stages} stages, target ${target}`,
  more: (count) => `… ${count} more`,
  noStage: 'No stage yet',
  contextBadge: 'ctx',
};

/** The drawing as a browser reads it; an error of the markup fails the test. */
function drawn(view: Overview, theme: 'light' | 'dark' = 'light'): Element {
  const parsed = new DOMParser().parseFromString(svgOf(view, words, theme), 'image/svg+xml');
  expect(parsed.querySelector('parsererror')?.textContent).toBeUndefined();
  return parsed.documentElement;
}

const texts = (svg: Element): readonly string[] =>
  [...svg.querySelectorAll('text')].map((text) => text.textContent ?? '');
const routes = (svg: Element): readonly Element[] => [...svg.querySelectorAll(':scope > path')];

const file = `# base what all start from
FROM --platform=$BUILDPLATFORM alpine AS base
RUN --mount=type=cache,target=/c make
FROM base AS build
COPY . .
FROM alpine AS test
RUN true
FROM scratch
COPY --from=build /app /app
`;

describe('SVG', () => {
  test('keeps the roles to itself where they are what somebody is asked for', () => {
    const view = overview(file, defaultOptions, '');
    const hidden = svgOf(view, words, 'light', '', { hidesRoles: true });
    const other = svgOf(overview(file, defaultOptions, 'test'), words, 'light', '', { hidesRoles: true });
    for (const role of Object.values(words.role)) expect(hidden).not.toContain(`>${role}<`);
    expect(hidden).toContain('<desc>base; build; test; stage-3</desc>');
    // Nor by colours, lines or patterns: only the caption says what the target is.
    expect(other.replace('target test', 'target stage-3')).toBe(hidden);
  });

  test('draws every stage with its role, its rows and the edges', () => {
    const svg = drawn(overview(file, defaultOptions, ''));
    expect(texts(svg)).toEqual(
      expect.arrayContaining([
        'base',
        'what all start from',
        'linux/amd64',
        'cache',
        'ctx',
        'build only',
        'not built',
        'stage-3',
      ]),
    );
    const ends = routes(svg).map((path) => path.getAttribute('marker-end'));
    expect(ends.filter((end) => end === 'url(#sg-from)')).toHaveLength(3);
    expect(ends.filter((end) => end === 'url(#sg-copy)')).toHaveLength(1);
    expect(svg.querySelector('title')?.textContent).toBe('4 stages, target stage-3');
    expect(svg.querySelector('desc')?.textContent).toContain('build: files; test: not built');
    expect(svg.getAttribute('role')).toBe('img');
  });

  test('explains in its legend what occurs in it, and nothing else', () => {
    const legend = texts(drawn(overview('FROM scratch\nCOPY . .\n', defaultOptions, ''))).slice(-2);
    expect(legend).toEqual(['ctx', 'target']);
  });

  test('is drawn for files without a stage, and for nothing', () => {
    expect(texts(drawn(overview('RUN x\n', defaultOptions, '')))).toEqual(['No stage yet', 'RUN', 'x']);
    expect(texts(drawn(overview('', defaultOptions, '')))).toEqual([]);
  });

  test('differs between themes in nothing but colours', () => {
    const view = overview(file, defaultOptions, '');
    const colourless = (svg: string): string => svg.replaceAll(/#[0-9a-f]{6}/g, '#');
    const [light, dark] = [svgOf(view, words, 'light'), svgOf(view, words, 'dark')];
    expect(light).not.toBe(dark);
    expect(colourless(light)).toBe(colourless(dark));
  });

  test('is well-formed and complete whatever text there is', { timeout: 60_000 }, () => {
    fc.assert(
      fc.property(hostileOverview, ({ overview: hostile }) => {
        const svg = drawn(hostile);
        expect(svg.querySelectorAll('script, style, a, image, foreignObject')).toHaveLength(0);
        const drawing = drawingOf(hostile, shownAt('all'));
        expect(routes(svg)).toHaveLength(drawing.edges.length);
        const shown = texts(svg);
        for (const { label } of hostile.stages) {
          const short = printable(label);
          if (textWidth(short, 'sans-bold', 14) < 100 && short.trim() !== '') expect(shown).toContain(short);
        }
      }),
    );
  });

  test('cuts a long platform and leaves half the line to the role', () => {
    const long = `linux/${'arm64'.repeat(20)}`;
    const plain = overview(file, defaultOptions, '');
    const shown = texts(
      drawn({ ...plain, stages: plain.stages.map((stage) => ({ ...stage, platform: long })) }),
    );
    expect(shown).toContain('alpine');
    const chip = shown.find((text) => text.startsWith('linux/')) ?? '';
    expect(chip).not.toBe(long);
    expect(textWidth(chip, 'sans', levelMetrics.all.small)).toBeLessThan(WIDEST / 2);
  });

  test('keeps every text within its card', () => {
    fc.assert(
      fc.property(hostileOverview, ({ overview: hostile }) => {
        for (const text of drawn(hostile).querySelectorAll(':scope > g text')) {
          const font: Font =
            text.getAttribute('font-weight') === 'bold'
              ? 'sans-bold'
              : text.hasAttribute('font-family')
                ? 'mono'
                : 'sans';
          const width = textWidth(text.textContent ?? '', font, Number(text.getAttribute('font-size')));
          const x = Number(text.getAttribute('x'));
          const end = text.getAttribute('text-anchor') === 'end' ? x : x + width;
          expect(end - width).toBeGreaterThanOrEqual(0);
          expect(end).toBeLessThanOrEqual(Math.max(WIDEST, SOURCE_MAX_WIDTH));
        }
      }),
      { numRuns: 50 },
    );
  });
});

describe('text that is cut', () => {
  const fonts: readonly Font[] = ['sans', 'sans-bold', 'mono'];

  test('fits its room, and keeps as much as fits', () => {
    fc.assert(
      fc.property(
        hostileText.map(printable),
        fc.constantFrom(...fonts),
        fc.integer({ min: 0, max: 300 }),
        (text, font, room) => {
          const shown = fitText(text, font, 12, room);
          expect(textWidth(shown, font, 12)).toBeLessThanOrEqual(room);
          if (textWidth(text, font, 12) <= room) expect(shown).toBe(text);
          else expect(text.startsWith(shown.slice(0, -1))).toBe(true);
        },
      ),
    );
  });

  test('is measured as browsers measure it', () => {
    expect(textWidth('Stage 1', 'sans', 10)).toBeCloseTo((667 + 278 + 556 + 556 + 556 + 278 + 556) / 100);
    expect(textWidth('Stage', 'mono', 10)).toBeCloseTo(5 * 6.02);
    expect(textWidth('스테이지', 'sans', 10)).toBe(40);
  });
});
