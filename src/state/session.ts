import type { Overview } from '#core/analysis/overview-types.ts';
import { BUILD_PLATFORM } from './options.ts';
import type {
  AppState,
  Gate,
  Notice,
  OpenedBuilds,
  OpenedFolder,
  OpenedList,
  SessionState,
  Work,
} from './types.ts';

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
  asksRoles: false,
  drawn: null,
  drawnMarks: undefined,
  fits: 0,
  notice: null,
  builds: null,
  folder: null,
  fileList: null,
  overview: nothing,
  analysed: { text: '', options: nothing.options, opened: 0 },
  status: 'working',
  recorded: new Set(),
};

/** The same work without the values that a build record brought. */
export function withoutRecorded<Some extends Work>(work: Some, recorded: SessionState['recorded']): Some {
  if (recorded.size === 0) return work;
  const own = (values: Work['buildArgs']): Work['buildArgs'] =>
    Object.fromEntries(Object.entries(values).filter((pair) => !recorded.has(pair.join('='))));
  return { ...work, buildArgs: own(work.buildArgs), contexts: own(work.contexts) };
}

/** What the page tells, and what it starts with. */
export function sessionActions({ write }: Gate) {
  return {
    notify: (notice: Notice | null): void => {
      write(() => ({ notice }));
    },

    /** Hides what the roles of stages are, or shows it again. */
    askRoles: (asksRoles: boolean): void => {
      write(() => ({ asksRoles }));
    },

    /** Builds of a file, to be listed or kept at hand. */
    setBuilds: (builds: OpenedBuilds | null): void => {
      write(() => ({ builds }));
    },

    /** Files that can be gone to beside the present one. */
    setFolder: (folder: OpenedFolder | null): void => {
      write(() => ({ folder }));
    },

    /** Files of the build context; they are kept for this visit only. */
    setFileList: (fileList: OpenedList | null): void => {
      write(() => ({ fileList }));
    },

    /** The state the page starts with: what storage and the link gave. No undo step. */
    restore: (start: Partial<AppState>): void => {
      write(() => start);
    },
  };
}
