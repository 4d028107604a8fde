import { StateEffect } from '@codemirror/state';

/** A stage was renamed: whoever knows it by its name follows. Names are empty where a stage has none. */
export interface Renamed {
  readonly from: string;
  readonly to: string;
}

/** Goes with the edits of a rename, and with those that undo it. */
export const renamed = StateEffect.define<Renamed>();
