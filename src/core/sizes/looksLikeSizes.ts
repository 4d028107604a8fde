/** What the forms begin with, once white space and quotation marks are gone. */
const signs = [
  // docker history, an entry a line or all in a list.
  /^['[\s]*\{[^{}]{0,4000}"Created(?:By|Since|At)?"\s*:/,
  /^IMAGE[ \t]+CREATED[ \t]/,
  // docker image inspect
  /^\[\s*\{\s*"Id"\s*:\s*"sha256:/,
  // Manifests and indices; config of an image.
  /^\{\s*"schemaVersion"\s*:\s*[12]\b/,
  /^\[?\s*\{\s*"Ref"\s*:/,
  // dive
  /^\{\s*"layer"\s*:\s*\[/,
];

/** Whether a text is one of the forms that `readSizes` reads, judged by its beginning. No Dockerfile begins so. */
export function looksLikeSizes(head: string): boolean {
  const beginning = head
    .slice(0, 8192)
    .replace(/^\uFEFF/, '')
    .trimStart();
  return signs.some((sign) => sign.test(beginning));
}
