/**
 * Reads the fields of a protobuf message (encoding: protobuf.dev/programming-guides/encoding): `visit` is called with the
 * number of each, its value where it is a number, and its bytes where it has some. False where the message is cut or
 * unsound; the fields before were visited.
 */
export function readFields(
  message: Uint8Array,
  visit: (field: number, value: number, bytes: Uint8Array) => void,
): boolean {
  let place = 0;
  /** Seven bits a byte, the lowest first; -1 at the end of the message. Beyond 2^53 it loses the lowest bits. */
  const varint = (): number => {
    let value = 0;
    for (let scale = 1, count = 0; count < 10; scale *= 128, count++) {
      const byte = message[place++];
      if (byte === undefined) return -1;
      value += (byte & 0x7f) * scale;
      if (byte < 0x80) return value;
    }
    return -1;
  };
  while (place < message.length) {
    const key = varint();
    const field = Math.floor(key / 8);
    if (key < 0 || field === 0) return false;
    const wire = key % 8;
    const value = wire === 0 || wire === 2 ? varint() : wire === 1 ? 8 : wire === 5 ? 4 : -1;
    if (value < 0) return false;
    if (wire === 0) {
      visit(field, value, nothing);
      continue;
    }
    if (place + value > message.length) return false;
    const bytes = message.subarray(place, place + value);
    place += value;
    visit(field, 0, bytes);
  }
  return true;
}

const nothing = new Uint8Array();
