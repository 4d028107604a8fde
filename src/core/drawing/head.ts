import type { Overview, StageView } from '#core/analysis/overview-types.ts';
import type { Detail } from './metrics.ts';
import {
  BARE_ICON_ROOM,
  CARD_PADDING,
  COLLAPSE_ROOM,
  HEAD_PADDING,
  ICON_ROOM,
  levelMetrics,
  PLATFORM_ROOM,
  ROLE_WORD,
  SIDE_WORD,
  TEXT_GAP,
} from './metrics.ts';
import { textWidth } from './fontWidths.ts';
import { middleCut, nameLines } from './nameLines.ts';
import { baseLabel } from './names.ts';

/*
 * The head of a stage's card, line by line:
 *
 *     build-and-        nameLine each; the FROM edge ends at the first, outgoing edges leave there
 *     package
 *     ⚒ build only  2   smallLine each: role, platform and number;
 *     golang:1.26       what it is built on,
 *     Compiles it.      and what the file says of it
 */

/** Everything above the rows of a card. */
export interface Head {
  readonly nameLines: readonly string[];
  readonly base: string | undefined;
  readonly description: string | undefined;
  /** Width that it needs, padding included. */
  readonly width: number;
  readonly height: number;
}

/** What a head holds besides what the stage says of itself. */
export interface HeadOptions {
  readonly level: Detail;
  readonly platform: string | undefined;
  /** Whether the line of the base is left out, as an edge says the same. */
  readonly withoutBase: boolean;
  /** Width that the rows below need. */
  readonly rowsWidth: number;
  /** Targets that are compared. */
  readonly compared: readonly string[];
}

/** Names of the targets that are compared; none where one alone is looked at. */
export function comparedIn({ stages, plan, other }: Overview): readonly string[] {
  if (other === undefined) return [];
  return [plan.stage, other.plan.stage].flatMap((index) => stages[index]?.label ?? []);
}

/** Lays out a head. */
export function headOf(
  stage: StageView,
  { level, platform, withoutBase, rowsWidth, compared }: HeadOptions,
): Head {
  const { small, name: size, nameLine, smallLine, minWidth, maxWidth, wideName } = levelMetrics[level];
  if (level === 'bare') return bareHead(stage);
  const most = maxWidth - 2 * CARD_PADDING;
  const least = Math.max(minWidth, Math.min(maxWidth, rowsWidth)) - 2 * CARD_PADDING;
  const font = stage.name === undefined ? 'sans' : 'sans-bold';
  const name = nameLines(stage.label, font, size, { wide: Math.max(wideName, least), most });
  const chip = platform === undefined ? 0 : textWidth(platform, 'sans', small) + PLATFORM_ROOM;
  const number = textWidth(String(stage.index), 'sans', small) + TEXT_GAP;
  const words = compared.reduce(
    (widest, target) => Math.max(widest, SIDE_WORD * small + textWidth(target, 'sans-bold', small)),
    ROLE_WORD * small,
  );
  const button = level === 'names' ? 0 : COLLAPSE_ROOM;
  const roleWidth = ICON_ROOM + words + chip + number + button;
  const whole = baseLabel(stage);
  const base = withoutBase ? undefined : middleCut(whole, 'mono', small, most);
  const baseWidth = base === undefined ? 0 : textWidth(base, 'mono', small);
  const inner = Math.min(most, Math.max(least, name.width, roleWidth, baseWidth));
  const description = level === 'all' ? stage.description : undefined;
  const lines = 1 + (base === undefined ? 0 : 1) + (description === undefined ? 0 : 1);
  return {
    nameLines: name.lines,
    base,
    description,
    width: Math.ceil(inner) + 2 * CARD_PADDING,
    height: 2 * HEAD_PADDING + name.lines.length * nameLine + lines * smallLine,
  };
}

/** A name behind the sign of its role, in one line or two. */
function bareHead(stage: StageView): Head {
  const { name: size, nameLine, minWidth, maxWidth, wideName } = levelMetrics.bare;
  const room = BARE_ICON_ROOM + 2 * CARD_PADDING;
  const font = stage.name === undefined ? 'sans' : 'sans-bold';
  const { lines, width } = nameLines(stage.label, font, size, { wide: wideName, most: maxWidth - room });
  return {
    nameLines: lines,
    base: undefined,
    description: undefined,
    width: Math.max(minWidth, Math.ceil(width) + room),
    height: 2 * HEAD_PADDING + lines.length * nameLine,
  };
}

/** Middle of the first line of the name: where the FROM edge ends and edges leave. */
export function nameY(level: Detail): number {
  return HEAD_PADDING + levelMetrics[level].nameLine / 2;
}

/** Middle of a line below the name, 0 that of the role: where edges of inherited ONBUILD triggers end. */
export function smallY(level: Detail, names: number, line: number): number {
  const { nameLine, smallLine } = levelMetrics[level];
  return HEAD_PADDING + names * nameLine + line * smallLine + smallLine / 2;
}
