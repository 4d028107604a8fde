import { Inflate } from 'fflate';

/**
 * Bytes handed to the decompressor at a time. Deflate grows at most 1032-fold, so unpacking overshoots
 * its limit by at most about 1 MB, however much a hostile stream would unpack to.
 */
const chunkSize = 1024;

/** What unpacking came to: the bytes, `large` beyond the limit, `broken` where the stream is unsound. */
export type Inflated = Uint8Array | 'large' | 'broken';

/** Unpacks a raw deflate stream up to `limit` bytes; stops there without holding the rest. Never throws. */
export function inflateUpTo(packed: Uint8Array, dictionary: Uint8Array, limit: number): Inflated {
  const parts: Uint8Array[] = [];
  let size = 0;
  const stream = new Inflate({ dictionary }, (part) => {
    parts.push(part);
    size += part.length;
  });
  try {
    for (let at = 0; at === 0 || at < packed.length; at += chunkSize) {
      stream.push(packed.subarray(at, at + chunkSize), at + chunkSize >= packed.length);
      if (size > limit) return 'large';
    }
  } catch {
    return 'broken';
  }
  return joined(parts, size);
}

function joined(parts: readonly Uint8Array[], size: number): Uint8Array {
  const whole = new Uint8Array(size);
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}
