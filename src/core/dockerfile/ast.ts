import { DockerfileParser } from 'dockerfile-ast';
import type {
  From,
  Instruction as AstInstruction,
  JSONInstruction,
  PropertyInstruction,
} from 'dockerfile-ast';
import type { LineMap } from '#core/text/lines.ts';
import type { SourceRange } from '#core/text/range.ts';
import { maskForAst } from './mask.ts';
import type { InstructionNode, KeyValue, LogicalLine, ParsedDockerfile, ParsedNode } from './types.ts';

/**
 * What a piece of an instruction is: the parts of the image a FROM names, key and value of ENV, LABEL or ARG,
 * one string of a JSON array, quotes included.
 */
export type PieceKind = 'registry' | 'image' | 'tag' | 'digest' | 'key' | 'value' | 'string';

/** A piece of an instruction, finer than BuildKit's parser tells them apart. */
export interface Piece {
  readonly kind: PieceKind;
  readonly range: SourceRange;
}

/** The pieces of a file. */
export interface Pieces {
  /** In file order; they neither overlap nor nest. */
  readonly pieces: readonly Piece[];
  /** Lines of instructions whose pieces do not make up what BuildKit reads there: they are left out. */
  readonly refused: readonly number[];
}

/** Longest text (UTF-16 units) that is read: its time grows faster than the text, and is below 50 ms here. */
export const AST_LIMIT = 50_000;

/** Position and range as dockerfile-ast gives them. */
type AstPosition = { readonly line: number; readonly character: number };
type AstRange = { readonly start: AstPosition; readonly end: AstPosition };

const none: Pieces = { pieces: [], refused: [] };

/**
 * The pieces of every instruction, found by dockerfile-ast in a mask of the text (`maskForAst`). This is the
 * only place that imports it; load it lazily. What it finds is believed where its pieces, put together, are
 * what BuildKit reads: values come from our own parser alone. Nothing for texts beyond `AST_LIMIT`, and where
 * it sees other instructions than BuildKit.
 *
 * Never called here, because they hang, overflow or are wrong: `getFromFlag`, `getPlatformFlag`,
 * `getJSONValue`, `getArgumentsContent`, `getHeredocs`, `getVariables`, `getExpandedArguments`,
 * `resolveVariable`, `getContainingImage`, `getStageHierarchy`, `getAvailableWorkingDirectories`,
 * `getAbsolutePath`, `getParentStage`.
 */
export function piecesOf(parsed: ParsedDockerfile): Pieces {
  if (parsed.text.length > AST_LIMIT) return none;
  try {
    const instructions = DockerfileParser.parse(maskForAst(parsed)).getInstructions();
    return agreed(parsed, instructions) ?? none;
  } catch {
    // It is known to throw on some texts; an editor without pieces is better than a broken page.
    return none;
  }
}

function agreed(parsed: ParsedDockerfile, instructions: readonly AstInstruction[]): Pieces | undefined {
  const { lines, nodes } = parsed;
  if (instructions.length !== nodes.length) return undefined;
  const pieces: Piece[] = [];
  const refused: number[] = [];
  for (const [index, node] of nodes.entries()) {
    const ast = instructions[index];
    if (ast === undefined || !sameInstruction(parsed, node.node, ast)) return undefined;
    const found = piecesIn(lines, node, ast);
    if (found === undefined) refused.push(node.node.line);
    else for (const piece of found) pieces.push(piece);
  }
  return { pieces, refused };
}

/** Whether both mean the same instruction: same keyword at the same place. */
function sameInstruction(parsed: ParsedDockerfile, node: InstructionNode, ast: AstInstruction): boolean {
  const masked = node.keyword
    .replaceAll(parsed.escape, '_')
    .replaceAll(/<<+/g, (mark) => '_'.repeat(mark.length));
  const { start } = rangeOf(parsed.lines, ast.getInstructionRange());
  return start === node.keywordRange.start && ast.getInstruction() === masked;
}

/** The pieces of one instruction; undefined where they do not make up what BuildKit reads. */
function piecesIn(
  lines: LineMap,
  { node, instruction }: ParsedNode,
  ast: AstInstruction,
): readonly Piece[] | undefined {
  switch (instruction?.kind) {
    case 'FROM':
      // A variable makes dockerfile-ast search the whole file for its value.
      return node.logical.text.includes('$') ? [] : basePieces(lines, node, instruction.base, ast as From);
    case 'ARG':
      return keyPieces(lines, node, instruction.args, ast as PropertyInstruction);
    case 'ENV':
    case 'LABEL':
      return keyPieces(lines, node, instruction.pairs, ast as PropertyInstruction);
    default:
      return node.json ? stringPieces(lines, node, ast as JSONInstruction) : [];
  }
}

function basePieces(
  lines: LineMap,
  node: InstructionNode,
  base: string,
  from: From,
): readonly Piece[] | undefined {
  const written = (range: SourceRange): string => logicalText(node.logical, range);
  let registry = optionalRange(lines, from.getRegistryRange());
  let image = optionalRange(lines, from.getImageNameRange());
  let tag = optionalRange(lines, from.getImageTagRange());
  if (image === undefined) return undefined;
  // It takes the first part of a path for a registry where a later one has a full stop.
  if (registry !== undefined && !/[.:]|^localhost$/.test(written(registry))) {
    image = { start: registry.start, end: image.end };
    registry = undefined;
  }
  // Of an image with tag and digest it takes the tag for a part of the name.
  const name = written(image);
  const colon = name.indexOf(':');
  if (colon >= 0 && name.length === image.end - image.start) {
    tag = { start: image.start + colon + 1, end: image.end };
    image = { start: image.start, end: image.start + colon };
  }
  const parts = [
    { kind: 'registry', range: registry, before: '', after: '/' },
    { kind: 'image', range: image, before: '', after: '' },
    { kind: 'tag', range: tag, before: ':', after: '' },
    { kind: 'digest', range: optionalRange(lines, from.getImageDigestRange()), before: '@', after: '' },
  ] as const;
  const present = parts.flatMap((part) => (part.range === undefined ? [] : { ...part, range: part.range }));
  const together = present.map(({ range, before, after }) => before + written(range) + after).join('');
  return together === base ? present.map(({ kind, range }) => ({ kind, range })) : undefined;
}

function keyPieces(
  lines: LineMap,
  node: InstructionNode,
  pairs: readonly KeyValue[],
  ast: PropertyInstruction,
): readonly Piece[] | undefined {
  const properties = ast.getProperties();
  if (properties.length !== pairs.length) return undefined;
  const pieces: Piece[] = [];
  for (const [index, property] of properties.entries()) {
    const name = rangeOf(lines, property.getNameRange());
    const value = optionalRange(lines, property.getValueRange());
    const pair = pairs[index];
    const written = value && logicalText(node.logical, value);
    if (logicalText(node.logical, name) !== pair?.key || (written ?? '') !== (pair.value ?? ''))
      return undefined;
    pieces.push({ kind: 'key', range: name });
    if (value !== undefined && value.end > value.start) pieces.push({ kind: 'value', range: value });
  }
  return pieces;
}

function stringPieces(
  lines: LineMap,
  node: InstructionNode,
  ast: JSONInstruction,
): readonly Piece[] | undefined {
  // To dockerfile-ast HEALTHCHECK takes no JSON.
  if (!('getJSONStrings' in ast)) return [];
  const ranges = ast.getJSONStrings().map((string) => rangeOf(lines, string.getRange()));
  const read = ranges.map((range) => stringIn(logicalText(node.logical, range)));
  const same = read.length === node.args.length && read.every((string, index) => string === node.args[index]);
  if (!same) return undefined;
  return ranges.map((range) => ({ kind: 'string', range }));
}

/** The value of a JSON string; undefined where it is none. */
function stringIn(written: string): string | undefined {
  try {
    const value: unknown = JSON.parse(written);
    return typeof value === 'string' ? value : undefined;
  } catch {
    return undefined;
  }
}

function offsetOf(lines: LineMap, { line, character }: AstPosition): number {
  return Math.min((lines.starts[line] ?? lines.length) + character, lines.length);
}

function rangeOf(lines: LineMap, range: AstRange): SourceRange {
  return { start: offsetOf(lines, range.start), end: offsetOf(lines, range.end) };
}

function optionalRange(lines: LineMap, range: AstRange | null): SourceRange | undefined {
  return range === null ? undefined : rangeOf(lines, range);
}

/** What of the logical line stands in `range` of the source text: without continuations and comments. O(segments). */
function logicalText({ text, segments }: LogicalLine, { start, end }: SourceRange): string {
  let found = '';
  for (let index = 0; index < segments.length; index += 2) {
    const from = segments[index] ?? 0;
    const source = segments[index + 1] ?? 0;
    const length = (segments[index + 2] ?? text.length) - from;
    if (source >= end) break;
    const first = Math.max(start - source, 0);
    if (first < length) found += text.slice(from + first, from + Math.min(end - source, length));
  }
  return found;
}
