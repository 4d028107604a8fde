import { compareText } from '#core/text/compare.ts';
import { parseCopy } from './copy.ts';
import { argumentsRange, commandOf, descriptionsIn, fault, flagsOf } from './faults.ts';
import type { InstructionProblem } from './faults.ts';
import { parseFrom } from './from.ts';
import { parseHealthcheck } from './healthcheck.ts';
import { keywordOf, keywords } from './keywords.ts';
import { problem } from './problems.ts';
import { parseRun } from './run.ts';
import { skipSpace, trimEnd } from './space.ts';
import { proposed } from './suggest.ts';
import type { Instruction, InstructionNode, KeyValue } from './types.ts';

function exactlyOne(node: InstructionNode, keyword: string): InstructionProblem | undefined {
  if (node.args.length === 1) return undefined;
  const params = { keyword, count: node.args.length };
  return fault(problem('one-argument-required', params), argumentsRange(node));
}

function atLeastOne(node: InstructionNode, keyword: string): InstructionProblem | undefined {
  if (node.args.length > 0) return undefined;
  return fault(problem('argument-required', { keyword }), node.keywordRange);
}

/** First fault of the flags of an instruction that knows none. */
function anyFlag(node: InstructionNode, keyword: string): InstructionProblem | undefined {
  const flags = flagsOf(node, keyword);
  return 'problem' in flags ? flags : undefined;
}

function parseEnv(node: InstructionNode, kind: 'ENV' | 'LABEL'): Instruction | InstructionProblem {
  const wrong = anyFlag(node, kind) ?? atLeastOne(node, kind);
  if (wrong) return wrong;
  const pairs: KeyValue[] = [];
  for (let index = 0; index < node.args.length; index += 3) {
    const key = node.args[index] ?? '';
    if (key === '') return fault(problem('blank-name', { keyword: kind }), node.range);
    pairs.push({ key, value: node.args[index + 1] ?? '', noDelimiter: node.args[index + 2] === '' });
  }
  return { kind, node, pairs };
}

function parseArg(node: InstructionNode): Instruction | InstructionProblem {
  const wrong = atLeastOne(node, 'ARG');
  if (wrong) return wrong;
  const args: KeyValue[] = [];
  const descriptionOf = descriptionsIn(node.comments);
  for (const [index, arg] of node.args.entries()) {
    const equals = arg.indexOf('=');
    if (equals === 0)
      return fault(problem('blank-name', { keyword: 'ARG' }), node.argRanges[index] ?? node.range);
    const key = equals < 0 ? arg : arg.slice(0, equals);
    const value = equals < 0 ? undefined : arg.slice(equals + 1);
    const description = descriptionOf(key);
    args.push({ key, value, noDelimiter: false, ...(description === undefined ? {} : { description }) });
  }
  return { kind: 'ARG', node, args };
}

/** Blanks that Go's `\s` lacks next to `unicode.IsSpace` stay: the trigger is trimmed when re-read. */
function parseOnbuild(node: InstructionNode): Instruction | InstructionProblem {
  const wrong = atLeastOne(node, 'ONBUILD') ?? anyFlag(node, 'ONBUILD');
  if (wrong) return wrong;
  const trigger = (node.args[0] ?? '').toUpperCase();
  const range = node.argRanges[0] ?? node.keywordRange;
  if (trigger === 'ONBUILD') return fault(problem('onbuild-chained'), range);
  if (trigger === 'MAINTAINER' || trigger === 'FROM') {
    return fault(problem('onbuild-forbidden', { trigger }), range);
  }
  const bodies = node.heredocs.map((heredoc) => `\n${heredoc.content}${heredoc.name}`);
  return {
    kind: 'ONBUILD',
    node,
    expression: node.logical.text.slice(triggerOffset(node)) + bodies.join(''),
  };
}

/** Where the trigger of an ONBUILD begins in its logical line. */
export function triggerOffset(node: InstructionNode): number {
  return skipSpace(node.logical.text, node.keyword.length);
}

function parseVolume(node: InstructionNode): Instruction | InstructionProblem {
  const wrong = atLeastOne(node, 'VOLUME') ?? anyFlag(node, 'VOLUME');
  if (wrong) return wrong;
  const volumes: string[] = [];
  for (const arg of node.args) {
    const start = skipSpace(arg, 0);
    const volume = arg.slice(start, trimEnd(arg, start));
    if (volume === '') return fault(problem('blank-volume'), node.range);
    volumes.push(volume);
  }
  return { kind: 'VOLUME', node, volumes };
}

function parseShell(node: InstructionNode): Instruction | InstructionProblem {
  const wrong = anyFlag(node, 'SHELL') ?? atLeastOne(node, 'SHELL');
  if (wrong) return wrong;
  if (!node.json) return fault(problem('shell-not-json'), argumentsRange(node));
  return { kind: 'SHELL', node, shell: node.args };
}

/** Types a node, with the checks and their order of BuildKit's `instructions.ParseInstruction`. */
export function parseInstruction(node: InstructionNode): Instruction | InstructionProblem {
  const kind = keywordOf(node.keyword);
  const argument = node.args[0] ?? '';
  switch (kind) {
    case undefined: {
      const suggestion = proposed(node.keyword.toUpperCase(), keywords);
      const params = { keyword: node.keyword, suggestion };
      return fault(problem('unknown-instruction', params), node.keywordRange);
    }
    case 'ENV':
    case 'LABEL':
      return parseEnv(node, kind);
    case 'ARG':
      return parseArg(node);
    case 'ADD':
    case 'COPY':
      return parseCopy(node, kind);
    case 'FROM':
      return parseFrom(node);
    case 'RUN':
      return parseRun(node);
    case 'CMD':
    case 'ENTRYPOINT':
      return anyFlag(node, kind) ?? { kind, node, command: commandOf(node), shellForm: !node.json };
    case 'HEALTHCHECK':
      return parseHealthcheck(node);
    case 'ONBUILD':
      return parseOnbuild(node);
    case 'VOLUME':
      return parseVolume(node);
    case 'SHELL':
      return parseShell(node);
    case 'EXPOSE':
      return (
        atLeastOne(node, kind) ??
        anyFlag(node, kind) ?? { kind, node, ports: node.args.toSorted(compareText) }
      );
    case 'MAINTAINER':
      return exactlyOne(node, kind) ?? anyFlag(node, kind) ?? { kind, node, name: argument };
    case 'WORKDIR':
      return exactlyOne(node, kind) ?? anyFlag(node, kind) ?? { kind, node, path: argument };
    case 'USER':
      return exactlyOne(node, kind) ?? anyFlag(node, kind) ?? { kind, node, user: argument };
    case 'STOPSIGNAL':
      return exactlyOne(node, kind) ?? { kind, node, signal: argument };
  }
}
