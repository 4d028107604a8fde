import type { Drawn, Marks } from '#core/export/drawn.ts';
import type { Level } from '#core/drawing/metrics.ts';
import type { Direction } from '#core/layout/types.ts';
import { initialOf } from '#core/share/fieldTable.ts';
import { viewFields } from '#core/share/fields.ts';
import { initialTimeline } from './timelineTypes.ts';
import type { Gate, Selection, SettingsOpen, View, ViewState } from './types.ts';

const inLinks = initialOf(viewFields);

export const initialView: ViewState = {
  level: inLinks.level,
  marks: inLinks.marks,
  direction: inLinks.direction,
  showContext: inLinks.showContext,
  collapsed: inLinks.collapsed,
  view: inLinks.view,
  only: inLinks.only,
  follow: inLinks.follow,
  lesson: inLinks.lesson,
  changed: inLinks.changed,
  selection: null,
  compareWith: null,
  settings: false,
  arrangedBy: 'reader',
  timeline: initialTimeline,
};

/** What changes how the work is looked at. No undo step. */
export function viewActions({ get, write }: Gate) {
  return {
    select: (selection: Selection | null): void => {
      write(() => ({ selection }));
    },

    /** Selects and asks for the focus there, as the end of a search. */
    goTo: (selection: Selection): void => {
      write(({ arrivals }) => ({ selection, arrivals: arrivals + 1 }));
    },

    /** Says how the graph is drawn, for what draws it again. */
    tellDrawn: (drawn: Drawn): void => {
      const { drawn: known } = get();
      const isKnown =
        known?.level === drawn.level &&
        known.direction === drawn.direction &&
        known.across === drawn.across &&
        known.along === drawn.along &&
        known.shown === drawn.shown &&
        known.focus === drawn.focus;
      if (!isKnown) write(() => ({ drawn }));
    },

    /** Says what its cards show in place of roles, for what draws it again. */
    tellMarks: (drawnMarks: Marks | undefined): void => {
      write(() => ({ drawnMarks }));
    },

    /** Asks the graph to show all of itself. */
    fitGraph: (): void => {
      write(({ fits }) => ({ fits: fits + 1 }));
    },

    /** A stage in addition to the one that is selected: what lies between the two. Alone it is selected as ever. */
    selectBeside: (key: string): void => {
      write(({ selection }) => {
        const first = selection?.kind === 'stage' || selection?.kind === 'pair' ? selection.key : key;
        return {
          selection: first === key ? { kind: 'stage', key } : { kind: 'pair', key: first, other: key },
        };
      });
    },

    setView: (view: View): void => {
      write(() => ({ view }));
    },

    /** The target to compare the chosen one with. */
    compareWith: (target: string): void => {
      write(() => ({ compareWith: target }));
    },

    /** Opens or closes the build settings; at an argument or a named context where that is told. */
    openSettings: (settings: SettingsOpen): void => {
      write(() => ({ settings }));
    },

    setDirection: (direction: Direction): void => {
      write(() => ({ direction, arrangedBy: 'reader' }));
    },

    /** How much cards say; asking for the same again leaves it to the room there is. */
    setLevel: (level: Level): void => {
      write((state) => ({ level: state.level === level ? 'auto' : level, arrangedBy: 'reader' }));
    },

    /** What the cards show besides themselves. */
    setMarks: (marks: ViewState['marks']): void => {
      write(() => ({ marks }));
    },

    /** What is different about the next build (`#core/rebuild/written.ts`). */
    setChanged: (changed: readonly string[]): void => {
      write(() => ({ changed }));
    },

    /** What the graph is narrowed to (`narrowingText.ts`). */
    setOnly: (only: string): void => {
      write(() => ({ only }));
    },

    /** What is followed from the selected stage. */
    setFollow: (follow: ViewState['follow']): void => {
      write(() => ({ follow }));
    },

    /** Opens a step of a lesson (`#lessons/course/place.ts`); "" closes it. The work stays as it is. */
    openLesson: (lesson: string): void => {
      write(() => ({ lesson }));
    },

    setShowContext: (showContext: boolean): void => {
      write(() => ({ showContext }));
    },

    /** Replaces the set of collapsed stage cards (keys). */
    setCollapsed: (collapsed: readonly string[]): void => {
      write(() => ({ collapsed }));
    },

    toggleCollapsed: (key: string): void => {
      write(({ collapsed }) => ({
        collapsed: collapsed.includes(key) ? collapsed.filter((other) => other !== key) : [...collapsed, key],
      }));
    },
  };
}
