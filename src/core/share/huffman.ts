import type { BitReader } from './bitReader.ts';

const longestCode = 15;

/**
 * A canonical Huffman code, read bit by bit: of each length the codes are consecutive numbers, so a count
 * a length and the symbols in order say everything. Making one costs as much as it has symbols.
 */
export class HuffmanCode {
  private readonly counts = new Uint16Array(longestCode + 1);
  private readonly symbols: Uint16Array;
  /** Whether the lengths make a code: complete, or a single symbol, or none at all. */
  readonly sound: boolean;

  /** `lengths[s]` is the length of the code of symbol `s`, 0 where it has none. */
  constructor(lengths: ArrayLike<number>) {
    for (let symbol = 0; symbol < lengths.length; symbol++) {
      const length = lengths[symbol] ?? 0;
      this.counts[length] = (this.counts[length] ?? 0) + 1;
    }
    const offsets = new Uint16Array(longestCode + 2);
    let free = 1;
    let oversubscribed = false;
    for (let length = 1; length <= longestCode; length++) {
      const count = this.counts[length] ?? 0;
      free = free * 2 - count;
      oversubscribed ||= free < 0;
      offsets[length + 1] = (offsets[length] ?? 0) + count;
    }
    this.symbols = new Uint16Array(lengths.length);
    for (let symbol = 0; symbol < lengths.length; symbol++) {
      const length = lengths[symbol] ?? 0;
      if (length === 0) continue;
      const place = offsets[length] ?? 0;
      this.symbols[place] = symbol;
      offsets[length] = place + 1;
    }
    const used = lengths.length - (this.counts[0] ?? 0);
    this.sound = !oversubscribed && (free === 0 || used === 0 || (used === 1 && this.counts[1] === 1));
  }

  /** The next symbol, or -1 where the bits are no code. */
  read(bits: BitReader): number {
    let code = 0;
    let first = 0;
    let index = 0;
    for (let length = 1; length <= longestCode; length++) {
      code |= bits.take(1);
      const count = this.counts[length] ?? 0;
      if (code - first < count) return this.symbols[index + code - first] ?? -1;
      index += count;
      first = (first + count) << 1;
      code <<= 1;
    }
    return -1;
  }
}

/** The two codes of a block. */
export interface Codes {
  /** Bytes, the end of the block (256), and lengths of repetitions. */
  readonly literals: HuffmanCode;
  readonly distances: HuffmanCode;
}

/** Codes of blocks of type 1 (RFC 1951, section 3.2.6). */
export const fixedCodes: Codes = {
  literals: new HuffmanCode(
    Array.from({ length: 288 }, (_, symbol) => (symbol < 144 ? 8 : symbol < 256 ? 9 : symbol < 280 ? 7 : 8)),
  ),
  distances: new HuffmanCode(Array.from({ length: 30 }, () => 5)),
};

const orderOfLengths = [16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15];

/** Reads the codes at the head of a block of type 2 (section 3.2.7); undefined where they are unsound. */
export function readCodes(bits: BitReader): Codes | undefined {
  const literalCount = bits.take(5) + 257;
  const distanceCount = bits.take(5) + 1;
  const lengthCount = bits.take(4) + 4;
  if (literalCount > 286 || distanceCount > 30) return undefined;
  const codeLengths = new Uint8Array(19);
  for (const symbol of orderOfLengths.slice(0, lengthCount)) codeLengths[symbol] = bits.take(3);
  const lengthCode = new HuffmanCode(codeLengths);
  if (!lengthCode.sound) return undefined;

  const lengths = new Uint8Array(literalCount + distanceCount);
  for (let at = 0; at < lengths.length;) {
    const symbol = lengthCode.read(bits);
    if (symbol < 0) return undefined;
    if (symbol < 16) {
      lengths[at++] = symbol;
      continue;
    }
    if (symbol === 16 && at === 0) return undefined;
    const value = symbol === 16 ? (lengths[at - 1] ?? 0) : 0;
    const times = symbol === 16 ? 3 + bits.take(2) : symbol === 17 ? 3 + bits.take(3) : 11 + bits.take(7);
    if (at + times > lengths.length) return undefined;
    lengths.fill(value, at, at + times);
    at += times;
  }
  const literals = new HuffmanCode(lengths.subarray(0, literalCount));
  const distances = new HuffmanCode(lengths.subarray(literalCount));
  const endsSomewhere = lengths[256] !== 0;
  return literals.sound && distances.sound && endsSomewhere ? { literals, distances } : undefined;
}
