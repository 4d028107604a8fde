/*
 * What other programs make of a link on its way: doubled, percent-encoded once more, in brackets. The codec itself takes
 * off what stands at the ends of a packed link (`#core/share/decodeLink.ts`).
 */

/** Forms in which a fragment may have been written, the likeliest first: the first that can be opened is the link. */
export function readingsOf(fragment: string): readonly string[] {
  const again = decoded(fragment);
  const bare = [withoutEnds(fragment), withoutEnds(again)];
  return [...new Set([fragment, again, afterHash(fragment), afterHash(again), ...bare])];
}

/** What stands behind the last `#`: of a link that was pasted twice, or behind another address. */
function afterHash(text: string): string {
  return text.slice(text.lastIndexOf('#') + 1);
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/** Signs that programs put around a link. */
const AROUND = '<>()[]"\'`,.;‹›«»“”‘’';

/** In one pass from either end: a regular expression would look at a run of such signs again and again. */
function withoutEnds(text: string): string {
  let start = 0;
  let end = text.length;
  while (start < end && AROUND.includes(text.charAt(start))) start += 1;
  while (end > start && AROUND.includes(text.charAt(end - 1))) end -= 1;
  return text.slice(start, end);
}

/** Longest address (characters) that is looked at. */
const LONGEST = 4 * 1_048_576;

/** The fragment of a text that is nothing but a link to the page; undefined of any other text. */
export function fragmentOfPasted(text: string): string | undefined {
  if (text.length > LONGEST) return undefined;
  const bare = withoutEnds(text.trim());
  if (!/^(?:https?|file):\/\/[^\s#]*#(?:v[1-9]\d{0,5}\.|text=|src=|lesson=)\S*$/.test(bare)) return undefined;
  return bare.slice(bare.indexOf('#') + 1);
}
