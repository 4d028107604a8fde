/** Builder's lines that stand in one line of a paste, by what is left of the line ends between them. */
const written = /\\n(?=#\d{1,7} (?:\[|DONE \d|CACHED|\d{1,10}\.\d)| ?=> |\[\+\] Building )/g;
const carriage = /\r(?=\r?(?:#\d{1,7} | ?=> |\[\+\] Building ))/g;
const blank = / (?=#\d{1,7} (?:\[|DONE \d|CACHED\b))/g;
const anyBlank =
  / +(?=#\d{1,7} (?:\[|DONE \d|CACHED\b|CANCELED\b|ERROR: |\.\.\.|\d{1,10}\.\d{1,3} |transferring |resolve |sha256:|extracting |exporting |building with "))/;
/** What a step prints may look like anything; it stays one line. */
const output = /^#\d{1,7} \d{1,10}\.\d/;
const signs: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t' };

/**
 * The lines that a line of a paste holds: line ends written out (`\n` of a quoted text), carriage returns alone, or
 * blanks where an editor joined them. A text of 16 bits a character that was read as one of 8 loses its zeros.
 */
export function unfolded(raw: string): readonly string[] {
  const line = raw.includes('\0') ? withoutZeros(raw) : raw;
  if (line.length < 40 || output.test(line)) return [line];
  if (line.includes(String.raw`\n`) && count(line, written) >= 2) return unescaped(line).split(/\r?\n/);
  if (line.includes('\r') && count(line, carriage) >= 2) return line.split('\r');
  if (line.includes(' #') && count(line, blank) >= 5) return line.split(anyBlank);
  return [line];
}

function count(text: string, pattern: RegExp): number {
  return text.match(pattern)?.length ?? 0;
}

function withoutZeros(line: string): string {
  const bare = line.replaceAll('\0', '').replace(/^[\u{fffd}\u{feff}]+/u, '');
  const isText = (line.length - bare.length) * 3 >= line.length && /^[\t\r -~]*$/.test(bare);
  return isText ? bare : line;
}

/** What stands between the quotes, its escapes read. */
function unescaped(line: string): string {
  const first = line.search(/#\d| ?=> |\[\+\] /);
  const quote = line.charAt(first - 1);
  const end = quote === '"' || quote === "'" ? line.lastIndexOf(quote) : -1;
  const text = end > first ? line.slice(first, end) : line;
  return text.replaceAll(
    /\\(?:u([0-9a-f]{4})|x([0-9a-f]{2})|(.))/gi,
    (_, wide?: string, byte?: string, sign?: string) =>
      sign === undefined
        ? String.fromCharCode(Number.parseInt(wide ?? byte ?? '', 16))
        : (signs[sign] ?? sign),
  );
}
