import { lineEnd, lineStart, type LineMap } from '#core/text/lines.ts';
import type { Finding } from '#core/export/finding.ts';

/**
 * Names for the findings of one file, in their order, that stay when lines are added or removed elsewhere: a hash
 * of rule, words of the line, and how many before it are alike. Each line is hashed once, however many
 * findings it has.
 */
export function fingerprintsOf(
  text: string,
  lines: LineMap,
  findings: readonly Pick<Finding, 'rule' | 'line'>[],
): readonly string[] {
  const ofLine = new Map<number, string>();
  const seen = new Map<string, number>();
  return findings.map(({ rule, line }) => {
    const words = ofLine.get(line) ?? (line === 0 ? '' : hash(lineText(text, lines, line)));
    ofLine.set(line, words);
    const same = `${rule}\n${words}`;
    const before = seen.get(same) ?? 0;
    seen.set(same, before + 1);
    return hash(`${same}\n${before}`);
  });
}

function lineText(text: string, lines: LineMap, line: number): string {
  return text.slice(lineStart(lines, line), lineEnd(lines, line)).trim();
}

/** 64 bits of FNV-1a (two of 32, over the units and over the units from the end), in hexadecimal. */
function hash(text: string): string {
  let forth = 0x811c9dc5;
  let back = 0x01000193;
  for (let at = 0; at < text.length; at += 1) {
    forth = Math.imul(forth ^ text.charCodeAt(at), 0x01000193);
    back = Math.imul(back ^ text.charCodeAt(text.length - 1 - at), 0x01000193);
  }
  return hexadecimal(forth) + hexadecimal(back);
}

function hexadecimal(value: number): string {
  return (value >>> 0).toString(16).padStart(8, '0');
}
