/** Characters of a line in which a builder's own is looked for. */
const reach = 200;
/** Beginnings of one log that are remembered. */
const prefixLimit = 16;

/** What only a builder prints, wherever in a line it stands: nothing that could be part of a word before it. */
const sure =
  /(?<![\w#/&])(?:#\d{1,7} (?:\[[^\]]{0,200}(?:internal|\d\/\d{1,5})\] |DONE \d|CACHED$|CANCELED$|building with ")|=> (?:(?:CACHED|ERROR|CANCELED) )?\[[^\]]{0,200}(?:internal|\d\/\d{1,5})\] |\[\+\] Building \d)/;

interface Learned {
  readonly begins: RegExp;
  /** The line is quoted: what closes it stands at its end. */
  readonly isQuoted: boolean;
}

/**
 * Takes away what stands before a builder's lines in this log, whatever it is: a name of a pod, of a task, of a host, a
 * number of the line. It is learned from lines that only a builder prints, and then taken from all that begin so, with
 * digits in it counting on. A line that begins as a builder's is left alone.
 *
 * @example
 * const without = createPrefixLearner();
 * without('build-1f9c: #7 [builder 2/6] RUN make'); // '#7 [builder 2/6] RUN make'
 * without('build-1f9c: #7 0.5 compiling'); // '#7 0.5 compiling'
 */
export function createPrefixLearner(): (text: string) => string {
  const learned: Learned[] = [];
  return (text) => {
    const first = text.charCodeAt(0);
    if (first === 0x23 && /^#\d/.test(text)) return text;
    if (first === 0x3d || first === 0x7b || text.startsWith(' => ') || text.startsWith('[+] ')) return text;
    for (const one of learned) {
      const begin = one.begins.exec(text)?.[0];
      if (begin !== undefined) return unquoted(text.slice(begin.length), one);
    }
    const head = text.slice(0, reach);
    if (!head.includes('#') && !head.includes('=>') && !head.includes('[+]')) return text;
    const at = head.search(sure);
    const prefix = text.slice(0, Math.max(0, at));
    // An indent is the reader's to find, and rows of a terminal copy have a blank of their own.
    if (prefix.trim() === '') return text;
    const isQuoted = prefix.endsWith('"');
    const one = { begins: beginning(prefix), isQuoted };
    if (learned.length < prefixLimit) learned.push(one);
    return unquoted(text.slice(at), one);
  };
}

/** The prefix with any digits in place of its digits; a line that has nothing else may lack the blanks behind it. */
function beginning(prefix: string): RegExp {
  const core = prefix.trimEnd();
  const blanks = prefix.slice(core.length);
  const parts = core.split(/\d+/).map((part) => part.replaceAll(/[.*+?^${}()|[\]\\/]/g, String.raw`\$&`));
  return new RegExp(`^${parts.join(String.raw`\d+`)}${blanks === '' ? '' : `(?:${blanks}|[ \\t]*$)`}`);
}

function unquoted(text: string, { isQuoted }: Learned): string {
  return isQuoted ? text.replace(/",?$/, '').replaceAll(String.raw`\"`, '"') : text;
}
