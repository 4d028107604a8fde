/** A sentence, or one that is made of the values of the diagnostic. */
export type ProblemSentence<Name extends string> =
  string | ((values: Readonly<Record<Name, string | number>>) => string);

/** What is wrong, then what to do about it. */
export type ProblemMessage<Name extends string> = readonly [
  says: ProblemSentence<Name>,
  todo: ProblemSentence<Name>,
];

/**
 * One message for every rule of a table of rules (rule id -> names of its values): a rule without a
 * message, or a message that uses a value the rule does not give, is a type error.
 */
export type ProblemMessages<Table extends Readonly<Record<string, readonly string[]>>> = {
  readonly [Rule in keyof Table]: ProblemMessage<Table[Rule][number]>;
};
