import type { ParsedNode, StageBlock } from '#core/dockerfile/types.ts';
import { variableNames } from '#core/dockerfile/variableNames.ts';
import { loweredStage } from '#core/plan/lowerFile.ts';
import { predefinedArgNames } from '#core/stages/predefinedArgs.ts';
import type { Resolution } from '#core/stages/resolve.ts';
import type { BoundCommand, DispatchState } from '#core/stages/state.ts';
import { lineRange } from '#core/text/lines.ts';
import type { Advice, AdviceInput } from '#core/checks/advice.ts';
import { imageName } from '#core/checks/evidence/imageChain.ts';
import { officialImages } from '#core/checks/evidence/officialImages.ts';
import { shellReads, shells } from '#core/checks/evidence/shellReads.ts';
import type { Fix } from '#core/checks/types.ts';

type Found = Advice<'name' | 'line'>;

const predefined: ReadonlySet<string> = new Set(predefinedArgNames);
/** BuildKit hands these to every RUN, declared or not. */
const proxies = /^(?:https?|ftp|no|all)_proxy$/i;
/** Images that set PATH and nothing else a file could ask for. */
const plainImages: ReadonlySet<string> = new Set(
  'alpine debian ubuntu busybox fedora centos almalinux rockylinux amazonlinux archlinux buildpack-deps'.split(
    ' ',
  ),
);
/** What images of languages and servers set for themselves. */
const ofImages = /VERSION|SHA|HOME|PATH|DIR|LANG|LC_|URL|KEY|OPTS|DEPS|FLAGS|ENV$|USER|PREFIX/;

/**
 * A RUN that reads an ARG from above the first FROM, or one that BuildKit defines, in a stage that does not declare
 * it: the shell finds nothing there (R2.10). Once for each name of a stage. `line` is that of the ARG above the
 * first FROM, 0 where there is none. Quiet where the base image may set a variable of that name.
 */
export function argOutOfScope(input: AdviceInput): readonly Found[] {
  const { resolution } = input;
  if (!resolution.parsed.text.includes('$')) return [];
  const roots = new Map<DispatchState, DispatchState>();
  return resolution.stageStates.flatMap((state) => {
    const root = (state.base && roots.get(state.base)) ?? state;
    roots.set(state, root);
    const { block } = state;
    return block && !state.replaced && hasShell(resolution, state) ? readsOf(input, state, block, root) : [];
  });
}

function readsOf(
  { resolution, shell }: AdviceInput,
  state: DispatchState,
  block: StageBlock,
  root: DispatchState,
): readonly Found[] {
  const { globals, parsed } = resolution;
  const below = state.base && loweredStage(resolution, state.base).config;
  const known = new Set<string>();
  const found: Found[] = [];
  for (const { command, row } of [...state.triggers, ...state.commands]) {
    for (const name of namesSet(command)) known.add(name);
    const node = row < 0 ? undefined : block.nodes[row];
    if (command.kind !== 'RUN' || !node) continue;
    for (const name of shellReads(command, shell(command))) {
      const declared = globals.infos.get(name);
      if (known.has(name) || below?.declared.has(name) || below?.env.has(name)) continue;
      if (proxies.test(name) || (!declared && !predefined.has(name))) continue;
      if (command.mounts.some((mount) => mount.includes(`env=${name}`))) continue;
      if (!predefined.has(name) && mayBeSetBy(root, name)) continue;
      known.add(name);
      const read = variableNames(node, parsed).find((one) => one.kind === 'read' && one.name === name);
      const params = { name, line: declared?.line ?? 0 };
      const range = read?.range ?? node.node.keywordRange;
      found.push({ line: command.node.line, range, params, fix: declaredAbove(resolution, node, name) });
    }
  }
  return found;
}

function namesSet(command: BoundCommand['command']): readonly string[] {
  if (command.kind === 'ARG') return command.args.map(({ key }) => key);
  return command.kind === 'ENV' ? command.pairs.map(({ key }) => key) : [];
}

/** Whether RUN is read by a shell that knows variables as `$NAME`. */
function hasShell(resolution: Resolution, state: DispatchState): boolean {
  const { os, shell } = loweredStage(resolution, state).config;
  const program = (shell?.[0] ?? 'sh').split('/').at(-1) ?? '';
  return os !== 'windows' && shells.has(program);
}

function mayBeSetBy(root: DispatchState, name: string): boolean {
  if (root.namedContext) return true;
  if (root.baseName === 'scratch') return false;
  const image = imageName(root.image);
  if (plainImages.has(image)) return false;
  if (!officialImages.has(image) || ofImages.test(name)) return true;
  const [word = ''] = name.toLowerCase().split('_');
  return image.includes(word) || word.includes(image);
}

/** `ARG NAME` in a line of its own, above the instruction and its comments. */
function declaredAbove({ parsed: { lines } }: Resolution, { node }: ParsedNode, name: string): Fix {
  const { start } = lineRange(lines, node.line - node.comments.length);
  const keyword = node.keyword === node.keyword.toLowerCase() ? 'arg' : 'ARG';
  return { edits: [{ range: { start, end: start }, text: `${keyword} ${name}\n` }], changesBuild: true };
}
