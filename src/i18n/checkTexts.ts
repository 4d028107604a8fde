import type { ValuesOfRule } from '#core/checks/advice.ts';
import type { AdviceRuleName, adviceRules } from '#core/checks/adviceRules.ts';
import type { BuildkitRuleName } from '#core/checks/buildkitRules.ts';
import type { ProblemSentence } from './problemMessages.ts';

/** Every rule there is: BuildKit's and ours. */
export type CheckRuleName = BuildkitRuleName | AdviceRuleName;

/** A rule of ours in words: what it is about, and what it says of a finding. */
export type AdviceText<Name extends string> = readonly [title: string, says: ProblemSentence<Name>];

/**
 * What a language says of checks: a title for each rule of BuildKit (whose sentence is BuildKit's own), title
 * and sentence for each of ours. A rule without text, or a sentence with a value the rule does not give, is a
 * type error.
 */
export interface CheckTexts {
  readonly buildkit: Readonly<Record<BuildkitRuleName, string>>;
  readonly advice: {
    readonly [Rule in AdviceRuleName]: AdviceText<ValuesOfRule<(typeof adviceRules)[Rule]>>;
  };
}

/** Why each rule matters, in two or three sentences. */
export type CheckExplanations = Readonly<Record<CheckRuleName, string>>;
