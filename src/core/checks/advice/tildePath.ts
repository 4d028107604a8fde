import type { Command } from '#core/dockerfile/types.ts';
import type { SourceRange } from '#core/text/range.ts';
import type { Advice, AdviceInput } from '#core/checks/advice.ts';

/** `~` in COPY, ADD and WORKDIR: only a shell knows whose home that is. BuildKit makes a directory of this name (R2.11). */
export function tildePath({ resolution }: AdviceInput): readonly Advice<'keyword' | 'path'>[] {
  return resolution.stageStates.flatMap(({ commands }) =>
    commands.flatMap(({ command, onbuild }) => {
      const path = onbuild ? undefined : pathsOf(command).find((one) => one === '~' || one.startsWith('~/'));
      if (path === undefined) return [];
      const { node } = command;
      return [
        {
          line: node.line,
          range: rangeOf(node, path),
          params: { keyword: node.keyword.toUpperCase(), path },
        },
      ];
    }),
  );
}

function pathsOf(command: Command): readonly string[] {
  if (command.kind === 'WORKDIR') return [command.path];
  return command.kind === 'COPY' || command.kind === 'ADD' ? [...command.sources, command.destination] : [];
}

function rangeOf({ args, argRanges, keywordRange }: Command['node'], path: string): SourceRange {
  return argRanges[args.indexOf(path)] ?? keywordRange;
}
