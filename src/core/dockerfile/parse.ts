import type { Diagnostic } from '#core/text/diagnostic.ts';
import { lineEnd, lineRange, lineStart, type LineMap } from '#core/text/lines.ts';
import type { SourceRange } from '#core/text/range.ts';
import { fileKindOf, oddBlankIn, pastedMarkIn, templateMarkIn } from './fileKind.ts';
import { detectSyntax, lookedUpDirectives } from './directives.ts';
import { parseInstruction } from './instruction.ts';
import { keywordOf } from './keywords.ts';
import { LineReader } from './lines.ts';
import { readNode } from './node.ts';
import { problem } from './problems.ts';
import type { Problem } from './problems.ts';
import type {
  ArgInstruction,
  Command,
  Directive,
  FromInstruction,
  ParsedDockerfile,
  ParsedNode,
  StageBlock,
} from './types.ts';

function diagnosticOf(found: Problem, line: number, range: SourceRange): Diagnostic {
  return { rule: found.rule, severity: 'error', line, range, params: found.params };
}

/** Nodes of a text, each with its typed instruction or with why it is none. */
export interface ParsedNodes {
  readonly reader: LineReader;
  readonly nodes: readonly ParsedNode[];
  /** Faults of instructions, in file order; those of lines are the reader's. */
  readonly instructionProblems: readonly Diagnostic[];
  readonly emptyContinuations: ParsedDockerfile['emptyContinuations'];
}

/** Reads every instruction of `text`. */
export function parseNodes(text: string): ParsedNodes {
  const reader = new LineReader(text);
  const nodes: ParsedNode[] = [];
  const instructionProblems: Diagnostic[] = [];
  const emptyContinuations: { line: number; endLine: number }[] = [];
  for (let scanned = reader.next(); scanned !== undefined; scanned = reader.next()) {
    const { node, problem: lineProblem } = readNode(scanned, reader);
    if (scanned.emptyContinuation) emptyContinuations.push({ line: node.line, endLine: scanned.endLine });
    if (lineProblem !== undefined) {
      const diagnostic = reader.note(lineProblem, node.line, node.range);
      nodes.push({ node, instruction: undefined, problem: diagnostic });
      continue;
    }
    const found = parseInstruction(node);
    if ('kind' in found) nodes.push({ node, instruction: found });
    else {
      const diagnostic = diagnosticOf(found.problem, node.line, found.range);
      instructionProblems.push(diagnostic);
      nodes.push({ node, instruction: undefined, problem: diagnostic });
    }
  }
  return { reader, nodes, instructionProblems, emptyContinuations };
}

interface OpenStage {
  from: FromInstruction;
  commands: Command[];
  nodes: ParsedNode[];
}

/** Nodes sorted into stages, with the faults of their order. */
interface Blocks {
  readonly preamble: readonly ParsedNode[];
  readonly globalArgs: readonly ArgInstruction[];
  readonly stages: readonly StageBlock[];
  readonly nodes: readonly ParsedNode[];
  readonly problems: readonly Diagnostic[];
}

/**
 * Sorts nodes into stages. A FROM that BuildKit rejects opens no stage: what follows it stays with
 * the stage before, or in the preamble.
 */
function intoStages(all: readonly ParsedNode[]): Blocks {
  const preamble: ParsedNode[] = [];
  const globalArgs: ArgInstruction[] = [];
  const stages: OpenStage[] = [];
  const nodes: ParsedNode[] = [];
  const problems: Diagnostic[] = [];
  let brokenFrom = false;
  for (const parsed of all) {
    const { node, instruction } = parsed;
    const stage = stages.at(-1);
    let kept = parsed;
    if (instruction?.kind === 'FROM') {
      stages.push({ from: instruction, commands: [], nodes: [] });
    } else if (stage !== undefined) {
      if (instruction !== undefined) stage.commands.push(instruction);
      stage.nodes.push(parsed);
    } else {
      brokenFrom ||= keywordOf(node.keyword) === 'FROM';
      if (instruction?.kind === 'ARG') globalArgs.push(instruction);
      else if (instruction !== undefined && !brokenFrom) {
        const found = problem('outside-stage', { keyword: instruction.kind });
        const diagnostic = diagnosticOf(found, node.line, node.keywordRange);
        problems.push(diagnostic);
        kept = { node, instruction: undefined, problem: diagnostic };
      }
      preamble.push(kept);
    }
    nodes.push(kept);
  }
  return { preamble, globalArgs, nodes, problems, stages: stages.map(closed) };
}

function closed(stage: OpenStage): StageBlock {
  return { ...stage, endLine: (stage.nodes.at(-1)?.node ?? stage.from.node).endLine };
}

/** Two lists of diagnostics, each in file order, as one; ties go to the first. */
function merged(first: readonly Diagnostic[], second: readonly Diagnostic[]): readonly Diagnostic[] {
  if (first.length === 0 || second.length === 0) return first.length === 0 ? second : first;
  return [...first, ...second].toSorted((a, b) => a.line - b.line);
}

/**
 * What a file is that is no Dockerfile, said once instead of at each of its lines; and what a template, a page or a chat left
 * in its lines, once for all of them. The line stays the one where BuildKit stops.
 */
function withoutNoise(
  text: string,
  lines: LineMap,
  found: readonly Diagnostic[],
  nodes: readonly ParsedNode[],
): readonly Diagnostic[] {
  const [first] = found;
  if (first === undefined) return found;
  const kind = fileKindOf(text) ?? (isForeign(text, lines, nodes) ? 'other' : undefined);
  if (kind !== undefined) {
    const range = lineRange(lines, Math.max(first.line, 1));
    return [diagnosticOf(problem('not-a-dockerfile', { kind }), first.line, range)];
  }
  const told = new Set<string>();
  return found.flatMap((one) => {
    if (one.line === 0) return [one];
    const line = text.slice(lineStart(lines, one.line), lineEnd(lines, one.line));
    const cause = causeIn(line, text.slice(one.range.start, lineEnd(lines, one.line)), one);
    // Behind a fence stands what somebody wrote about the file.
    if (cause === undefined)
      return told.has('pasted-marks') && one.rule === 'unknown-instruction' ? [] : [one];
    if (told.has(cause.rule)) return [];
    told.add(cause.rule);
    return [diagnosticOf(cause, one.line, one.range)];
  });
}

/**
 * Whether no line begins with an instruction, nor the first with a word that is nearly one or with a mark that explains it:
 * then the file is something else. One line alone is somebody beginning to type, unless no instruction begins so. A file
 * that names its own frontend with `syntax` is for that one, in whatever language.
 */
function isForeign(text: string, lines: LineMap, nodes: readonly ParsedNode[]): boolean {
  const [first] = nodes;
  const found = problemOf(first);
  if (isProse(nodes)) return detectSyntax(text, lines) === undefined;
  if (!first || found?.params['suggestion'] !== '') return false;
  const { keyword, keywordRange, line } = first.node;
  if (nodes.length === 1 && /^[a-z]*$/i.test(keyword)) return false;
  if (nodes.some((node) => problemOf(node)?.rule !== 'unknown-instruction')) return false;
  if (detectSyntax(text, lines) !== undefined) return false;
  const end = lineEnd(lines, line);
  const written = text.slice(lineStart(lines, line), end);
  return causeIn(written, text.slice(keywordRange.start, end), found) === undefined;
}

/** Whether nothing can be read and words follow `from` as they do in a sentence, in one line at least. */
function isProse(nodes: readonly ParsedNode[]): boolean {
  let sentences = 0;
  for (const one of nodes) {
    const rule = problemOf(one)?.rule;
    if (rule !== 'unknown-instruction' && rule !== 'from-arguments') return false;
    // Behind a name a remark is likelier: it is told where it stands.
    if (rule === 'from-arguments' && one.node.args.length > 2 && one.node.args[1]?.toLowerCase() !== 'as')
      sentences += 1;
  }
  return nodes.length > 1 && sentences > 0;
}

function problemOf(node: ParsedNode | undefined): Diagnostic | undefined {
  return node && 'problem' in node ? node.problem : undefined;
}

/** Why a line has a problem, where that can be seen in the line itself. */
function causeIn(line: string, rest: string, { rule }: Diagnostic): Problem | undefined {
  const template = templateMarkIn(rest);
  if (template !== undefined) return problem('template-marks', { mark: template });
  const mark = rule === 'unknown-instruction' ? pastedMarkIn(line) : undefined;
  if (mark !== undefined) return problem('pasted-marks', { mark });
  const code = oddBlankIn(line);
  return code === undefined || !blankCounts.has(rule) ? undefined : problem('odd-blank', { code });
}

/** Problems that come of a character which only looks like a blank. */
const blankCounts: ReadonlySet<string> = new Set([
  'unknown-instruction',
  'from-arguments',
  'invalid-stage-name',
  'missing-destination',
  'argument-required',
  'one-argument-required',
  'two-arguments-required',
  'missing-equals',
  'unknown-flag',
]);

function directivesOf(escape: Directive | undefined, others: readonly Directive[]): readonly Directive[] {
  return escape === undefined ? others : [...others, escape].toSorted((a, b) => a.line - b.line);
}

/**
 * Parses a Dockerfile as BuildKit v0.32.2 does, as far as it can be parsed. Never throws; linear in
 * the text. What BuildKit would reject is listed in `problems`, in the order BuildKit would meet it.
 */
export function parseDockerfile(text: string): ParsedDockerfile {
  const { reader, nodes: all, instructionProblems, emptyContinuations } = parseNodes(text);
  const { preamble, globalArgs, stages, nodes, problems } = intoStages(all);
  const { lines } = reader;
  const whole = { start: 0, end: text.length };
  const lineProblems = [...reader.problems];
  if (nodes.length === 0)
    lineProblems.push(diagnosticOf(problem('file-without-instructions'), reader.read, whole));
  const later = [...merged(instructionProblems, problems)];
  if (nodes.length > 0 && stages.length === 0 && later.length === 0 && lineProblems.length === 0) {
    later.push(diagnosticOf(problem('no-stages'), 0, whole));
  }
  return {
    text,
    lines,
    escape: reader.escape,
    directives: directivesOf(reader.escapeDirective, lookedUpDirectives(text, lines)),
    nodes,
    preamble,
    globalArgs,
    stages,
    problems: withoutNoise(text, lines, [...lineProblems, ...later], nodes),
    emptyContinuations,
  };
}
