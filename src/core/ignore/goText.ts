/** Texts as Go's standard library takes them, where JavaScript's differs. */

/** What `unicode.IsSpace` holds for a blank: a byte order mark is none, a next-line character is one. */
const blanks = new Set(
  [
    0x09,
    0x0a,
    0x0b,
    0x0c,
    0x0d,
    0x20,
    0x85,
    0xa0,
    0x1680,
    0x2028,
    0x2029,
    0x202f,
    0x205f,
    0x3000,
    ...Array.from({ length: 11 }, (_, at) => 0x2000 + at),
  ].map((code) => String.fromCharCode(code)),
);

/** `strings.TrimSpace`. */
export function trimSpace(text: string): string {
  let start = 0;
  let end = text.length;
  while (start < end && blanks.has(text[start] ?? '')) start += 1;
  while (end > start && blanks.has(text[end - 1] ?? '')) end -= 1;
  return text.slice(start, end);
}

/** The bytes of a text in UTF-8, one character each: what Go's indices count. Plain ASCII is itself. */
export function bytesOf(text: string): string {
  let isPlain = true;
  for (let at = 0; at < text.length && isPlain; at += 1) isPlain = text.charCodeAt(at) < 0x80;
  if (isPlain) return text;
  const parts: string[] = [];
  for (const char of text) parts.push(bytesOfRune(char.codePointAt(0) ?? 0));
  return parts.join('');
}

function bytesOfRune(rune: number): string {
  if (rune < 0x80) return String.fromCharCode(rune);
  const tail = (shift: number): number => 0x80 | ((rune >> shift) & 0x3f);
  const bytes =
    rune < 0x800
      ? [0xc0 | (rune >> 6), tail(0)]
      : rune < 0x10000
        ? [0xe0 | (rune >> 12), tail(6), tail(0)]
        : [0xf0 | (rune >> 18), tail(12), tail(6), tail(0)];
  return bytes.map((byte) => String.fromCharCode(byte)).join('');
}

/** How many bytes a text has in UTF-8. */
export function byteLength(text: string): number {
  let length = text.length;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code >= 0x800) length += code >= 0xd800 && code <= 0xdfff ? 1 : 2;
    else if (code >= 0x80) length += 1;
  }
  return length;
}

/** `utf8.DecodeRuneInString` on the bytes of a text, which are well formed from where a character begins. */
export function runeAt(bytes: string, at: number): { readonly rune: number; readonly size: number } {
  const first = bytes.charCodeAt(at);
  if (first < 0x80) return { rune: first, size: 1 };
  const size = first >= 0xf0 ? 4 : first >= 0xe0 ? 3 : first >= 0xc0 ? 2 : 0;
  if (size === 0 || at + size > bytes.length) return { rune: 0xfffd, size: 1 };
  let rune = first & (0xff >> (size + 1));
  for (let next = at + 1; next < at + size; next += 1) rune = (rune << 6) | (bytes.charCodeAt(next) & 0x3f);
  return { rune, size };
}
