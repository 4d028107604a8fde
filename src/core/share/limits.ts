/** Largest text a link may hold, in bytes of UTF-8. */
export const textLimit = 1_048_576;

/** Largest body (settings, text, and the text it is compared with) a link may unpack to, in bytes; unpacking stops there. */
export const bodyLimit = 2 * textLimit + 65_536;

/** Longest fragment that is looked at, in characters: a full text, percent-encoded, and some more. */
export const fragmentLimit = 4 * textLimit;

/** Most fields of the plain form that are read. */
export const fieldLimit = 10_000;

/** Whether a text is larger than a link may hold; counted without encoding it. */
export function isTooLarge(text: string): boolean {
  if (text.length > textLimit) return true;
  if (text.length * 3 <= textLimit) return false;
  let bytes = 0;
  for (const sign of text) {
    const code = sign.codePointAt(0) ?? 0;
    bytes += code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x1_0000 ? 3 : 4;
  }
  return bytes > textLimit;
}
