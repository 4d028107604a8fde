import type { Overview } from '#core/analysis/overview-types.ts';
import { BUILD_PLATFORM } from './options.ts';
import type { AppState, Gate, Notice, SessionState } from './types.ts';

/** What the page draws before the engine has run: a file without stages. */
const nothing: Overview = {
  options: {
    buildArgs: {},
    platform: BUILD_PLATFORM,
    buildPlatform: BUILD_PLATFORM,
    contexts: {},
  },
  target: '',
  stages: [],
  preamble: [],
  externals: [],
  references: [],
  targets: [],
  plan: {
    target: '',
    stage: -1,
    error: undefined,
    built: [],
    stageDeps: [],
    steps: [],
    args: [],
    secrets: [],
    ssh: [],
    cyclic: false,
  },
  roles: [],
  declaredArgs: [],
  problems: [],
  problemCount: 0,
};

export const initialSession: SessionState = {
  arrivals: 0,
  notice: null,
  overview: nothing,
  analysed: { text: '', options: nothing.options, opened: 0 },
  status: 'working',
};

/** What the page tells, and what it starts with. */
export function sessionActions({ write }: Gate) {
  return {
    notify: (notice: Notice | null): void => {
      write(() => ({ notice }));
    },

    /** The state the page starts with: what storage and the link gave. No undo step. */
    restore: (start: Partial<AppState>): void => {
      write(() => start);
    },
  };
}
