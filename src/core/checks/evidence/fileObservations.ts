import { descriptionsIn } from '#core/dockerfile/faults.ts';
import type { FromInstruction, InstructionNode, ParsedDockerfile } from '#core/dockerfile/types.ts';
import { normaliseImageReference } from '#core/expand/imageRef.ts';
import { expandWord } from '#core/expand/lex.ts';
import { evaluateGlobalArgs } from '#core/stages/globalArgs.ts';
import { startMeter } from '#core/stages/meter.ts';
import type { Resolution } from '#core/stages/resolve.ts';
import type { Observation } from '#core/stages/state.ts';
import type { DiagnosticParams } from '#core/text/diagnostic.ts';
import { lineRange } from '#core/text/lines.ts';

/** What checks report about the file as written, before anything is resolved. */
export function fileObservations(resolution: Resolution): readonly Observation[] {
  const { parsed } = resolution;
  return [
    ...emptyContinuations(parsed),
    ...parsed.nodes.flatMap(({ node, instruction }) =>
      instruction?.kind === 'FROM'
        ? fromCasing(instruction)
        : instruction?.kind === 'MAINTAINER'
          ? [noted('MaintainerDeprecated', node)]
          : [],
    ),
    ...descriptions(parsed),
    ...stageNames(parsed),
    ...keywordCasing(parsed),
    ...defaultBases(resolution),
  ];
}

/** What BuildKit notes while it reads an instruction: the comments above it count. */
function noted(rule: string, node: InstructionNode, params: DiagnosticParams = {}): Observation {
  return { ...observation(rule, node, params), comments: node.comments };
}

function observation(rule: string, node: InstructionNode, params: DiagnosticParams): Observation {
  return { rule, line: node.line, range: node.range, params };
}

/** BuildKit names the last line of the instruction. */
function emptyContinuations({ emptyContinuations: found, lines }: ParsedDockerfile): Observation[] {
  return found.map(({ endLine }) => ({
    rule: 'NoEmptyContinuation',
    line: endLine,
    range: lineRange(lines, endLine),
    params: {},
  }));
}

function fromCasing({ node, asKeyword, nameAsWritten }: FromInstruction): Observation[] {
  const found: Observation[] = [];
  if (nameAsWritten !== undefined && nameAsWritten !== nameAsWritten.toLowerCase()) {
    found.push(noted('StageNameCasing', node, { name: nameAsWritten }));
  }
  const { keyword } = node;
  const wanted =
    keyword === keyword.toLowerCase()
      ? asKeyword?.toLowerCase()
      : keyword === keyword.toUpperCase()
        ? asKeyword?.toUpperCase()
        : asKeyword;
  if (asKeyword !== undefined && asKeyword !== wanted)
    found.push(noted('FromAsCasing', node, { from: keyword, as: asKeyword }));
  return found;
}

/** An experimental rule: a comment above a stage or ARG that is no description of it. */
function descriptions(parsed: ParsedDockerfile): Observation[] {
  return parsed.nodes.flatMap(({ node, instruction }) => {
    if (node.comments.length === 0) return [];
    const names =
      instruction?.kind === 'FROM'
        ? [instruction.name ?? '']
        : instruction?.kind === 'ARG'
          ? instruction.args.map(({ key }) => key)
          : [''];
    if (names.includes('')) return [];
    const description = descriptionsIn(node.comments);
    return names.some((name) => description(name) !== undefined)
      ? []
      : [noted('InvalidDefinitionDescription', node)];
  });
}

function stageNames({ stages }: ParsedDockerfile): Observation[] {
  const seen = new Set<string>();
  return stages.flatMap(({ from: { name, node } }) => {
    if (name === undefined) return [];
    const found =
      name === 'context' || name === 'scratch' ? [observation('ReservedStageName', node, { name })] : [];
    if (seen.has(name)) found.push(observation('DuplicateStageName', node, { name }));
    seen.add(name);
    return found;
  });
}

/** All keywords of stages should be in the case most of them are in; a tie is upper case. */
function keywordCasing({ stages }: ParsedDockerfile): Observation[] {
  const nodes = stages.flatMap(({ from, commands }) => [from.node, ...commands.map(({ node }) => node)]);
  const lower = nodes.filter(({ keyword }) => keyword === keyword.toLowerCase()).length;
  const upper = nodes.filter(
    ({ keyword }) => keyword !== keyword.toLowerCase() && keyword === keyword.toUpperCase(),
  ).length;
  const casing = lower > upper ? 'lowercase' : 'uppercase';
  return nodes
    .filter(({ keyword }) => keyword !== (lower > upper ? keyword.toLowerCase() : keyword.toUpperCase()))
    .map((node) => observation('ConsistentInstructionCasing', node, { keyword: node.keyword, casing }));
}

/** Base names that are no image names when no build arg is given. */
function defaultBases({ parsed, predefined }: Resolution): Observation[] {
  const { values, problems } = evaluateGlobalArgs(predefined, parsed, new Map(), startMeter().expand);
  if (problems.length > 0) return [];
  const found: Observation[] = [];
  for (const { from } of parsed.stages) {
    const base = expandWord(from.base, values, { escape: parsed.escape });
    if (!base.ok) break;
    if (typeof normaliseImageReference(base.result) !== 'string') {
      found.push(observation('InvalidDefaultArgInFrom', from.node, { base: from.base }));
    }
  }
  return found;
}
