import type { SourceRange } from '#core/text/range.ts';
import { parseArguments, splitCommand, takesHeredocs } from './arguments.ts';
import type { Arguments, CommandLine } from './arguments.ts';
import type { FlagWord } from './flags.ts';
import { heredocsOfLine } from './heredoc.ts';
import { keywordOf } from './keywords.ts';
import type { LineReader, ScannedLine } from './lines.ts';
import { sourceRange } from './logical.ts';
import type { Problem } from './problems.ts';
import type { Flag, Heredoc, InstructionNode, LogicalLine } from './types.ts';

/** A node and what BuildKit's parser holds against it, if anything. */
export interface ReadNode {
  readonly node: InstructionNode;
  readonly problem: Problem | undefined;
}

function flagOf(word: FlagWord, logical: LogicalLine): Flag {
  const equals = word.text.indexOf('=');
  return {
    text: word.text,
    name: word.text.slice(word.text.startsWith('--') ? 2 : 0, equals < 0 ? undefined : equals),
    value: equals < 0 ? null : word.text.slice(equals + 1),
    range: sourceRange(logical, word.start, word.end),
    valueRange: sourceRange(logical, word.valueStart, word.valueEnd),
  };
}

/** Shared by all nodes that have none: most of them. */
const nothing: readonly never[] = [];

function rangesOf(spans: readonly number[], base: number, logical: LogicalLine): readonly SourceRange[] {
  if (spans.length === 0) return nothing;
  const ranges: SourceRange[] = [];
  for (let index = 0; index < spans.length; index += 2) {
    ranges.push(sourceRange(logical, base + (spans[index] ?? 0), base + (spans[index + 1] ?? 0)));
  }
  return ranges;
}

const noArguments: Arguments = { args: nothing, spans: nothing, json: false };

/** Reads the heredoc bodies the line announces, if its instruction takes any. */
function heredocsOf(
  scanned: ScannedLine,
  line: CommandLine,
  parsed: Arguments,
  reader: LineReader,
): readonly Heredoc[] | Problem {
  const { logical } = scanned;
  if (!logical.text.includes('<<')) return nothing;
  if (!takesHeredocs(keywordOf(line.keyword), parsed, line.rest, reader.escape)) return nothing;
  const starts = heredocsOfLine(logical.text);
  if ('rule' in starts) return starts;
  const range = sourceRange(logical, 0, logical.text.length);
  return reader.readHeredocs(starts, scanned.line, range);
}

/** Makes the node of a scanned line, reading on over its heredocs. */
export function readNode(scanned: ScannedLine, reader: LineReader): ReadNode {
  const { logical } = scanned;
  const line = splitCommand(logical.text, reader.escape);
  const found = parseArguments(keywordOf(line.keyword), line.rest, reader.escape);
  const parsed = 'rule' in found ? noArguments : found;
  const heredocs = 'rule' in found ? nothing : heredocsOf(scanned, line, parsed, reader);
  const keywordRange = sourceRange(logical, 0, line.keywordEnd);
  const node: InstructionNode = {
    keyword: line.keyword,
    keywordRange,
    line: scanned.line,
    endLine: reader.read,
    range: { start: keywordRange.start, end: reader.end },
    logical,
    flags: line.flags.length === 0 ? nothing : line.flags.map((word) => flagOf(word, logical)),
    args: parsed.args,
    argRanges: rangesOf(parsed.spans, line.restStart, logical),
    json: parsed.json,
    heredocs: 'rule' in heredocs ? nothing : heredocs,
    comments: scanned.comments,
  };
  return { node, problem: 'rule' in found ? found : 'rule' in heredocs ? heredocs : undefined };
}
