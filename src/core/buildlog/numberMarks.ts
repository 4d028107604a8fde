const name = String.raw`[\w.-]{1,100}(?:\/[\w.-]{1,100})?`;
/** How pages and editors write the number of a step: each form reads the number. */
const forms = [
  /^# (\d{1,7})(?= )/,
  /^＃ ?(\d{1,7})(?= )/,
  /^&(?:#35|num);(\d{1,7})(?= )/,
  /^<#(\d{1,7})>(?= )/,
  /^`#(\d{1,7})`(?= )/,
  /^__#(\d{1,7})__(?= )/,
  /^GH-(\d{1,7})(?= )/,
  /^\[#(\d{1,7})\]\[[^\]]{0,40}\](?= )/,
  new RegExp(String.raw`^\[${name}#(\d{1,7})\](?:\([^)\s]{1,200}\))?(?= )`),
  new RegExp(String.raw`^${name}#(\d{1,7})(?= )`),
] as const;
/** A number that lost its `#`, as all others of the log did. */
const bare = /^(\d{1,7})(?= )/;

/** What only a builder prints behind the number. */
const sure =
  /^ (?:\[[^\]]{0,200}(?:internal|\d\/\d{1,5})\] |DONE \d{1,10}\.\d|CACHED\s*$|CANCELED\s*$|building with ")/;
/** What only a builder prints behind a number without a mark. */
const surest = /^ (?:\[internal\] load |DONE \d{1,10}\.\ds|CACHED\s*$)/;
const body =
  /^ (?:\[|DONE|CACHED|CANCELED|ERROR: |WARN: |\.\.\.$|\d{1,10}\.\d{1,3}(?: |$)|sha256:|extracting |transferring |resolve |exporting |importing |pushing |naming |writing |unpacking |sending |merging |FROM |docker-image:|building with )/;

/**
 * Writes the numbers of steps as a builder does, where a page or an editor changed them: `# 7`, `org/repo#7`, `<#7>`,
 * `` `#7` ``, `GH-7`, `7`. A form counts from the first line on that only a builder prints.
 */
export function createNumberReader(): (text: string) => string {
  const known = new Set<RegExp>();
  return (text) => {
    const first = text.charCodeAt(0);
    if (first === 0x23 ? text.charCodeAt(1) !== 0x20 : first === 0x20 || first === 0x3d || first === 0x7b)
      return text;
    const head = text.slice(0, 400);
    const digits = first >= 0x30 && first <= 0x39;
    if (digits) {
      const number = bare.exec(head)?.[1];
      if (number !== undefined) {
        const rest = head.slice(number.length);
        if (surest.test(rest)) known.add(bare);
        return known.has(bare) && body.test(rest) ? `#${text}` : text;
      }
    }
    for (const form of forms) {
      const found = form.exec(head);
      if (!found) continue;
      if (sure.test(head.slice(found[0].length))) known.add(form);
      if (known.has(form)) return `#${found[1]}${text.slice(found[0].length)}`;
    }
    return text;
  };
}
