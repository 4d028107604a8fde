import type { Interner } from './vertex.ts';

/** Past this many variables the identity follows the history instead of the content: see `identity`. */
const contentLimit = 2000;

/**
 * The environment of a stage while it is lowered: variables in BuildKit's order (setting one again moves
 * it to the end), with an identity that is equal for equal lists. The identity is kept as a chain of
 * interned prefixes, so that appending is O(1) and only what follows a moved variable is made anew.
 */
export class Environment {
  readonly #interner: Interner;
  #values: Map<string, string>;
  /** Whether another environment reads the same map: then it is copied before the first change. */
  #shared = false;
  /** Identities of the prefixes; valid up to `#valid` variables. */
  #prefixes: number[] = [];
  #valid = 0;
  #history = 0;

  constructor(interner: Interner, values: Iterable<readonly [string, string]> = []) {
    this.#interner = interner;
    this.#values = new Map(values);
  }

  /** The variables, in order. */
  get values(): ReadonlyMap<string, string> {
    return this.#values;
  }

  set(key: string, value: string): void {
    if (this.#shared) {
      this.#values = new Map(this.#values);
      this.#prefixes = this.#prefixes.slice();
      this.#shared = false;
    }
    const before = this.#values.size;
    if (this.#values.delete(key)) this.#valid = 0;
    else this.#valid = Math.min(this.#valid, before);
    this.#values.set(key, value);
    if (this.#values.size > contentLimit) {
      this.#history = this.#interner.intern(
        `env-history\0${this.#history || this.#contentIdentity()}\0${key}\0${value}`,
      );
    }
  }

  /**
   * Number that stands for the ordered list. Above 2,000 variables two stages get the same number only if
   * they were set in the same order from the start: telling more would cost quadratic time, and steps
   * would at worst be shown apart that BuildKit merges.
   */
  identity(): number {
    return this.#values.size > contentLimit ? this.#history : this.#contentIdentity();
  }

  /** An independent copy; costs nothing until one of the two changes. */
  copy(): Environment {
    const copy = new Environment(this.#interner);
    this.#contentIdentityIfSmall();
    copy.#values = this.#values;
    copy.#prefixes = this.#prefixes;
    copy.#valid = this.#valid;
    copy.#history = this.#history;
    copy.#shared = true;
    this.#shared = true;
    return copy;
  }

  /** Completes the prefixes before they are shared, so that neither side writes to a shared list. */
  #contentIdentityIfSmall(): void {
    if (this.#values.size <= contentLimit) this.#contentIdentity();
  }

  #contentIdentity(): number {
    let index = 0;
    let identity = this.#valid > 0 ? (this.#prefixes[this.#valid - 1] ?? 0) : 0;
    if (this.#valid === this.#values.size) return identity;
    for (const [key, value] of this.#values) {
      if (index++ < this.#valid) continue;
      identity = this.#interner.intern(`env\0${identity}\0${key}\0${value}`);
      this.#prefixes[index - 1] = identity;
    }
    this.#valid = this.#values.size;
    return identity;
  }
}
