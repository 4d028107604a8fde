import { stampOf } from './linePrefix.ts';

/** Ends of lines that are known in themselves: a step that ended, a row with its time. */
const ended = /^#\d{1,7} (?:DONE \d{1,10}\.\d{1,3}s|CACHED|CANCELED)(?!\w)/;
const row = /^ ?=> .*\s\d{1,10}\.\ds(?!\w)/;

/** What stands behind the lines of a log, read from the ends of those that are known. */
export interface EndReader {
  /** Learns from a line; true where it is one whose end is known. */
  learn(text: string): boolean;
  /** The line without its end, and the time that this tells. */
  read(text: string): { readonly text: string; readonly atMs: number | undefined };
}

/**
 * Takes away what stands behind a builder's lines in this log: a stamp, the mark of a table or a box, the tag of a page, a
 * quotation mark with what follows it. It is learned from lines whose own end is known.
 */
export function createEndReader(): EndReader {
  const known: RegExp[] = [];
  const endOf = (text: string): string | undefined => {
    const own = ended.exec(text)?.[0] ?? row.exec(text.slice(0, 4000))?.[0];
    return own === undefined ? undefined : text.slice(own.length).trimEnd();
  };
  return {
    learn(text) {
      const end = endOf(text);
      if (end === undefined) return false;
      if (end !== '' && isMark(end) && known.length < 8 && !known.some((one) => one.test(end)))
        known.push(anyLike(end));
      return true;
    },
    read(text) {
      const trimmed = text.trimEnd();
      for (const one of known) {
        const at = trimmed.slice(-200).search(one);
        if (at < 0) continue;
        const begin = Math.max(0, trimmed.length - 200) + at;
        const left = trimmed.slice(0, begin).trimEnd();
        return { text: left, atMs: stampOf(trimmed.slice(begin).trim())?.atMs };
      }
      return { text: trimmed, atMs: undefined };
    },
  };
}

/** Stamps, tags, marks without words, and the fields of a logger behind its message. */
function isMark(end: string): boolean {
  const text = end.trim();
  return (
    stampOf(text)?.length === text.length ||
    /^(?:<\/?[a-z][^>]{0,100}>|&nbsp;)+$/i.test(text) ||
    /^(?:\\[nr])*[^\w\s]{1,4}$/.test(text) ||
    /^(?:\\[nr])+$/.test(text) ||
    /^"(?: [\w.]{1,40}=\S{1,100}){1,10}$/.test(text)
  );
}

/** The same with other digits, and other runs of blanks. */
function anyLike(end: string): RegExp {
  const parts = end.trim().split(/\d+/);
  const quoted = parts.map((part) =>
    part
      .split(/\s+/)
      .map((word) => word.replaceAll(/[.*+?^${}()|[\]\\/]/g, String.raw`\$&`))
      .join(String.raw`\s+`),
  );
  return new RegExp(`${quoted.join(String.raw`\d+`)}$`);
}
