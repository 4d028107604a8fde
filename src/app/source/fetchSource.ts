import { FILE_LIMIT, textOf } from '#app/opening/fileText.ts';

/** Why there is no Dockerfile at an address. */
export type SourceProblem =
  /** Not reached: no network, or something on the way refused. */
  | { readonly kind: 'network' }
  | { readonly kind: 'missing' }
  /** Any other answer of the server, as its status. */
  | { readonly kind: 'refused'; readonly status: number }
  | { readonly kind: 'too-large'; readonly limit: number }
  | { readonly kind: 'binary' };

export type SourceResult =
  { readonly ok: true; readonly text: string } | { readonly ok: false; readonly problem: SourceProblem };

/** Fetches a text, without cookies and without saying where from. Nothing of it rejects. */
export async function fetchSource(address: string): Promise<SourceResult> {
  const failed = (problem: SourceProblem): SourceResult => ({ ok: false, problem });
  try {
    const answer = await fetch(address, { credentials: 'omit', referrerPolicy: 'no-referrer' });
    if (answer.status === 404) return failed({ kind: 'missing' });
    if (!answer.ok) return failed({ kind: 'refused', status: answer.status });
    const bytes = await readUpTo(answer, FILE_LIMIT);
    if (bytes === undefined) return failed({ kind: 'too-large', limit: FILE_LIMIT });
    const result = textOf(bytes);
    return result.ok ? result : failed({ kind: 'binary' });
  } catch {
    return failed({ kind: 'network' });
  }
}

/** The bytes of an answer; undefined as soon as there are more than `limit`. */
async function readUpTo({ body }: Response, limit: number): Promise<Uint8Array | undefined> {
  const pieces: Uint8Array[] = [];
  let length = 0;
  if (body === null) return new Uint8Array();
  const reader = body.getReader();
  for (let { value } = await reader.read(); value !== undefined; value = (await reader.read()).value) {
    length += value.length;
    if (length > limit) {
      await reader.cancel();
      return undefined;
    }
    pieces.push(value);
  }
  const all = new Uint8Array(length);
  let at = 0;
  for (const part of pieces) {
    all.set(part, at);
    at += part.length;
  }
  return all;
}
