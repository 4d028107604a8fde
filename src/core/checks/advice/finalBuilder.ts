import type { Advice, AdviceInput } from '#core/checks/advice.ts';
import { imageChain, type ImageChain } from '#core/checks/evidence/imageChain.ts';
import type { ShellCommand } from '#core/checks/evidence/shellCommands.ts';

/** Images whose purpose is a toolchain, with the commands that compile with it. */
const toolchains: ReadonlyMap<string, RegExp> = new Map([
  ['golang', /^go (?:build|install)\b/],
  ['rust', /^cargo (?:build|install)\b/],
  ['maven', /^mvnw? .*\b(?:package|install|verify)\b/],
  ['gradle', /^gradlew? .*\b(?:build|assemble|\w*[jJ]ar|installDist)\b/],
  ['gcc', /^(?:gcc|g\+\+|make|cmake)\b/],
  ['sdk', /^dotnet (?:publish|build)\b/],
  ['swift', /^swift build\b/],
  ['haskell', /^(?:cabal|stack|ghc)\b.*\b(?:build|install)\b/],
]);
/** A container that runs one of these is there to build or to develop, and needs what it has. */
const developing =
  /^(?:go|cargo|mvn|mvnw|gradle|gradlew|dotnet (?:run|watch|test|build)|make|swift|stack|cabal|air|sh|bash|ash|zsh|sleep|tail)\b|watch|test/;

/**
 * The image of the default target is the one its program was compiled in: compilers, caches and sources are
 * shipped along. A second stage that copies the result would ship only that.
 */
export function finalBuilder({
  resolution,
  plan,
  shell,
}: AdviceInput): readonly Advice<'stage' | 'image' | 'line'>[] {
  const chain = plan.error ? undefined : imageChain(resolution);
  const compiles = chain && toolchains.get(chain.base);
  const last = chain?.stages.at(-1);
  if (!compiles || !last?.block || !runsResult(chain)) return [];
  const compiling = chain.commands.find(
    ({ command }) => command.kind === 'RUN' && shell(command).some((words) => compiles.test(phrase(words))),
  );
  if (!compiling) return [];
  const { range } = last.block.from.node;
  const params = { stage: last.name ?? `stage-${last.stage}`, image: chain.image, line: compiling.line };
  return [{ line: last.line, range, params }];
}

function phrase(words: ShellCommand): string {
  return words.join(' ').slice(0, 500);
}

/** What the container runs is what was built, not the toolchain. */
function runsResult({ words }: ImageChain): boolean {
  const [program = '', ...rest] = words.filter((word) => word !== 'exec');
  const text = [program.slice(program.lastIndexOf('/') + 1), ...rest].join(' ').slice(0, 500);
  return text !== '' && !developing.test(text);
}
