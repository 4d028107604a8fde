import type { Resolution } from '#core/stages/resolve.ts';
import type { DocTopic } from './topics.ts';
import type { VariableUse } from './variables.ts';

/** Something that could be written at the caret. */
export interface CompletionItem {
  readonly kind: 'keyword' | 'flag' | 'option' | 'value' | 'stage' | 'variable';
  /** What the list shows and what is typed against. */
  readonly label: string;
  /** What is written; undefined is the label. */
  readonly insert?: string;
  readonly topic?: DocTopic;
  readonly stage?: number;
  readonly variable?: VariableUse;
  /** More can be completed right behind it. */
  readonly more?: boolean;
}

/** What could be written at a place, instead of what stands between `from` and the caret. */
export interface Completion {
  readonly from: number;
  readonly items: readonly CompletionItem[];
  /** Anything else may stand there as well, the name of an image for one. */
  readonly open: boolean;
}

/** Items for a word half written; `partial` is what of it is there. */
export interface PartialItems {
  readonly partial: string;
  readonly items: readonly CompletionItem[];
  /** See `Completion`. */
  readonly open?: boolean;
}

/** The line up to the caret, and what surrounds it. */
export interface CompletionContext {
  readonly resolution: Resolution;
  readonly offset: number;
  /** Line of the instruction. */
  readonly line: number;
  /** Asked for by key, not by typing. */
  readonly explicit: boolean;
  readonly checkRules: readonly string[];
}
