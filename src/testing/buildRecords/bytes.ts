/** UTF-8 of a text. */
export const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);

/** Bytes one after the other. */
export const joined = (...parts: readonly Uint8Array[]): Uint8Array => new Uint8Array(Buffer.concat(parts));

/** Little-endian, 32 bits. */
export function number32(value: number): Uint8Array {
  return Uint8Array.from([0, 8, 16, 24].map((shift) => (value >>> shift) & 0xff));
}

/** A field of a protobuf message: a number, or bytes with their length. */
export function field(number: number, value: number | string | Uint8Array): Uint8Array {
  if (typeof value === 'number') return joined(varint(number * 8), varint(value));
  const bytes = typeof value === 'string' ? utf8(value) : value;
  return joined(varint(number * 8 + 2), varint(bytes.length), bytes);
}

function varint(value: number): Uint8Array {
  const bytes: number[] = [];
  let left = value;
  for (; left >= 128; left = Math.floor(left / 128)) bytes.push((left % 128) + 128);
  return Uint8Array.from([...bytes, left]);
}
