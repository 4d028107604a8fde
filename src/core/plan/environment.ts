import { flatLimit, LayeredMap } from './layeredMap.ts';
import type { Interner } from './vertex.ts';

/**
 * The environment of a stage while it is lowered: variables in BuildKit's order (setting one again moves
 * it to the end), with an identity that is equal for equal lists (R4.2). Up to 200 variables the identity
 * is made of the list itself; above, of the order in which they were set since: two stages whose lists
 * agree by another way would then be told apart, which no real file comes near.
 */
export class Environment {
  readonly #interner: Interner;
  readonly #values: LayeredMap<string>;
  /** 0 where it must be made anew. */
  #identity = 0;

  constructor(interner: Interner, values: Iterable<readonly [string, string]> | LayeredMap<string>) {
    this.#interner = interner;
    this.#values = values instanceof LayeredMap ? values : new LayeredMap(values);
  }

  get(name: string): string | undefined {
    return this.#values.get(name);
  }

  has(name: string): boolean {
    return this.#values.has(name);
  }

  /** Names in order; of a very large environment only those set last. */
  names(): Iterable<string> {
    return this.#values.names();
  }

  set(name: string, value: string): void {
    const large = this.#values.size >= flatLimit;
    const before = large ? this.identity() : 0;
    this.#values.set(name, value);
    this.#identity = large ? this.#interner.intern(`env\0${before}\0${name}\0${value}`) : 0;
  }

  /** Number that stands for the ordered list. */
  identity(): number {
    if (this.#identity > 0) return this.#identity;
    this.#identity = this.#interner.intern(`env\0${JSON.stringify([...this.#values.entries()])}`);
    return this.#identity;
  }

  /** An independent copy; costs nothing until one of the two changes. */
  copy(): Environment {
    const copy = new Environment(this.#interner, this.#values.copy());
    copy.#identity = this.#identity;
    return copy;
  }
}
