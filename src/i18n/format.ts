export type Language = 'en' | 'ko';

/**
 * Values a message needs; none where it is a plain sentence. A message is a sentence, or a function from typed
 * values to one: plurals and word order differ between languages, so the whole sentence is made in one place.
 */
export type ValuesOf<M> = M extends (values: infer V) => string ? [values: V] : [];

/**
 * The same keys with the same values in another language: what every translation must satisfy.
 * A plain sentence may be translated by a plain sentence only, a function by a function.
 */
export type Translation<M> = {
  readonly [K in keyof M]: M[K] extends (values: infer V) => string ? (values: V) => string : string;
};
