import type { Role } from '#core/analysis/types.ts';
import { itemY } from '#core/drawing/cards.ts';
import type { Card, CardItem, PreambleCard, SourceCard, StageCard } from '#core/drawing/cardTypes.ts';
import { nameY, smallY } from '#core/drawing/head.ts';
import { CARD_PADDING as PADDING, levelMetrics, type Detail } from '#core/drawing/metrics.ts';
import { shortRow } from '#core/drawing/rowText.ts';
import type { RowView } from '#core/analysis/overview-types.ts';
import { lineOn } from '#core/drawing/lineOn.ts';
import { fitText } from '#core/drawing/fitText.ts';
import { textWidth, type Font } from '#core/drawing/fontWidths.ts';
import type { CardMark } from './drawn.ts';
import { colours, themeColours, trackColours, type CardColours, type Theme } from './palette.ts';
import { printable } from './printable.ts';
import { svgRoleMark } from './svgRoles.ts';
import { baseline, element, label } from './svgMarkup.ts';
import type { SvgWords } from './svgWords.ts';

const RADIUS = 8;

/** Stands where a role does that is asked for. */
const ASKED = '?';

/** What a card shows besides what it is. */
export interface CardLook {
  /** Whether its role is what somebody is asked for. */
  readonly hidesRole: boolean;
  /** What stands in place of its role. */
  readonly mark?: CardMark | undefined;
}

/** A card at the origin, as the page draws it but for its icons. */
export function svgCard(card: Card, words: SvgWords, theme: Theme, { hidesRole, mark }: CardLook): string {
  if (card.kind === 'stage') return stageCard(card, words, theme, hidesRole ? undefined : card.role, mark);
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

function stageCard(
  card: StageCard,
  words: SvgWords,
  theme: Theme,
  ownRole: Role | undefined,
  mark: CardMark | undefined,
): string {
  const { stage, level, width, headHeight, platform, items, nameLines } = card;
  // What is not built looks so, whatever the others show.
  const role = mark === undefined ? ownRole : mark.colour === undefined ? 'not-built' : undefined;
  const { name: nameSize, nameLine, small } = levelMetrics[level];
  const palette =
    mark?.colour === undefined ? colours[theme][role ?? 'image'] : trackColours[theme][mark.colour];
  const { ink, fill } = palette;
  const soft = role === 'target' ? ink : themeColours[theme].soft;
  const text = role === 'target' ? ink : themeColours[theme].text;
  const end = width - PADDING;
  const room = end - PADDING;
  const roleY = smallY(level, nameLines.length, 0);
  const number = String(stage.index);
  const numberX = end - textWidth(number, 'sans', small);
  // Half the line at most: the role must be legible, too.
  const chip = platform === undefined ? '' : fitText(printable(platform), 'sans', small, room / 2);
  const name = stage.name === undefined ? 'sans' : 'sans-bold';
  const below = linesBelow(card, mark);
  return [
    frame(card, palette, theme, fill, mark?.isOnChain === true ? ON_CHAIN : borderOf(role), role),
    role === undefined ? '' : svgRoleMark(role, width, headHeight, theme),
    ...nameLines.map((part, index) =>
      cut(part, PADDING, nameY(level) + index * nameLine, room, name, nameSize, text),
    ),
    cut(
      mark?.chip ?? (role === undefined ? ASKED : words.role[role]),
      PADDING,
      roleY,
      numberX - PADDING - 6,
      'sans-bold',
      small,
      ink,
    ),
    chip === ''
      ? ''
      : label(chip, numberX - 8, baseline(roleY, small), { font: 'sans', size: small, fill: ink, end: true }),
    label(number, end, baseline(roleY, small), { font: 'sans', size: small, fill: ink, end: true }),
    ...below.map((each, index) =>
      cut(each.words, PADDING, smallY(level, nameLines.length, index + 1), room, each.font, small, soft),
    ),
    ...items.map((item, index) => line(item, itemY(headHeight, index), card, words, theme, palette)),
  ].join('');
}

/** Borders of cards on the longest chain, of the target, and of the others. */
const [ON_CHAIN, TARGET, USUAL] = [3, 2, 1];

function borderOf(role: Role | undefined): number {
  return role === 'target' ? TARGET : USUAL;
}

interface LineBelow {
  readonly words: string;
  readonly font: Font;
}

/** What stands below the role: base and description, or what the stage waits for and what runs beside it. */
function linesBelow(card: StageCard, mark: CardMark | undefined): readonly LineBelow[] {
  const { base, description } = card;
  const after = mark?.after;
  const lines: LineBelow[] = [];
  if (base !== undefined)
    lines.push(
      after === undefined ? { words: base, font: 'mono' } : { words: lineOn(after, card), font: 'sans' },
    );
  if (description !== undefined)
    lines.push({ words: after === undefined ? description : (mark?.beside ?? ''), font: 'sans' });
  return lines;
}

function preambleCard(card: PreambleCard, words: SvgWords, theme: Theme): string {
  const palette = colours[theme]['not-built'];
  const { width, headHeight, items } = card;
  return [
    frame(card, palette, theme, palette.fill, USUAL, 'not-built'),
    cut(words.noStage, PADDING, nameY(card.level), width - 2 * PADDING, 'sans', 13, palette.ink),
    ...items.map((item, index) => line(item, itemY(headHeight, index), card, words, theme, palette)),
  ].join('');
}

type CardBox = { readonly width: number; readonly level: Detail };

/** Ground, head and border: the body is plain, the head has the colour of the role. */
function frame(
  { width, height, headHeight }: StageCard | PreambleCard,
  palette: CardColours,
  theme: Theme,
  head: string,
  border: number,
  role: Role | undefined,
): string {
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
  { width, level }: CardBox,
  words: SvgWords,
  theme: Theme,
  { ink }: CardColours,
): string {
  if (item.kind === 'row') return row(item.row, middle, { width, level }, words, theme);
  if (item.kind === 'less') return '';
  const { mark } = levelMetrics[level];
  return cut(words.more(item.count), PADDING, middle, width - 2 * PADDING, 'sans', mark, ink);
}

function row(
  view: RowView,
  middle: number,
  { width, level }: CardBox,
  words: SvgWords,
  theme: Theme,
): string {
  const { row: size, mark: small } = levelMetrics[level];
  const { soft, text: plain, error, faint } = themeColours[theme];
  const { text, mounts } = shortRow(view.keyword, view.text);
  const keyword = fitText(printable(view.keyword), 'mono', size, width / 2);
  const marks = [...mounts.map(printable), ...(view.readsContext ? [words.contextBadge] : [])];
  const from = PADDING + textWidth(keyword, 'mono', size) + 6;
  let end = width - PADDING;
  const badges = marks.toReversed().map((mark) => {
    const shown = fitText(mark, 'mono', small, end - from - 40);
    const badge = textWidth(shown, 'mono', small) + 8;
    if (shown === '') return '';
    end -= badge;
    const box = { x: end, y: middle - 8, width: badge, height: 16, rx: 4, fill: 'none', stroke: faint };
    const drawn = element('rect', { ...box, 'stroke-opacity': 0.5 });
    const written = label(shown, end + 4, baseline(middle, small), { font: 'mono', size: small, fill: soft });
    end -= 4;
    return drawn + written;
  });
  const faulty = view.problem !== undefined;
  return [
    label(keyword, PADDING, baseline(middle, size), { font: 'mono', size, fill: faulty ? error : plain }),
    cut(text, from, middle, end - from, 'mono', size, faulty ? error : soft),
    ...badges,
  ].join('');
}

function sourceCard(card: SourceCard, words: SvgWords, theme: Theme): string {
  const { fill, line: stroke, ink } = colours[theme][card.kind];
  const { width, height } = card;
  const size = levelMetrics[card.level].small;
  const name = card.label === '' ? words.context : card.label;
  const box = { x: 0.5, y: 0.5, width: width - 1, height: height - 1, rx: height / 2, fill, stroke };
  const room = width - 2 * PADDING;
  const shown = fitText(printable(name), 'mono', size, room);
  const x = (width - textWidth(shown, 'mono', size)) / 2;
  return (
    element('rect', box) + label(shown, x, baseline(height / 2, size), { font: 'mono', size, fill: ink })
  );
}
