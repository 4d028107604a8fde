import { itemY } from '#core/drawing/cards.ts';
import type { Card, CardItem, PreambleCard, SourceCard, StageCard } from '#core/drawing/cardTypes.ts';
import { BASE_Y, DESCRIPTION_HEIGHT, NAME_Y } from '#core/drawing/metrics.ts';
import { baseLabel } from '#core/drawing/names.ts';
import { shortRow } from '#core/drawing/rowText.ts';
import type { RowView } from '#core/analysis/overview-types.ts';
import { fitText, textWidth, type Font } from './fontWidths.ts';
import { colours, themeColours, type CardColours, type Theme } from './palette.ts';
import { printable } from './printable.ts';
import { svgRoleMark } from './svgRoles.ts';
import { baseline, element, label } from './svgMarkup.ts';
import type { SvgWords } from './svgWords.ts';

const PADDING = 10;
const RADIUS = 8;
/** Where the name begins, unless the stage's number is long. */
const NAME_X = 28;

/** A card at the origin, as the page draws it but for its icons. */
export function svgCard(card: Card, words: SvgWords, theme: Theme): string {
  if (card.kind === 'stage') return stageCard(card, words, theme);
  if (card.kind === 'preamble') return preambleCard(card, words, theme);
  return sourceCard(card, words, theme);
}

/** A text cut to the room there is. */
function cut(
  text: string,
  x: number,
  middle: number,
  room: number,
  font: Font,
  size: number,
  fill: string,
): string {
  const shown = fitText(printable(text), font, size, room);
  return label(shown, x, baseline(middle, size), { font, size, fill });
}

function stageCard(card: StageCard, words: SvgWords, theme: Theme): string {
  const { stage, role, width, headHeight, platform, items } = card;
  const palette = colours[theme][role];
  const { ink, fill } = palette;
  const soft = role === 'target' ? ink : themeColours[theme].soft;
  const roleWord = words.role[role];
  const roleRoom = textWidth(roleWord, 'sans-bold', 11.5);
  const end = width - PADDING;
  // Half the line at most: what the stage is built on must be legible, too.
  const chip = platform === undefined ? '' : fitText(printable(platform), 'sans', 10.5, (end - NAME_X) / 2);
  const chipRoom = chip === '' ? 0 : textWidth(chip, 'sans', 10.5) + PADDING;
  const name = stage.name === undefined ? 'sans' : 'sans-bold';
  const about = headHeight > BASE_Y + DESCRIPTION_HEIGHT ? (stage.description ?? '') : '';
  const text = role === 'target' ? ink : themeColours[theme].text;
  const number = String(stage.index);
  const nameX = Math.max(NAME_X, PADDING + textWidth(number, 'sans', 12) + 6);
  return [
    frame(card, palette, theme, fill),
    svgRoleMark(role, headHeight, theme),
    label(number, PADDING, baseline(NAME_Y, 12), { font: 'sans', size: 12, fill: ink }),
    cut(stage.label, nameX, NAME_Y, end - roleRoom - nameX - 8, name, 14, text),
    label(roleWord, end, baseline(NAME_Y, 11.5), { font: 'sans-bold', size: 11.5, fill: ink, end: true }),
    cut(baseLabel(stage), NAME_X, BASE_Y, end - chipRoom - NAME_X, 'mono', 11.5, soft),
    chip === ''
      ? ''
      : label(chip, end, baseline(BASE_Y, 10.5), { font: 'sans', size: 10.5, fill: ink, end: true }),
    cut(about, NAME_X, BASE_Y + DESCRIPTION_HEIGHT, end - NAME_X, 'sans', 11.5, soft),
    ...items.map((item, index) => line(item, itemY(headHeight, index), width, words, theme, palette)),
  ].join('');
}

function preambleCard(card: PreambleCard, words: SvgWords, theme: Theme): string {
  const palette = colours[theme]['not-built'];
  const { width, headHeight, items } = card;
  return [
    frame(card, palette, theme, palette.fill),
    cut(words.noStage, PADDING, NAME_Y, width - 2 * PADDING, 'sans', 13, palette.ink),
    ...items.map((item, index) => line(item, itemY(headHeight, index), width, words, theme, palette)),
  ].join('');
}

/** Ground, head and border: the body is plain, the head has the colour of the role. */
function frame(card: StageCard | PreambleCard, palette: CardColours, theme: Theme, head: string): string {
  const { width, height, headHeight } = card;
  const role = card.kind === 'stage' ? card.role : 'not-built';
  const border = role === 'target' ? 2 : 1;
  const top =
    headHeight === height
      ? element('rect', { width, height, rx: RADIUS, fill: head })
      : element('path', {
          d: `M0 ${headHeight}V${RADIUS}a${RADIUS} ${RADIUS} 0 0 1 ${RADIUS} ${-RADIUS}H${width - RADIUS}a${RADIUS} ${RADIUS} 0 0 1 ${RADIUS} ${RADIUS}V${headHeight}z`,
          fill: head,
        });
  return [
    element('rect', { width, height, rx: RADIUS, fill: themeColours[theme].surface }),
    top,
    element('rect', {
      x: border / 2,
      y: border / 2,
      width: width - border,
      height: height - border,
      rx: RADIUS - border / 2,
      fill: 'none',
      stroke: palette.line,
      'stroke-width': border,
      'stroke-dasharray': role === 'not-built' ? '5 4' : undefined,
    }),
  ].join('');
}

function line(
  item: CardItem,
  middle: number,
  width: number,
  words: SvgWords,
  theme: Theme,
  { ink }: CardColours,
): string {
  if (item.kind === 'row') return row(item.row, middle, width, words, theme);
  if (item.kind === 'less') return '';
  return cut(words.more(item.count), PADDING, middle, width - 2 * PADDING, 'sans', 11.5, ink);
}

function row(view: RowView, middle: number, width: number, words: SvgWords, theme: Theme): string {
  const { soft, text: plain, error, faint } = themeColours[theme];
  const { text, mounts } = shortRow(view.keyword, view.text);
  const keyword = fitText(printable(view.keyword), 'mono', 11, width / 2);
  const marks = [...mounts.map(printable), ...(view.readsContext ? [words.contextBadge] : [])];
  const from = PADDING + textWidth(keyword, 'mono', 11) + 6;
  let end = width - PADDING;
  const badges = marks.toReversed().map((mark) => {
    const shown = fitText(mark, 'mono', 10, end - from - 40);
    const badge = textWidth(shown, 'mono', 10) + 8;
    if (shown === '') return '';
    end -= badge;
    const box = { x: end, y: middle - 8, width: badge, height: 16, rx: 4, fill: 'none', stroke: faint };
    const drawn = element('rect', { ...box, 'stroke-opacity': 0.5 });
    const written = label(shown, end + 4, baseline(middle, 10), { font: 'mono', size: 10, fill: soft });
    end -= 4;
    return drawn + written;
  });
  const faulty = view.problem !== undefined;
  return [
    label(keyword, PADDING, baseline(middle, 11), { font: 'mono', size: 11, fill: faulty ? error : plain }),
    cut(text, from, middle, end - from, 'mono', 12, faulty ? error : soft),
    ...badges,
  ].join('');
}

function sourceCard(card: SourceCard, words: SvgWords, theme: Theme): string {
  const { fill, line: stroke, ink } = colours[theme][card.kind];
  const { width, height } = card;
  const name = card.label === '' ? words.context : card.label;
  const box = { x: 0.5, y: 0.5, width: width - 1, height: height - 1, rx: height / 2, fill, stroke };
  const room = width - 2 * PADDING;
  const shown = fitText(printable(name), 'mono', 12, room);
  const x = (width - textWidth(shown, 'mono', 12)) / 2;
  return (
    element('rect', box) + label(shown, x, baseline(height / 2, 12), { font: 'mono', size: 12, fill: ink })
  );
}
