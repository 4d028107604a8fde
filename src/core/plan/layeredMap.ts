/** Size up to which a copy is made whole; larger maps share what they have in common. */
export const flatLimit = 200;

interface Layer<V> {
  readonly own: Map<string, V>;
  readonly below: Layer<V> | undefined;
}

/**
 * A map that is copied for every stage that builds on another. Small ones are copied whole, large ones in
 * layers that share what lies below, so that neither thousands of stages nor thousands of names make the
 * work quadratic. Setting a name again moves it to the end of the (flat) order.
 */
export class LayeredMap<V> {
  #top: Layer<V>;
  #size: number;
  /** Another map builds on the top layer: it may not change any more. */
  #shared = false;

  constructor(entries: Iterable<readonly [string, V]> = []) {
    this.#top = { own: new Map(entries), below: undefined };
    this.#size = this.#top.own.size;
  }

  get size(): number {
    return this.#size;
  }

  /** Whether it lies in one layer; then `entries` is complete and in order. */
  get flat(): boolean {
    return this.#top.below === undefined;
  }

  get(name: string): V | undefined {
    for (let layer: Layer<V> | undefined = this.#top; layer; layer = layer.below) {
      const value = layer.own.get(name);
      if (value !== undefined) return value;
    }
    return undefined;
  }

  has(name: string): boolean {
    for (let layer: Layer<V> | undefined = this.#top; layer; layer = layer.below)
      if (layer.own.has(name)) return true;
    return false;
  }

  /** Names and values of the top layer: all of them where the map is flat. */
  entries(): IterableIterator<[string, V]> {
    return this.#top.own.entries();
  }

  /** Names of the top layer: all of them where the map is flat. */
  names(): IterableIterator<string> {
    return this.#top.own.keys();
  }

  set(name: string, value: V): void {
    if (this.#shared) {
      const flat = this.flat && this.#size <= flatLimit;
      this.#top = flat
        ? { own: new Map(this.#top.own), below: undefined }
        : { own: new Map(), below: this.#top };
      this.#shared = false;
    }
    if (!this.has(name)) this.#size += 1;
    this.#top.own.delete(name);
    this.#top.own.set(name, value);
  }

  /** An independent copy; costs nothing until one of the two changes. */
  copy(): LayeredMap<V> {
    const copy = new LayeredMap<V>();
    copy.#top = this.#top;
    copy.#size = this.#size;
    copy.#shared = true;
    this.#shared = true;
    return copy;
  }
}
