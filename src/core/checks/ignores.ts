import { ignoreComment } from '#core/dockerfile/ignoreComment.ts';
import type { ParsedDockerfile } from '#core/dockerfile/types.ts';
import { lineEnd, lineStart } from '#core/text/lines.ts';
import type { SourceRange } from '#core/text/range.ts';

/** Rules about such comments themselves. */
export const rulesOfIgnores: ReadonlySet<string> = new Set(['unknown-ignore', 'unused-ignore']);

/** A rule that a comment names to be silent. */
export interface Ignore {
  readonly rule: string;
  readonly scope: 'instruction' | 'file';
  readonly line: number;
  /** Of the name. */
  readonly range: SourceRange;
  /** The line of the comment, its line break left out. */
  readonly comment: SourceRange;
  /** Where the names of the comment stand, this one among them. */
  readonly names: readonly SourceRange[];
  /** Lines of the instruction below the comment; undefined where there is none. */
  readonly below: { readonly line: number; readonly endLine: number } | undefined;
  /** It stands above the first instruction. */
  readonly atTop: boolean;
}

/** What comments silence, and which of them were of use. */
export interface Ignores {
  /** In the order of the text. */
  readonly all: readonly Ignore[];
  /** Whether a finding of a rule at a line is silenced; the comment was of use then. */
  readonly silence: (rule: string, line: number) => boolean;
  readonly wasOfUse: (ignore: Ignore) => boolean;
}

/** Reads the comments between instructions. Time in proportion to the text; a finding costs a binary search. */
export function ignoresIn(parsed: ParsedDockerfile): Ignores {
  const all = parsed.text.includes('stagegraph') ? ignoresOf(parsed) : [];
  const ofFile = new Map<string, Ignore>();
  const ofLines = new Map<string, Ignore[]>();
  for (const ignore of all) {
    const { rule, scope, atTop, below } = ignore;
    if (scope === 'file') {
      if (atTop && !ofFile.has(rule)) ofFile.set(rule, ignore);
    } else if (below) {
      const known = ofLines.get(rule) ?? [];
      // Named twice for an instruction: the second is of no use.
      if (known.at(-1)?.below !== below) known.push(ignore);
      ofLines.set(rule, known);
    }
  }
  const used = new Set<Ignore>();
  return {
    all,
    silence(rule, line) {
      const found = nearestAbove(ofLines.get(rule) ?? [], line) ?? ofFile.get(rule);
      if (found) used.add(found);
      return found !== undefined;
    },
    wasOfUse: (ignore) => used.has(ignore),
  };
}

function ignoresOf({ text, lines, nodes }: ParsedDockerfile): readonly Ignore[] {
  const found: Ignore[] = [];
  const read = (from: number, to: number, below: Ignore['below'], atTop: boolean): void => {
    for (let line = from; line < to; line++) {
      const start = line === 1 && text.startsWith('\ufeff') ? 1 : lineStart(lines, line);
      const comment = { start, end: lineEnd(lines, line) };
      const written = ignoreComment(text, comment.start, comment.end);
      if (!written) continue;
      const { scope } = written;
      const names = written.names.map((each) => each.range);
      for (const { name: rule, range } of written.names)
        found.push({ rule, scope, line, range, comment, names, below, atTop });
    }
  };
  let line = 1;
  for (const [index, { node }] of nodes.entries()) {
    read(line, node.line, { line: node.line, endLine: node.endLine }, index === 0);
    line = node.endLine + 1;
  }
  read(line, lines.starts.length + 1, undefined, nodes.length === 0);
  return found;
}

/** The one whose instruction holds the line; they stand in the order of the text. */
function nearestAbove(ignores: readonly Ignore[], line: number): Ignore | undefined {
  let low = -1;
  let high = ignores.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((ignores[middle]?.below?.line ?? 0) <= line) low = middle;
    else high = middle - 1;
  }
  const found = ignores[low];
  return found?.below && line <= found.below.endLine ? found : undefined;
}
