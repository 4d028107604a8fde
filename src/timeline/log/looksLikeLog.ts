/** Lines by which a build log gives itself away, behind time stamps and colours that CI systems add. */
const signs = [
  /^\s*\{\s*"(?:vertexes|statuses|logs|warnings)"\s*:/,
  /(?:^|[^\w#/&])\[?#\d{1,7}\]?[ \u{a0}](?:\[[^\]\n]{1,200}\]|building with \\?"|DONE \d|CACHED$|transferring |exporting to )/u,
  /(?:^|[^\w#/])\[\+\][ \u{a0}](?:Building|Bake)[ \u{a0}]\d/u,
  /(?:^|[^\w#/])=(?:>|&gt;)[ \u{a0}](?:(?:CACHED|ERROR|CANCELED) )?\[[^\]]{0,200}(?:internal|\d\/\d{1,5})\]/u,
  /^Step \d{1,6}\/\d{1,6} : /,
];

/** Lines that are looked at. */
const LINES = 400;

/** Names of files that hold logs, whatever is in them: what is wrong with one is said as of a log. */
const logName = /\.(?:log|jsonl|ndjson)$/i;

/**
 * Whether a text is a build log rather than a Dockerfile, judged by its first lines. A Dockerfile may quote a
 * line of a log, but then an instruction stands above it.
 */
export function looksLikeLog(head: string, fileName = ''): boolean {
  if (logName.test(fileName)) return true;
  for (const line of head.slice(0, 65_536).split('\n', LINES)) {
    const text = line.slice(0, 400);
    if (signs.some((sign) => sign.test(text))) return true;
    if (/^\s*(?:FROM|ARG)\s+\S/i.test(text)) return false;
  }
  return false;
}
