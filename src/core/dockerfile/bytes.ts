/**
 * BuildKit reads a few places byte by byte where it should read characters (flags, the type of
 * HEALTHCHECK, the first character of a comment). These functions let us give the same answers.
 * A *byte string* holds one UTF-8 byte (0-255) in each of its UTF-16 units.
 */

const nonAscii = /[^\0-\x7f]/;

export function isAscii(text: string): boolean {
  return !nonAscii.test(text);
}

/** Length in UTF-8 bytes of `[start, end)`. */
export function byteLength(text: string, start: number, end: number): number {
  let bytes = 0;
  for (let at = start; at < end; at++) {
    const code = text.charCodeAt(at);
    if (code < 0x80) bytes += 1;
    else if (code < 0x800) bytes += 2;
    else if (code >= 0xd800 && code < 0xdc00 && at + 1 < end) {
      bytes += 4;
      at++;
    } else bytes += 3;
  }
  return bytes;
}

function bytesOf(code: number): string {
  const byte = String.fromCharCode;
  if (code < 0x80) return byte(code);
  if (code < 0x800) return byte(0xc0 | (code >> 6), 0x80 | (code & 0x3f));
  if (code < 0x10000) return byte(0xe0 | (code >> 12), 0x80 | ((code >> 6) & 0x3f), 0x80 | (code & 0x3f));
  return byte(
    0xf0 | (code >> 18),
    0x80 | ((code >> 12) & 0x3f),
    0x80 | ((code >> 6) & 0x3f),
    0x80 | (code & 0x3f),
  );
}

/** A text as bytes, with the way back to its UTF-16 offsets. */
export interface ByteText {
  readonly bytes: string;
  /** UTF-16 offset of the character that holds the byte at `offset`. */
  charOffset(offset: number): number;
  /** The text from byte `offset` on; bytes of a character cut in two become U+FFFD, one each. */
  from(offset: number): { readonly text: string; readonly cut: number };
}

/** Views `text` as bytes. Free for ASCII, linear otherwise. */
export function byteText(text: string): ByteText {
  if (isAscii(text)) {
    return {
      bytes: text,
      charOffset: (offset) => offset,
      from: (offset) => ({ text: text.slice(offset), cut: 0 }),
    };
  }
  const parts: string[] = [];
  const owner: number[] = [];
  for (let at = 0; at < text.length; at++) {
    const code = text.codePointAt(at) ?? 0;
    const bytes = bytesOf(code >= 0xd800 && code < 0xe000 ? 0xfffd : code);
    parts.push(bytes);
    for (let index = 0; index < bytes.length; index++) owner.push(at);
    if (code > 0xffff) at++;
  }
  const bytes = parts.join('');
  const charOffset = (offset: number): number => owner[offset] ?? text.length;
  return {
    bytes,
    charOffset,
    from(offset) {
      let whole = offset;
      while (whole < bytes.length && (bytes.charCodeAt(whole) & 0xc0) === 0x80) whole++;
      const cut = whole - offset;
      return { text: '\ufffd'.repeat(cut) + text.slice(charOffset(whole)), cut };
    },
  };
}

/** Number of bytes after the first one in the UTF-8 form of the character at `at`. */
export function trailingBytes(text: string, at: number): number {
  return bytesOf(text.codePointAt(at) ?? 0).length - 1;
}
