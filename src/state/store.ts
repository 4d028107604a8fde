import { create } from 'zustand';
import type { Overview } from '#core/analysis/overview-types.ts';
import { initialTimeline } from './timelineTypes.ts';
import type { AppState, Panels, Work } from './types.ts';

/** Platform of the builder that the page assumes, and the default of `--platform`. */
export const BUILD_PLATFORM = 'linux/amd64';

export const emptyWork: Work = {
  text: '',
  target: '',
  buildArgs: {},
  platform: '',
  contexts: {},
};

export const defaultPanels: Panels = {
  source: true,
  details: true,
  sourceWidth: 360,
  detailsWidth: 300,
  timeline: false,
  timelineHeight: 320,
  tab: 'graph',
};

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

export const initialState: AppState = {
  ...emptyWork,
  selection: null,
  view: 'graph',
  compareWith: null,
  settings: false,
  direction: 'LR',
  directionBy: 'picture',
  showContext: false,
  collapsed: [],
  language: 'en',
  theme: 'system',
  rulesOff: [],
  panels: defaultPanels,
  timeline: initialTimeline,
  ownWork: false,
  kept: null,
  fragment: '',
  notice: null,
  opened: 0,
  past: [],
  future: [],
  overview: nothing,
  analysed: { text: '', opened: 0 },
  status: 'working',
};

/**
 * The one store. Read it with `useApp(state => …)` in components and `useApp.getState()` elsewhere;
 * only `actions.ts` and `engine.ts` write to it.
 */
export const useApp = create<AppState>()(() => initialState);
