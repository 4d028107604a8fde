/** Thrown where a stream ends too early; caught by `inflateUpTo`. */
export class StreamEnd extends Error {}

/** Reads a byte array bit by bit, the lowest bit of each byte first. */
export class BitReader {
  private readonly bytes: Uint8Array;
  private at = 0;
  private held = 0;
  private count = 0;

  constructor(bytes: Uint8Array) {
    this.bytes = bytes;
  }

  /** The next `count` bits (at most 16) as a number, the first bit lowest. */
  take(count: number): number {
    while (this.count < count) {
      const byte = this.bytes[this.at++];
      if (byte === undefined) throw new StreamEnd();
      this.held |= byte << this.count;
      this.count += 8;
    }
    const value = this.held & ((1 << count) - 1);
    this.held >>>= count;
    this.count -= count;
    return value;
  }

  /** Passes over what is left of a byte that was begun. */
  toByte(): void {
    this.held = 0;
    this.count = 0;
  }
}
