import { BitReader, StreamEnd } from './bitReader.ts';
import { fixedCodes, readCodes } from './huffman.ts';
import type { Codes } from './huffman.ts';

/** What unpacking came to: the bytes, `large` beyond the limit, `broken` where the stream is unsound. */
export type Inflated = Uint8Array | 'large' | 'broken';

/**
 * Unpacks a raw deflate stream (RFC 1951) made with a preset dictionary, up to `limit` bytes. Never throws.
 *
 * Our own, because a link may come from anyone: it holds at most twice the limit in memory, however much the
 * stream would unpack to, and its time is linear in the stream. Decoders made for speed fill a table of
 * 32,768 entries a block, which a stream of tiny blocks turns into many seconds.
 */
export function inflateUpTo(packed: Uint8Array, dictionary: Uint8Array, limit: number): Inflated {
  const output = new Output(dictionary, limit);
  const bits = new BitReader(packed);
  try {
    for (let last = false; !last;) {
      last = bits.take(1) === 1;
      const result = readBlock(bits, output);
      if (result !== 'ok') return result;
    }
  } catch (error) {
    if (error instanceof StreamEnd) return 'broken';
    throw error;
  }
  return output.bytes();
}

type Result = 'ok' | 'large' | 'broken';

function readBlock(bits: BitReader, output: Output): Result {
  const type = bits.take(2);
  if (type === 0) return readStored(bits, output);
  if (type === 3) return 'broken';
  const codes = type === 1 ? fixedCodes : readCodes(bits);
  return codes === undefined ? 'broken' : readCompressed(bits, codes, output);
}

function readStored(bits: BitReader, output: Output): Result {
  bits.toByte();
  const length = bits.take(16);
  if (bits.take(16) !== (~length & 0xffff)) return 'broken';
  if (!output.fits(length)) return 'large';
  for (let at = 0; at < length; at++) output.write(bits.take(8));
  return 'ok';
}

const endOfBlock = 256;
// Lengths and distances as RFC 1951, section 3.2.5, lists them: the smallest of a symbol, and its extra bits.
const lengthBase = [
  3, 4, 5, 6, 7, 8, 9, 10, 11, 13, 15, 17, 19, 23, 27, 31, 35, 43, 51, 59, 67, 83, 99, 115, 131, 163, 195,
  227, 258,
];
const lengthExtra = [0, 0, 0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 2, 2, 2, 2, 3, 3, 3, 3, 4, 4, 4, 4, 5, 5, 5, 5, 0];
const distanceBase = [
  1, 2, 3, 4, 5, 7, 9, 13, 17, 25, 33, 49, 65, 97, 129, 193, 257, 385, 513, 769, 1025, 1537, 2049, 3073, 4097,
  6145, 8193, 12289, 16385, 24577,
];
const distanceExtra = [
  0, 0, 0, 0, 1, 1, 2, 2, 3, 3, 4, 4, 5, 5, 6, 6, 7, 7, 8, 8, 9, 9, 10, 10, 11, 11, 12, 12, 13, 13,
];

function readCompressed(bits: BitReader, codes: Codes, output: Output): Result {
  for (;;) {
    const symbol = codes.literals.read(bits);
    if (symbol === endOfBlock) return 'ok';
    if (symbol < endOfBlock) {
      if (symbol < 0) return 'broken';
      if (!output.fits(1)) return 'large';
      output.write(symbol);
      continue;
    }
    const length = valueOf(symbol - endOfBlock - 1, lengthBase, lengthExtra, bits);
    const distance = valueOf(codes.distances.read(bits), distanceBase, distanceExtra, bits);
    if (length === undefined || distance === undefined || distance > output.reach) return 'broken';
    if (!output.fits(length)) return 'large';
    output.repeat(distance, length);
  }
}

function valueOf(
  symbol: number,
  base: readonly number[],
  extra: readonly number[],
  bits: BitReader,
): number | undefined {
  const smallest = base[symbol];
  return smallest === undefined ? undefined : smallest + bits.take(extra[symbol] ?? 0);
}

/** The unpacked bytes, behind the dictionary that they may refer back to. */
class Output {
  private buffer: Uint8Array;
  private size: number;
  private readonly start: number;
  private readonly limit: number;

  constructor(dictionary: Uint8Array, limit: number) {
    this.start = dictionary.length;
    this.size = this.start;
    this.limit = this.start + limit;
    this.buffer = new Uint8Array(this.start + Math.min(limit, 16_384));
    this.buffer.set(dictionary);
  }

  /** How far back there is something to repeat. */
  get reach(): number {
    return this.size;
  }

  /** Makes room for `count` more bytes, unless they would go beyond the limit. */
  fits(count: number): boolean {
    const needed = this.size + count;
    if (needed > this.limit) return false;
    if (needed > this.buffer.length) {
      const larger = new Uint8Array(Math.min(Math.max(needed, this.buffer.length * 2), this.limit));
      larger.set(this.buffer);
      this.buffer = larger;
    }
    return true;
  }

  write(byte: number): void {
    this.buffer[this.size++] = byte;
  }

  repeat(distance: number, length: number): void {
    if (distance >= length && length > 16) {
      this.buffer.copyWithin(this.size, this.size - distance, this.size - distance + length);
      this.size += length;
      return;
    }
    for (let at = 0; at < length; at++) this.write(this.buffer[this.size - distance] ?? 0);
  }

  bytes(): Uint8Array {
    return this.buffer.slice(this.start, this.size);
  }
}
