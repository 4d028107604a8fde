/** What a link holds. Every field but the text has a default and is left out of the link then. */
export interface SharedState {
  readonly text: string;
  /** "" is the default target. */
  readonly target: string;
  readonly buildArgs: Readonly<Record<string, string>>;
  readonly platform: string;
  readonly contexts: Readonly<Record<string, string>>;
  /** Platform of the builder, where it is not linux/amd64. */
  readonly buildPlatform?: string | undefined;
  readonly view: SharedView;
  /** What is assumed about time; left out where nothing is. */
  readonly timing?: SharedTiming | undefined;
}

export interface SharedTiming {
  /** `max-parallelism`; 0 is no limit. */
  readonly maxParallelism: number;
  /** Durations in ms, by the name of the step. */
  readonly durations: Readonly<Record<string, number>>;
}

export interface SharedView {
  /** Stage, edge or line that is selected: `stage:KEY`, `edge:ID`, `line:N`; "" is nothing. */
  readonly selection: string;
  readonly direction: 'LR' | 'TB';
  readonly showContext: boolean;
  /** Keys of collapsed stage cards. */
  readonly collapsed: readonly string[];
  /** Moment of the build that is looked at, in whole ms from the first start; left out where none is. */
  readonly moment?: number | undefined;
}

/** Why a link could not be opened. */
export type LinkProblem =
  | { readonly kind: 'damaged' }
  | { readonly kind: 'newer'; readonly version: number }
  | { readonly kind: 'too-large'; readonly limit: number }
  | { readonly kind: 'foreign' };

export type LinkResult =
  { readonly ok: true; readonly state: SharedState } | { readonly ok: false; readonly problem: LinkProblem };
