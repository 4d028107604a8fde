import type { Role } from '#core/analysis/types.ts';
import { edgeKinds } from '#core/drawing/arrowheads.ts';
import type { EdgeKind } from '#core/drawing/edges.ts';
import { fitText } from '#core/drawing/fitText.ts';
import { textWidth } from '#core/drawing/fontWidths.ts';
import { colours, themeColours, type Theme } from './palette.ts';
import { printable } from './printable.ts';
import { svgEdge } from './svgEdges.ts';
import { baseline, element, label } from './svgMarkup.ts';
import type { SvgWords } from './svgWords.ts';

const roles: readonly Role[] = ['target', 'layers', 'files', 'build-only', 'not-built'];
const SIZE = 12;
const LINE = 24;
const SAMPLE = 44;
const SWATCH = 22;
const GAP = 20;

export interface Legend {
  readonly markup: string;
  readonly height: number;
}

/** What occurs in a drawing. */
export interface LegendParts {
  readonly roles: ReadonlySet<Role>;
  readonly kinds: ReadonlySet<EdgeKind>;
  /** What is said about all of it. */
  readonly summary: string | undefined;
}

/** What the lines and colours of a drawing mean, as far as they occur in it, in rows of at most `width`. */
export function svgLegend(present: LegendParts, words: SvgWords, theme: Theme, width: number): Legend {
  const { summary } = present;
  const entries = [
    ...(summary === undefined
      ? []
      : [sentence(fitText(printable(summary), 'sans', SIZE, width), width, theme)]),
    ...roles.filter((role) => present.roles.has(role)).map((role) => roleEntry(role, words, theme)),
    ...edgeKinds.filter((kind) => present.kinds.has(kind)).map((kind) => edgeEntry(kind, words, theme)),
  ];
  let x = 0;
  let y = 0;
  const placed = entries.map((entry) => {
    if (x > 0 && x + entry.width > width) {
      x = 0;
      y += LINE;
    }
    const markup = element('g', { transform: `translate(${x} ${y})` }, [entry.markup]);
    x += Math.ceil(entry.width) + GAP;
    return markup;
  });
  return { markup: placed.join(''), height: entries.length === 0 ? 0 : y + LINE };
}

interface Entry {
  readonly markup: string;
  readonly width: number;
}

function named(sample: string, sampleWidth: number, name: string, theme: Theme): Entry {
  const x = sampleWidth + 6;
  const style = { font: 'sans', size: SIZE, fill: themeColours[theme].soft } as const;
  const markup = sample + label(name, x, baseline(LINE / 2, SIZE), style);
  return { markup, width: x + textWidth(name, 'sans', SIZE) };
}

/** A line of its own. */
function sentence(text: string, width: number, theme: Theme): Entry {
  const style = { font: 'sans', size: SIZE, fill: themeColours[theme].text } as const;
  return { markup: label(text, 0, baseline(LINE / 2, SIZE), style), width };
}

function roleEntry(role: Role, words: SvgWords, theme: Theme): Entry {
  const { fill, line } = colours[theme][role];
  const box = { x: 0.5, y: LINE / 2 - 6.5, width: SWATCH - 1, height: 13, rx: 3 };
  const dashes = role === 'not-built' ? '4 3' : undefined;
  const ground = element('rect', { ...box, fill, stroke: line, 'stroke-dasharray': dashes });
  const hatch = role === 'not-built' ? element('rect', { ...box, fill: 'url(#sg-hatch)' }) : '';
  return named(ground + hatch, SWATCH, words.role[role], theme);
}

function edgeEntry(kind: EdgeKind, words: SvgWords, theme: Theme): Entry {
  const sample = svgEdge(kind, `M1 ${LINE / 2}H${SAMPLE - 2}`, themeColours[theme]);
  return named(sample, SAMPLE, words.kind[kind], theme);
}
