/** A part of a text that a program writes: what stands between two comments of HTML. */
export interface Region {
  /** Line of the comment that opens it, from 1. */
  readonly line: number;
  /** What the opening comment says behind its name. */
  readonly says: string;
  /** What stands before the opening comment: blanks, marks of a quotation. */
  readonly indent: string;
  readonly newline: '\n' | '\r\n';
  /** Offsets of what stands between the two. */
  readonly start: number;
  readonly end: number;
}

/** Why a text has no such parts: at which line what is wrong. */
export interface RegionProblem {
  readonly line: number;
  readonly problem: 'nested' | 'not-opened' | 'not-closed';
}

export type Regions =
  { readonly ok: true; readonly regions: readonly Region[] } | ({ readonly ok: false } & RegionProblem);

const OPENING = 'stagegraph:start';
const CLOSING = 'stagegraph:end';

/**
 * The parts of a Markdown text between `<!-- stagegraph:start … -->` and `<!-- stagegraph:end -->`, each comment a line of
 * its own. In fenced code they are examples; between the two a fence counts for nothing, since it may be broken. One pass
 * over the text.
 */
export function findRegions(text: string): Regions {
  const regions: Region[] = [];
  let open: Omit<Region, 'end'> | undefined;
  let fence = '';
  let number = 0;
  for (let at = 0; at < text.length;) {
    const found = text.indexOf('\n', at);
    const next = found < 0 ? text.length : found + 1;
    const line = text.slice(at, next);
    number += 1;
    const comment = fence === '' || open ? commentIn(line) : undefined;
    const says = comment?.says ?? '';
    if (comment && (says === OPENING || says.startsWith(`${OPENING} `))) {
      if (open) return { ok: false, line: number, problem: 'nested' };
      open = {
        line: number,
        says: says.slice(OPENING.length).trim(),
        indent: comment.indent,
        newline: line.endsWith('\r\n') ? '\r\n' : '\n',
        start: next,
      };
    } else if (says === CLOSING) {
      if (!open) return { ok: false, line: number, problem: 'not-opened' };
      regions.push({ ...open, end: at });
      open = undefined;
    } else if (!open) {
      fence = fenceAfter(line, fence);
    }
    at = next;
  }
  return open ? { ok: false, line: open.line, problem: 'not-closed' } : { ok: true, regions };
}

/** The text with new contents between its comments, one for each region, indented and with line ends as the comments have them. */
export function fillRegions(text: string, regions: readonly Region[], contents: readonly string[]): string {
  let filled = '';
  let from = 0;
  regions.forEach(({ start, end, indent, newline }, index) => {
    const lines = (contents[index] ?? '').trimEnd().split('\n');
    filled += text.slice(from, start);
    filled += lines.map((line) => `${`${indent}${line}`.trimEnd()}${newline}`).join('');
    from = end;
  });
  return filled + text.slice(from);
}

/** A text as a fenced block of Markdown; the fence is longer than any run of backticks in it. */
export function fenced(text: string, language: string): string {
  const longest = (text.match(/`+/g) ?? []).reduce((most, run) => Math.max(most, run.length), 2);
  const fence = '`'.repeat(longest + 1);
  return `${fence}${language}\n${text.trimEnd()}\n${fence}\n`;
}

function commentIn(line: string): { readonly indent: string; readonly says: string } | undefined {
  const start = line.indexOf('<!--');
  if (start < 0) return undefined;
  const indent = line.slice(0, start);
  const rest = line.slice(start + '<!--'.length).trimEnd();
  if (!/^[ \t>]*$/.test(indent) || !rest.endsWith('-->')) return undefined;
  return { indent, says: rest.slice(0, -'-->'.length).trim() };
}

/** The fence that is open behind a line: three or more of one sign open it, as many close it. */
function fenceAfter(line: string, fence: string): string {
  const [run = ''] = /^(?:`{3,}|~{3,})/.exec(line.replace(/^[ \t>]+/, '')) ?? [];
  if (run === '') return fence;
  if (fence === '') return run;
  return run[0] === fence[0] && run.length >= fence.length ? '' : fence;
}
