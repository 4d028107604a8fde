import { overviewOfFile } from '#core/analysis/overview.ts';
import type { Level } from '#core/drawing/metrics.ts';
import { levels } from '#core/drawing/metrics.ts';
import type { Theme } from '#core/export/palette.ts';
import { svgOf } from '#core/export/svg.ts';
import type { Direction } from '#core/layout/types.ts';
import { openFile } from '#core/stages/open.ts';
import { formatWords } from '#formats/words.ts';
import * as english from '#i18n/en/exports.ts';
import type { Language } from '#i18n/format.ts';
import * as korean from '#i18n/ko/exports.ts';

/** What an element says about its picture: its attributes, as they are written. */
export interface Asked {
  readonly target: string | null;
  readonly direction: string | null;
  readonly level: string | null;
  readonly lang: string | null;
}

const words = { en: formatWords(english).svg, ko: formatWords(korean).svg };
const directions: readonly Direction[] = ['LR', 'TB'];
const BUILDER = 'linux/amd64';

/** A Dockerfile as the SVG that Stagegraph exports; what is asked in a way that it does not know is passed over. */
export function pictureOf(text: string, asked: Asked, theme: Theme): string {
  const build = { buildArgs: {}, platform: BUILDER, buildPlatform: BUILDER, contexts: {} };
  const overview = overviewOfFile(openFile(withoutIndent(text), build), asked.target ?? '');
  const direction = directions.find((each) => each === asked.direction) ?? 'LR';
  const level: Level = levels.find((each) => each === asked.level) ?? 'all';
  const language: Language = asked.lang?.toLowerCase().split('-')[0] === 'ko' ? 'ko' : 'en';
  return svgOf(overview, words[language], theme, '', { level, direction });
}

/** The text without the blanks that all its lines begin with, as HTML is indented, and without blank lines around it. */
export function withoutIndent(text: string): string {
  const lines = text.replaceAll('\r\n', '\n').split('\n');
  const first = lines.findIndex((line) => line.trim() !== '');
  if (first === -1) return '';
  const last = lines.findLastIndex((line) => line.trim() !== '');
  const inside = lines.slice(first, last + 1);
  const indent = inside.reduce(
    (least, line) => (line.trim() === '' ? least : Math.min(least, line.length - line.trimStart().length)),
    Infinity,
  );
  return `${inside.map((line) => line.slice(indent)).join('\n')}\n`;
}
