/** The bytes of a text in UTF-8. */
export function bytesOf(text: string): readonly number[] {
  const bytes: number[] = [];
  for (const sign of text) {
    const read = sign.codePointAt(0) ?? 0;
    // Half a sign is none.
    const point = read >= 0xd8_00 && read < 0xe0_00 ? 0xff_fd : read;
    if (point < 0x80) bytes.push(point);
    else {
      const more = point < 0x8_00 ? 1 : point < 0x1_00_00 ? 2 : 3;
      const first = [0, 0xc0, 0xe0, 0xf0][more] ?? 0;
      bytes.push(first | (point >> (6 * more)));
      for (let at = more - 1; at >= 0; at--) bytes.push(0x80 | ((point >> (6 * at)) & 0x3f));
    }
  }
  return bytes;
}

/** The text that bytes in UTF-8 spell; undefined where they spell none. */
export function textOfBytes(bytes: readonly number[]): string | undefined {
  let text = '';
  for (let at = 0; at < bytes.length;) {
    const first = bytes[at] ?? 0;
    const more =
      first < 0x80 ? 0 : first < 0xc2 ? -1 : first < 0xe0 ? 1 : first < 0xf0 ? 2 : first < 0xf5 ? 3 : -1;
    let point = more === 0 ? first : first & (0x3f >> more);
    for (const next of bytes.slice(at + 1, at + 1 + more)) {
      if (next >> 6 !== 2) return undefined;
      point = (point << 6) | (next & 0x3f);
    }
    const least = [0, 0x80, 0x8_00, 0x1_00_00][more];
    const isHalf = point >= 0xd8_00 && point < 0xe0_00;
    if (least === undefined || point < least || point > 0x10_ff_ff || isHalf || at + more >= bytes.length)
      return undefined;
    text += String.fromCodePoint(point);
    at += 1 + more;
  }
  return text;
}

const signs = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';

/** Bytes in base 64 (RFC 4648), filled up. */
export function base64Of(bytes: readonly number[]): string {
  let text = '';
  for (let at = 0; at < bytes.length; at += 3) {
    const [one = 0, two = 0, three = 0] = bytes.slice(at, at + 3);
    const word = (one << 16) | (two << 8) | three;
    const four = [18, 12, 6, 0].map((by) => signs[(word >> by) & 0x3f] ?? '').join('');
    const left = bytes.length - at;
    text += left > 2 ? four : four.slice(0, left + 1).padEnd(4, '=');
  }
  return text;
}

/** The bytes that a text in base 64 stands for; undefined where it is none. */
export function bytesOfBase64(text: string): readonly number[] | undefined {
  const plain = text.replace(/[\r\n]/g, '');
  if (plain.length % 4 !== 0 || !/^[A-Za-z0-9+/]*={0,2}$/.test(plain)) return undefined;
  const bytes: number[] = [];
  for (let at = 0; at < plain.length; at += 4) {
    const four = plain.slice(at, at + 4);
    let word = 0;
    for (const sign of four) word = (word << 6) | Math.max(signs.indexOf(sign), 0);
    const count = four.replace(/=+$/, '').length - 1;
    for (const byte of [(word >> 16) & 0xff, (word >> 8) & 0xff, word & 0xff].slice(0, count))
      bytes.push(byte);
  }
  return bytes;
}
