import { DockerfileParser } from 'dockerfile-ast';
import type { From, Instruction as AstInstruction, PropertyInstruction } from 'dockerfile-ast';
import type { LineMap } from '#core/text/lines.ts';
import type { SourceRange } from '#core/text/range.ts';
import { maskForAst } from './mask.ts';
import { ownTokens } from './tokens.ts';
import type { BaseRanges, InstructionTokens, PropertyRanges } from './tokens.ts';
import type { InstructionNode, ParsedDockerfile, ParsedNode } from './types.ts';

/** Tokens of a whole file, one entry for each of its nodes. */
export interface AstTokens {
  /** `own` where dockerfile-ast saw other instructions than BuildKit, and was not believed. */
  readonly source: 'dockerfile-ast' | 'own';
  readonly instructions: readonly InstructionTokens[];
}

/** dockerfile-ast takes a quadratic time over the flags of one instruction. */
const mostFlags = 200;

/** Position and range as dockerfile-ast gives them. */
type AstPosition = { readonly line: number; readonly character: number };
type AstRange = { readonly start: AstPosition; readonly end: AstPosition };

function offsetOf(lines: LineMap, { line, character }: AstPosition): number {
  return Math.min((lines.starts[line] ?? lines.length) + character, lines.length);
}

function rangeOf(lines: LineMap, range: AstRange): SourceRange {
  return { start: offsetOf(lines, range.start), end: offsetOf(lines, range.end) };
}

function optionalRange(lines: LineMap, range: AstRange | null): SourceRange | undefined {
  return range === null ? undefined : rangeOf(lines, range);
}

/** Whether both mean the same instruction: same keyword at the same place. */
function agrees(parsed: ParsedDockerfile, node: InstructionNode, instruction: AstInstruction): boolean {
  const masked = node.keyword
    .replaceAll(parsed.escape, '_')
    .replaceAll(/<<+/g, (mark) => '_'.repeat(mark.length));
  return (
    offsetOf(parsed.lines, instruction.getInstructionRange().start) === node.keywordRange.start &&
    instruction.getInstruction() === masked
  );
}

/** Sub-ranges of the base; asked only where no variable makes dockerfile-ast search the whole file. */
function baseOf(lines: LineMap, from: From, node: InstructionNode): BaseRanges | undefined {
  if (node.logical.text.includes('$')) return undefined;
  const image = from.getImageNameRange();
  if (image === null) return undefined;
  return {
    registry: optionalRange(lines, from.getRegistryRange()),
    image: rangeOf(lines, image),
    tag: optionalRange(lines, from.getImageTagRange()),
    digest: optionalRange(lines, from.getImageDigestRange()),
  };
}

function propertiesOf(lines: LineMap, instruction: PropertyInstruction): readonly PropertyRanges[] {
  return instruction.getProperties().map((property) => ({
    name: rangeOf(lines, property.getNameRange()),
    value: optionalRange(lines, property.getValueRange()),
  }));
}

function sameStarts(first: readonly SourceRange[], second: readonly SourceRange[]): boolean {
  return first.length === second.length && first.every(({ start }, index) => start === second[index]?.start);
}

/** Our tokens, refined by dockerfile-ast where it splits the instruction as BuildKit does. */
function refined(
  lines: LineMap,
  parsed: ParsedNode,
  own: InstructionTokens,
  ast: AstInstruction,
): InstructionTokens {
  const { node, instruction } = parsed;
  if (instruction === undefined || node.flags.length > mostFlags) return own;
  switch (instruction.kind) {
    case 'FROM':
      return { ...own, base: baseOf(lines, ast as From, node) ?? own.base };
    case 'COPY':
    case 'ADD':
    case 'EXPOSE': {
      const found = ast.getArguments().map((argument) => rangeOf(lines, argument.getRange()));
      return sameStarts(found, own.arguments) ? { ...own, arguments: found } : own;
    }
    case 'ARG':
    case 'ENV':
    case 'LABEL': {
      const found = propertiesOf(lines, ast as PropertyInstruction);
      const names = own.properties.map(({ name }) => name);
      return sameStarts(
        found.map(({ name }) => name),
        names,
      )
        ? { ...own, properties: found }
        : own;
    }
    default:
      return own;
  }
}

/**
 * Ranges for an editor: keywords, arguments, parts of base images, properties, variables. This is the
 * only place that imports dockerfile-ast; load it lazily. dockerfile-ast reads a mask of the text
 * (`maskForAst`); where its instructions still differ from BuildKit's, ours stand alone.
 *
 * Never called here, because they hang, overflow or are wrong: `getFromFlag`, `getPlatformFlag`,
 * `getJSONValue`, `getArgumentsContent`, `getHeredocs`, `getVariables`, `getExpandedArguments`,
 * `resolveVariable`, `getContainingImage`, `getStageHierarchy`, `getAvailableWorkingDirectories`,
 * `getAbsolutePath`, `getParentStage`.
 */
export function astTokens(parsed: ParsedDockerfile): AstTokens {
  const { nodes, escape } = parsed;
  const own = nodes.map((node) => ownTokens(node, escape));
  const refinedTokens = fromAst(parsed, own);
  return refinedTokens === undefined
    ? { source: 'own', instructions: own }
    : { source: 'dockerfile-ast', instructions: refinedTokens };
}

/** Our tokens refined, or undefined where dockerfile-ast disagrees about the instructions, or fails. */
function fromAst(
  parsed: ParsedDockerfile,
  own: readonly InstructionTokens[],
): InstructionTokens[] | undefined {
  const { lines, nodes } = parsed;
  try {
    const instructions = DockerfileParser.parse(maskForAst(parsed)).getInstructions();
    if (instructions.length !== nodes.length) return undefined;
    const tokens: InstructionTokens[] = [];
    for (const [index, node] of nodes.entries()) {
      const ast = instructions[index];
      const mine = own[index];
      if (ast === undefined || mine === undefined || !agrees(parsed, node.node, ast)) return undefined;
      tokens.push(refined(lines, node, mine, ast));
    }
    return tokens;
  } catch {
    // It is known to throw on some texts; an editor without its ranges is better than a broken page.
    return undefined;
  }
}
