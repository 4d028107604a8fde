/** One thing at a time, as it is shown to an audience. */
export interface TalkStep {
  /** Tells steps apart while they are moved; no other has it. */
  readonly id: number;
  /** What is shown: the fragment of a link. */
  readonly fragment: string;
  /** What is said with it; "" where nothing is. */
  readonly note: string;
}

/** What the reader collected to present. */
export interface TalkState {
  readonly talk: readonly TalkStep[];
  /** Whether it is being presented. */
  readonly presenting: boolean;
}
