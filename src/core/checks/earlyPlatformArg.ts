import type { InstructionNode, ParsedNode, StageBlock } from '#core/dockerfile/types.ts';
import type { DispatchState } from '#core/graph/state.ts';
import { lineRange } from '#core/text/lines.ts';
import type { Advice, AdviceInput } from './advice.ts';
import { isDownload } from './installs.ts';
import type { Fix } from './types.ts';

const platformArgs = new Set(['TARGETPLATFORM', 'TARGETOS', 'TARGETARCH', 'TARGETVARIANT']);

/**
 * `ARG TARGETARCH` above a RUN that does not use it, in a stage that runs on the builder's own platform: the
 * value is part of that step, so a build for two platforms downloads everything twice (R5.2).
 *
 *     FROM --platform=$BUILDPLATFORM golang AS build
 *     ARG TARGETARCH                        makes the next step one a platform
 *     RUN go mod download
 *     RUN GOARCH=$TARGETARCH go build       needs it
 */
export function earlyPlatformArg(input: AdviceInput): readonly Advice<'name' | 'line'>[] {
  return input.resolution.stageStates.flatMap((state) => {
    const { block } = state;
    return block && runsOnBuildPlatform(state) ? adviceOn(input, block) : [];
  });
}

/** FROM names a platform that is the same for all targets; a stage inherits it. */
function runsOnBuildPlatform(state: DispatchState): boolean {
  let first = state;
  while (first.base) first = first.base;
  const from = first.block?.from;
  return from?.platform !== undefined && !from.platform.includes('TARGET') && !from.base.includes('$TARGET');
}

/** ARG lines that stand together are one finding. */
function adviceOn(
  { shell, resolution }: AdviceInput,
  { nodes }: StageBlock,
): readonly Advice<'name' | 'line'>[] {
  const rows = nodes.flatMap((node, row) => (isPlatformArg(node) ? [row] : []));
  const groups = rows.filter((row) => !rows.includes(row - 1)).map((first) => rowsFrom(first, rows));
  return groups.flatMap((group) => {
    const args = group.flatMap((row) => nodes[row] ?? []);
    const names = args.flatMap(({ instruction }) => argNames(instruction));
    const after = (group.at(-1) ?? 0) + 1;
    const user = nodes.findIndex((other, row) => row >= after && mentions(other, names));
    const slow = nodes
      .slice(after, Math.max(user, 0))
      .find((other) => other.instruction?.kind === 'RUN' && shell(other.instruction).some(isDownload));
    const [arg] = args;
    const target = nodes[user];
    if (!arg || !slow || !target) return [];
    const { line, range } = arg.node;
    const params = { name: names.join(', '), line: slow.node.line };
    return [{ line, range, params, fix: movedDown(resolution.parsed, args, target.node) }];
  });
}

function rowsFrom(first: number, rows: readonly number[]): readonly number[] {
  const at = rows.indexOf(first);
  return rows.slice(at).filter((row, index) => row === first + index);
}

function argNames(instruction: ParsedNode['instruction']): readonly string[] {
  return instruction?.kind === 'ARG' ? instruction.args.map(({ key }) => key) : [];
}

function isPlatformArg({ instruction }: ParsedNode): boolean {
  const names = argNames(instruction);
  return names.length > 0 && names.every((name) => platformArgs.has(name));
}

/** Whether the instruction uses one of the names; the tools of `xx` read them all unasked. */
function mentions({ node }: ParsedNode, names: readonly string[]): boolean {
  const texts = [node.logical.text, ...node.heredocs.map(({ content }) => content)];
  return texts.some((text) => /\bxx-/.test(text) || names.some((name) => text.includes(name)));
}

/** Takes the lines of the ARGs to just above the instruction that needs them. */
function movedDown(
  { text, lines }: AdviceInput['resolution']['parsed'],
  args: readonly ParsedNode[],
  user: InstructionNode,
): Fix {
  const { start } = lineRange(lines, user.line - user.comments.length);
  const moved = args.map(({ node }) => lineRange(lines, node.line, node.endLine));
  const removals = moved.map((range) => ({ range: { start: range.start, end: range.end + 1 }, text: '' }));
  const lower = moved.map((range) => `${text.slice(range.start, range.end)}\n`).join('');
  return { edits: [...removals, { range: { start, end: start }, text: lower }], changesBuild: true };
}
