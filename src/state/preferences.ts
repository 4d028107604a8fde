import type { Language } from '#i18n/format.ts';
import type { Gate, Panels, PreferencesState, Theme } from './types.ts';

export const defaultPanels: Panels = {
  source: true,
  details: true,
  sourceWidth: 360,
  detailsWidth: 300,
  timeline: false,
  timelineHeight: 320,
  tab: 'graph',
};

export const initialPreferences: PreferencesState = {
  language: 'en',
  theme: 'system',
  rulesOff: [],
  panels: defaultPanels,
};

/** What sets the page up. */
export function preferenceActions({ write }: Gate) {
  return {
    setLanguage: (language: Language): void => {
      write(() => ({ language }));
    },

    setTheme: (theme: Theme): void => {
      write(() => ({ theme }));
    },

    /** Turns a rule of checks off, or on again. */
    setRuleOff: (rule: string, off: boolean): void => {
      write(({ rulesOff }) => {
        const others = rulesOff.filter((other) => other !== rule);
        return { rulesOff: off ? [...others, rule] : others };
      });
    },

    setPanels: (panels: Partial<Panels>): void => {
      write((state) => ({ panels: { ...state.panels, ...panels } }));
    },
  };
}
