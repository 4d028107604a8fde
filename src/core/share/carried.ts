import { crc32 } from './crc32.ts';
import { fromUtf8, toUtf8 } from './utf8.ts';

/*
 * Exported files carry the link that opens them again: an SVG in its metadata, a PNG in a text chunk, a page in its head,
 * diagrams in a comment.
 */

/** Texts that are exported files; a Dockerfile may well have a link in a comment. */
const EXPORTED =
  /^\s*(?:<svg|<\?xml|```mermaid|flowchart |digraph |<!doctype html>\n<html lang="\w+">\n<head>\n<meta )/;
const FRAGMENT = /#(v[1-9]\d{0,5}\.[\w-]+)/;

/** The fragment of the link in an exported text; undefined in any other text. Linear. */
export function fragmentInText(text: string): string | undefined {
  return EXPORTED.test(text) ? FRAGMENT.exec(text)?.[1] : undefined;
}

/** A PNG file begins with these bytes. */
const SIGNATURE = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];
/** Signature, and the chunk that comes first, IHDR: its length, name, 13 bytes and checksum. */
const HEAD = SIGNATURE.length + 4 + 4 + 13 + 4;
/** Keyword of our text chunk, and the zero that ends it. */
const KEYWORD = 'Stagegraph\0';

export function isPng(bytes: Uint8Array): boolean {
  return SIGNATURE.every((byte, at) => bytes[at] === byte);
}

/** A PNG with a link in a text chunk (`tEXt`, PNG specification 11.3.3.2). The picture is the same. */
export function withLink(png: Uint8Array, link: string): Uint8Array<ArrayBuffer> {
  const named = toUtf8(`tEXt${KEYWORD}${link}`);
  const chunk = new Uint8Array(named.length + 8);
  const view = new DataView(chunk.buffer);
  view.setUint32(0, named.length - 4);
  chunk.set(named, 4);
  view.setUint32(4 + named.length, crc32(named));
  const result = new Uint8Array(png.length + chunk.length);
  result.set(png.subarray(0, HEAD));
  result.set(chunk, HEAD);
  result.set(png.subarray(HEAD), HEAD + chunk.length);
  return result;
}

/** The fragment of the link in a PNG that was exported here; undefined in any other file. Linear. */
export function fragmentInPng(bytes: Uint8Array): string | undefined {
  if (!isPng(bytes)) return undefined;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  for (let at = SIGNATURE.length; at + 8 <= bytes.length;) {
    const end = at + 8 + view.getUint32(at);
    const name = fromUtf8(bytes.subarray(at + 4, at + 8));
    if (name === 'tEXt' && end <= bytes.length) {
      const text = fromUtf8(bytes.subarray(at + 8, end));
      if (text.startsWith(KEYWORD)) return FRAGMENT.exec(text)?.[1];
    }
    // What follows the pictures' data is none of ours.
    if (name === 'IDAT' || name === 'IEND') return undefined;
    at = end + 4;
  }
  return undefined;
}
