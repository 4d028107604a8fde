import { done, refused, type Outcome } from './say.ts';

/** One of the words that an option may have, the first where it was not given. */
export function choice<const T extends string>(
  option: string,
  written: string | undefined,
  choices: readonly [T, ...(readonly T[])],
): Outcome<T> {
  if (written === undefined) return done(choices[0]);
  const found = choices.find((each) => each === written);
  if (found !== undefined) return done(found);
  return refused((words) => words['option-choice']({ option, value: written, choices }));
}

/** The value of an option that may be given once. */
export function text(value: unknown): string | undefined {
  return typeof value === 'string' ? value : undefined;
}

/** The values of an option that may be given several times. */
export function texts(value: unknown): readonly string[] {
  return Array.isArray(value) ? value.filter((each) => typeof each === 'string') : [];
}
