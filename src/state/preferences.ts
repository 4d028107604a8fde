import type { Language } from '#i18n/format.ts';
import type { Panels, Theme } from './preferenceFields.ts';
import type { Gate } from './types.ts';

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
