/** A part of words that are plain text but for emphasis, code and links. */
export type Span =
  | { readonly kind: 'plain' | 'code' | 'emphasis'; readonly text: string }
  | { readonly kind: 'link'; readonly text: string; readonly address: string; readonly host: string };

/** `code`, *emphasis* and [words](https://…). Nothing nests, and each part ends at the next sign of its kind: linear. */
const MARKED = /`([^`]+)`|\*([^\s*](?:[^*]*[^\s*])?)\*|\[([^[\]]+)\]\((https:\/\/[^\s()]+)\)/g;

/** What words say. Whatever is not one of these forms is text, as it is written; links lead to https alone. */
export function richText(words: string): readonly Span[] {
  const spans: Span[] = [];
  let end = 0;
  for (const match of words.matchAll(MARKED)) {
    const [whole, code, emphasis, text, address] = match;
    const span = spanOf(code, emphasis, text, address);
    if (span === undefined) continue;
    if (match.index > end) spans.push({ kind: 'plain', text: words.slice(end, match.index) });
    spans.push(span);
    end = match.index + whole.length;
  }
  if (end < words.length) spans.push({ kind: 'plain', text: words.slice(end) });
  return spans;
}

function spanOf(code?: string, emphasis?: string, text?: string, address = ''): Span | undefined {
  if (code !== undefined) return { kind: 'code', text: code };
  if (emphasis !== undefined) return { kind: 'emphasis', text: emphasis };
  if (text === undefined || !URL.canParse(address)) return undefined;
  const { protocol, username, password, href, host } = new URL(address);
  if (protocol !== 'https:' || username !== '' || password !== '') return undefined;
  return { kind: 'link', text, address: href, host };
}

/** The same for those who only hear it. */
export function spokenText(words: string): string {
  return richText(words)
    .map(({ text }) => text)
    .join('');
}
