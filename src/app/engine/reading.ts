import { openFile } from '#core/stages/open.ts';
import type { Resolution } from '#core/stages/resolve.ts';
import { optionsOf } from '#state/options.ts';
import type { AppStore } from '#state/store.ts';
import type { AppState } from '#state/types.ts';

const settings = ['buildArgs', 'platform', 'buildPlatform', 'contexts'] as const satisfies (keyof AppState)[];

/** Reads texts with the present build settings; the last one is kept, as one question follows another. */
export function makeReader(store: AppStore): (text: string) => Resolution {
  let last: { readonly text: string; readonly state: AppState; readonly resolution: Resolution } | undefined;
  return (text) => {
    const state = store.getState();
    const known = last;
    if (known?.text === text && settings.every((setting) => known.state[setting] === state[setting]))
      return known.resolution;
    const resolution = openFile(text, optionsOf(state));
    last = { text, state, resolution };
    return resolution;
  };
}
