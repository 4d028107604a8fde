/** Largest text a link may hold, in bytes of UTF-8. */
export const textLimit = 1_048_576;

/** Largest body (settings and text) a link may unpack to, in bytes; unpacking stops there. */
export const bodyLimit = textLimit + 65_536;

/** Longest fragment that is looked at, in characters: a full text, percent-encoded, and some more. */
export const fragmentLimit = 4 * textLimit;
