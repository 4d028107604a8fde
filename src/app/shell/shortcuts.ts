import type { Level } from '#core/drawing/metrics.ts';
import type { MessageKey } from '#i18n/messages.ts';
import type { AppStore } from '#state/store.ts';
import type { AppState, View } from '#state/types.ts';
import { hasOverlay } from '#ui/overlays.ts';
import { isField } from '#app/opening/accept.ts';

/** What a key can do that needs the shell's help. */
export interface Commands {
  readonly help: () => void;
  readonly pickTarget: () => void;
  readonly search: () => void;
  readonly present: () => void;
  readonly drafts: () => void;
}

export interface Shortcut {
  /** Keys as printed on the keyboard, for the help; the first one also says what is listened for. */
  readonly keys: readonly string[];
  /** What it does, in the help. */
  readonly does: MessageKey & `shortcut.${string}`;
  /** True for the event that means it; left out where another room listens (the graph, the editor). */
  readonly matches?: (event: KeyboardEvent) => boolean;
  readonly run?: (commands: Commands, store: AppStore, key: string) => void;
}

const plain = (key: string) => (event: KeyboardEvent) =>
  event.key === key && !event.ctrlKey && !event.metaKey && !event.altKey;
const withControl = (key: string, shift: boolean) => (event: KeyboardEvent) =>
  event.key.toLowerCase() === key && (event.ctrlKey || event.metaKey) && event.shiftKey === shift;

const viewKeys: Readonly<Record<string, View>> = { g: 'graph', m: 'matrix', c: 'compare', l: 'outline' };
const levelKeys: Readonly<Record<string, Level>> = { 1: 'names', 2: 'edges', 3: 'all' };

const oneOf = (keys: object) => (event: KeyboardEvent) => event.key in keys && plain(event.key)(event);

function goToView({ actions }: AppStore, key: string): void {
  actions.setView(viewKeys[key] ?? 'graph');
}

function showLevel({ actions }: AppStore, key: string): void {
  const level = levelKeys[key];
  if (level !== undefined) actions.setLevel(level);
}

/** Every key of the page in one table: what is listened for, and what the help lists. */
export const shortcuts: readonly Shortcut[] = [
  { keys: ['/'], does: 'shortcut.search', matches: plain('/'), run: ({ search }) => search() },
  { keys: ['b'], does: 'shortcut.target', matches: plain('b'), run: ({ pickTarget }) => pickTarget() },
  { keys: ['r'], does: 'shortcut.drafts', matches: plain('r'), run: ({ drafts }) => drafts() },
  { keys: ['?'], does: 'shortcut.help', matches: plain('?'), run: ({ help }) => help() },
  { keys: ['Tab', '↑ ↓ ← →'], does: 'shortcut.walk' },
  { keys: ['Enter'], does: 'shortcut.open' },
  { keys: ['Space'], does: 'shortcut.collapse' },
  { keys: ['f'], does: 'shortcut.fit', matches: plain('f'), run: (_, { actions }) => actions.fitGraph() },
  { keys: ['+', '-'], does: 'shortcut.zoom' },
  {
    keys: ['Esc'],
    does: 'shortcut.deselect',
    matches: plain('Escape'),
    run: (_, { actions }) => actions.select(null),
  },
  {
    keys: Object.keys(viewKeys),
    does: 'shortcut.views',
    matches: oneOf(viewKeys),
    run: (_, store, key) => goToView(store, key),
  },
  {
    keys: Object.keys(levelKeys),
    does: 'shortcut.levels',
    matches: oneOf(levelKeys),
    run: (_, store, key) => showLevel(store, key),
  },
  {
    keys: ['p'],
    does: 'shortcut.parallel',
    matches: plain('p'),
    run: (_, store) => switchMarks(store, 'parallel'),
  },
  {
    keys: ['e'],
    does: 'shortcut.rebuild',
    matches: plain('e'),
    run: (_, store) => switchMarks(store, 'rebuild'),
  },
  { keys: ['Shift P'], does: 'shortcut.present', matches: plain('P'), run: ({ present }) => present() },
  { keys: ['Shift Enter'], does: 'shortcut.pair' },
  { keys: ['a', 'd'], does: 'shortcut.follow' },
  { keys: ['o'], does: 'shortcut.only' },
  {
    keys: ['['],
    does: 'shortcut.source',
    matches: plain('['),
    run: (_, store) => togglePanel(store, 'source'),
  },
  {
    keys: [']'],
    does: 'shortcut.details',
    matches: plain(']'),
    run: (_, store) => togglePanel(store, 'details'),
  },
  {
    keys: ['t'],
    does: 'shortcut.timeline',
    matches: plain('t'),
    run: (_, { actions }) => actions.toggleTimeline(),
  },
  { keys: ['k'], does: 'shortcut.play' },
  { keys: [',', '.'], does: 'shortcut.step' },
  { keys: ['0'], does: 'shortcut.whole-build' },
  { keys: ['Shift ←', 'Shift →', 'Delete'], does: 'shortcut.duration' },
  { keys: ['F2'], does: 'shortcut.rename' },
  { keys: ['F12', 'Shift F12'], does: 'shortcut.definition' },
  { keys: ['Ctrl I', 'Ctrl Space'], does: 'shortcut.tell' },
  { keys: ['Shift Alt →', 'Shift Alt ←'], does: 'shortcut.widen' },
  {
    keys: ['Ctrl Z'],
    does: 'shortcut.undo',
    matches: withControl('z', false),
    run: (_, { actions }) => actions.undoChange(),
  },
  {
    keys: ['Ctrl Shift Z'],
    does: 'shortcut.redo',
    matches: withControl('z', true),
    run: (_, { actions }) => actions.redoChange(),
  },
];

/** Roles, or what else cards can show; on the graph, wherever it was asked from. */
function switchMarks({ actions, getState }: AppStore, wanted: AppState['marks']): void {
  const { marks, view } = getState();
  actions.setMarks(view === 'graph' && marks === wanted ? 'roles' : wanted);
  if (view !== 'graph') actions.setView('graph');
}

function togglePanel({ actions, getState }: AppStore, panel: 'source' | 'details'): void {
  actions.setPanels({ [panel]: !getState().panels[panel] });
}

/** Listens for the keys of the page, outside fields and dialogs. Returns how to stop. */
export function listenForShortcuts(store: AppStore, commands: Commands): () => void {
  // Asked before anybody hears the key: the Escape that closes a popover is not also for what is behind it.
  let covered = false;
  const look = (): void => {
    covered = hasOverlay();
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    // A presentation has a store, and keys, of its own.
    if (store.getState().presenting) return;
    if (covered || event.defaultPrevented || event.isComposing || isField(event.target)) return;
    const shortcut = shortcuts.find(({ matches }) => matches?.(event) === true);
    if (shortcut?.run === undefined) return;
    event.preventDefault();
    shortcut.run(commands, store, event.key);
  };
  document.addEventListener('keydown', look, { capture: true });
  document.addEventListener('keydown', onKeyDown);
  return () => {
    document.removeEventListener('keydown', look, { capture: true });
    document.removeEventListener('keydown', onKeyDown);
  };
}
