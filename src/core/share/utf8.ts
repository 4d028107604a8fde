/** What is used of the Encoding Standard, which every platform has and the language's own types lack. */
interface Encoding {
  readonly TextEncoder: new () => { encode(text: string): Uint8Array<ArrayBuffer> };
  readonly TextDecoder: new (
    label: string,
    options: { ignoreBOM: boolean },
  ) => {
    decode(bytes: Uint8Array): string;
  };
}

const { TextEncoder, TextDecoder } = globalThis as unknown as Encoding;
const encoder = new TextEncoder();
// A byte order mark belongs to a text like any other character.
const decoder = new TextDecoder('utf-8', { ignoreBOM: true });

/** UTF-8 of a text; half of a surrogate pair becomes U+FFFD. */
export function toUtf8(text: string): Uint8Array<ArrayBuffer> {
  return encoder.encode(text);
}

/** The text that bytes of UTF-8 spell, U+FFFD where they are none. Never throws. */
export function fromUtf8(bytes: Uint8Array): string {
  return decoder.decode(bytes);
}
