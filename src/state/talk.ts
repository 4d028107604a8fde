import type { TalkState, TalkStep } from './talkTypes.ts';
import type { Gate } from './types.ts';

/** Most steps of a talk, and most characters of a note. */
export const MOST_STEPS = 100;
export const LONGEST_NOTE = 500;

export const initialTalk: TalkState = { talk: [], presenting: false };

/** What collects a talk, and starts and ends it. */
export function talkActions({ get, write }: Gate) {
  return {
    /** Adds what a link's fragment shows, as the last step; false where there is no room for one more. */
    addStep: (fragment: string): boolean => {
      const { talk } = get();
      if (talk.length >= MOST_STEPS) return false;
      const id = talk.reduce((most, step) => Math.max(most, step.id), 0) + 1;
      write(() => ({ talk: [...talk, { id, fragment, note: '' }] }));
      return true;
    },

    /** Says what is said with a step. */
    noteStep: (id: number, note: string): void => {
      const short = note.slice(0, LONGEST_NOTE);
      write(({ talk }) => ({ talk: talk.map((step) => (step.id === id ? { ...step, note: short } : step)) }));
    },

    /** Puts all steps in place of those there are: an order, one less, those of storage. */
    setTalk: (talk: readonly TalkStep[]): void => {
      write(() => ({ talk: talk.slice(0, MOST_STEPS) }));
    },

    /** Starts or ends presenting. */
    present: (presenting: boolean): void => {
      write(() => ({ presenting }));
    },
  };
}
