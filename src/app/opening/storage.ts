import type { Panels, Theme, Work } from '#state/types.ts';
import type { Direction } from '#core/layout/types.ts';
import type { Language } from '#i18n/format.ts';

/** What is written down of the reader's work, so that a reload or a crash loses nothing. */
export interface StoredDraft {
  readonly work: Work;
  readonly ownWork: boolean;
  readonly kept: Work | null;
  /** Fragment of the link the work came from. */
  readonly fragment: string;
}

/** How the reader set up the page. */
export interface Preferences {
  readonly language?: Language;
  readonly theme?: Theme;
  readonly rulesOff?: readonly string[];
  readonly panels?: Partial<Panels>;
  readonly direction?: Direction;
  readonly showContext?: boolean;
}

/** The part of `localStorage` that is used here. */
export type Shelf = Pick<Storage, 'getItem' | 'setItem'>;

const DRAFT = 'stagegraph.draft';
/** Also read by `public/theme.js`, before anything else runs. */
const PREFERENCES = 'stagegraph.preferences';

/** Names of rules that are read back; there are far fewer. */
const MOST_NAMES = 200;

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function strings(value: unknown): Readonly<Record<string, string>> {
  const entries = isRecord(value) ? Object.entries(value) : [];
  return Object.fromEntries(
    entries.filter((entry): entry is [string, string] => typeof entry[1] === 'string'),
  );
}

function asWork(value: unknown): Work | null {
  if (!isRecord(value) || typeof value['text'] !== 'string') return null;
  const { text, target, platform, buildPlatform } = value;
  return {
    text,
    target: typeof target === 'string' ? target : '',
    buildArgs: strings(value['buildArgs']),
    platform: typeof platform === 'string' ? platform : '',
    contexts: strings(value['contexts']),
    ...(typeof buildPlatform === 'string' && { buildPlatform }),
    ...timing(value['timing']),
  };
}

function timing(value: unknown): Pick<Work, 'timing'> {
  if (!isRecord(value)) return {};
  const { maxParallelism } = value;
  const isNumber = (entry: [string, unknown]): entry is [string, number] =>
    typeof entry[1] === 'number' && entry[1] >= 0;
  const durations = isRecord(value['durations']) ? Object.entries(value['durations']).filter(isNumber) : [];
  const limit = typeof maxParallelism === 'number' && maxParallelism >= 1 ? Math.round(maxParallelism) : 0;
  return { timing: { maxParallelism: limit, durations: Object.fromEntries(durations) } };
}

function read(shelf: Shelf, key: string): unknown {
  try {
    return JSON.parse(shelf.getItem(key) ?? 'null');
  } catch {
    return null;
  }
}

/** False where the browser refuses: storage is off, or full. */
function write(shelf: Shelf, key: string, value: unknown): boolean {
  try {
    shelf.setItem(key, JSON.stringify(value));
    return true;
  } catch {
    return false;
  }
}

/** The stored draft; null where there is none that can be read. */
export function readDraft(shelf: Shelf): StoredDraft | null {
  const stored = read(shelf, DRAFT);
  if (!isRecord(stored)) return null;
  const work = asWork(stored['work']);
  if (work === null) return null;
  const { ownWork, fragment } = stored;
  return {
    work,
    ownWork: ownWork === true,
    kept: asWork(stored['kept']),
    fragment: typeof fragment === 'string' ? fragment : '',
  };
}

/** Writes the draft down; false where the browser has no room for it. */
export function writeDraft(shelf: Shelf, draft: StoredDraft): boolean {
  return write(shelf, DRAFT, draft);
}

/** All of them, but for a direction that nobody chose. */
type WrittenPreferences = Required<Omit<Preferences, 'direction'>> & Pick<Preferences, 'direction'>;

/** Stored preferences, each checked; what cannot be read is left out. */
export function readPreferences(shelf: Shelf): Preferences {
  const stored = read(shelf, PREFERENCES);
  if (!isRecord(stored)) return {};
  const { language, theme, rulesOff, panels, direction, showContext } = stored;
  return {
    ...(language === 'en' || language === 'ko' ? { language } : {}),
    ...(theme === 'system' || theme === 'light' || theme === 'dark' ? { theme } : {}),
    ...(Array.isArray(rulesOff) ? { rulesOff: names(rulesOff) } : {}),
    ...(direction === 'LR' || direction === 'TB' ? { direction } : {}),
    ...(typeof showContext === 'boolean' ? { showContext } : {}),
    panels: asPanels(panels),
  };
}

function names(values: readonly unknown[]): readonly string[] {
  return values.filter((value) => typeof value === 'string').slice(0, MOST_NAMES);
}

function asPanels(value: unknown): Partial<Panels> {
  if (!isRecord(value)) return {};
  const { source, details, sourceWidth, detailsWidth, timeline, timelineHeight } = value;
  const isWidth = (width: unknown): width is number =>
    typeof width === 'number' && width >= 100 && width <= 4000;
  return {
    ...(typeof source === 'boolean' ? { source } : {}),
    ...(typeof details === 'boolean' ? { details } : {}),
    ...(isWidth(sourceWidth) ? { sourceWidth } : {}),
    ...(isWidth(detailsWidth) ? { detailsWidth } : {}),
    ...(typeof timeline === 'boolean' ? { timeline } : {}),
    ...(isWidth(timelineHeight) ? { timelineHeight } : {}),
  };
}

export function writePreferences(shelf: Shelf, preferences: WrittenPreferences): boolean {
  return write(shelf, PREFERENCES, preferences);
}
