import type { InstructionNode, ParsedNode, StageBlock } from '#core/dockerfile/types.ts';
import type { DispatchState } from '#core/stages/state.ts';
import { lineRange } from '#core/text/lines.ts';
import type { Advice, AdviceInput } from '#core/checks/advice.ts';
import { isDownload } from '#core/checks/evidence/installs.ts';
import type { Fix } from '#core/checks/types.ts';

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
  const onBuildPlatform = new Set<DispatchState>();
  return input.resolution.stageStates.flatMap((state) => {
    const { base, block } = state;
    // Bases stand above what is built on them.
    if (base ? !onBuildPlatform.has(base) : !namesBuildPlatform(state)) return [];
    onBuildPlatform.add(state);
    return block?.nodes.some(isPlatformArg) ? adviceOn(input, block) : [];
  });
}

/** FROM names a platform that is the same for all targets; what is built on the stage inherits it. */
function namesBuildPlatform({ block }: DispatchState): boolean {
  const from = block?.from;
  return from?.platform !== undefined && !from.platform.includes('TARGET') && !from.base.includes('$TARGET');
}

/** Read from the last row up, so that what comes next below any row is known. */
function adviceOn(
  { shell, resolution }: AdviceInput,
  { nodes }: StageBlock,
): readonly Advice<'name' | 'line'>[] {
  const found: Advice<'name' | 'line'>[] = [];
  /** The first row below that mentions a name, and the first that downloads. */
  const users = new Map<string, number>();
  let download = Infinity;
  for (const [row, parsed] of [...nodes.entries()].toReversed()) {
    const below = nodes[row + 1];
    if (isPlatformArg(parsed) && !(below && isPlatformArg(below))) {
      // ARG lines that stand together are one finding.
      const args = nodes.slice(firstOfGroup(nodes, row), row + 1);
      const names = args.flatMap(({ instruction }) => argNames(instruction));
      const user = names.reduce((first, name) => Math.min(first, users.get(name) ?? Infinity), Infinity);
      const [arg, target, slow] = [args[0]?.node, nodes[user]?.node, nodes[download]?.node];
      if (arg && target && slow && download < user) {
        const params = { name: names.join(', '), line: slow.line };
        const fix = movedDown(resolution.parsed, args, target);
        found.push({ line: arg.line, range: arg.range, params, fix });
      }
    }
    for (const name of mentioned(parsed)) users.set(name, row);
    const { instruction } = parsed;
    if (instruction?.kind === 'RUN' && shell(instruction).some(isDownload)) download = row;
  }
  return found.toReversed();
}

function firstOfGroup(nodes: readonly ParsedNode[], last: number): number {
  let first = last;
  for (let above = nodes[first - 1]; above && isPlatformArg(above); above = nodes[first - 1]) first -= 1;
  return first;
}

function argNames(instruction: ParsedNode['instruction']): readonly string[] {
  return instruction?.kind === 'ARG' ? instruction.args.map(({ key }) => key) : [];
}

function isPlatformArg({ instruction }: ParsedNode): boolean {
  const names = argNames(instruction);
  return names.length > 0 && names.every((name) => platformArgs.has(name));
}

/** Names that the instruction uses; the tools of `xx` read them all unasked. */
function mentioned({ node }: ParsedNode): readonly string[] {
  const texts = [node.logical.text, ...node.heredocs.map(({ content }) => content)];
  const all = texts.some((text) => /\bxx-/.test(text));
  return [...platformArgs].filter((name) => all || texts.some((text) => text.includes(name)));
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
