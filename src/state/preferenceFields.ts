import { choice, flag, member, names, within } from '#core/share/field.ts';
import { initialOf, nested, type ValuesOf } from '#core/share/fieldTable.ts';
import { viewFields } from '#core/share/fields.ts';

/** Narrowest and widest (CSS pixels) that a panel is read back from storage. */
const size = (initial: number): ReturnType<typeof within> => within(100, 4000, initial);

/** Which panels are open and how wide they are (CSS pixels). */
const panelFields = {
  source: member(flag(true)),
  details: member(flag(true)),
  sourceWidth: member(size(360)),
  detailsWidth: member(size(300)),
  timeline: member(flag(false)),
  timelineHeight: member(size(344)),
};

/** Names of rules that are read back; there are far fewer. */
const MOST_NAMES = 200;

/** How the reader set up the page, described once: what is stored, what it may be, and what holds at first. */
export const preferenceFields = {
  language: member(choice('en', 'ko')),
  theme: member(choice('system', 'light', 'dark')),
  /** Rules of checks that the reader turned off, by name. */
  rulesOff: member(names(MOST_NAMES)),
  panels: member(nested(panelFields)),
};

/** What of the view is stored too: how the reader likes to look at any file. */
export const viewPreferenceFields = {
  direction: viewFields.direction,
  showContext: viewFields.showContext,
};

/** Panels of the phone layout, one at a time. */
export type PhoneTab = 'graph' | 'source' | 'details' | 'timeline';

export interface Panels extends ValuesOf<typeof panelFields> {
  /** Not stored: a phone opens on the graph. */
  readonly tab: PhoneTab;
}

export const defaultPanels: Panels = { ...initialOf(panelFields), tab: 'graph' };

export interface Preferences extends Omit<ValuesOf<typeof preferenceFields>, 'panels'> {
  readonly panels: Panels;
}

export type Theme = Preferences['theme'];

export const initialPreferences: Preferences = { ...initialOf(preferenceFields), panels: defaultPanels };
