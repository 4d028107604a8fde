import { textLimit } from '#core/share/limits.ts';

/** Largest text that is opened (bytes): far beyond any real Dockerfile, and what a link may hold. */
export const FILE_LIMIT = textLimit;

export type FileResult =
  | { readonly ok: true; readonly text: string }
  | {
      readonly ok: false;
      readonly notice:
        { readonly kind: 'file-too-large'; readonly limit: number } | { readonly kind: 'file-binary' };
    };

/** The text of a file, or why it is none. A byte order mark is left out, as BuildKit leaves it out. */
export function textOf(bytes: Uint8Array): FileResult {
  if (bytes.length > FILE_LIMIT) return { ok: false, notice: { kind: 'file-too-large', limit: FILE_LIMIT } };
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return text.includes('\0') ? { ok: false, notice: { kind: 'file-binary' } } : { ok: true, text };
  } catch {
    return { ok: false, notice: { kind: 'file-binary' } };
  }
}
