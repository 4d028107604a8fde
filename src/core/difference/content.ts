import type { ParsedNode } from '#core/dockerfile/types.ts';
import type { Resolution } from '#core/stages/resolve.ts';

/** An instruction as far as BuildKit reads it. */
export interface Instruction {
  readonly keyword: string;
  /** What follows the keyword: continuations joined, here-documents behind it. */
  readonly rest: string;
  /** Equal for equal instructions alone. */
  readonly key: string;
}

/** A stage without its place. */
export interface StageContent {
  /** In lower case; undefined where unnamed. */
  readonly name: string | undefined;
  /** Base and platform as written. */
  readonly from: string;
  /** Platform as written; "" where none is. */
  readonly platform: string;
  /** Base without tag and digest. */
  readonly image: string;
  /** By row. */
  readonly instructions: readonly Instruction[];
}

/** Stages of a file, in file order. */
export function contentsOf({ stageStates }: Resolution): readonly StageContent[] {
  return stageStates.map(({ name, block }) => {
    const { base = '', platform = '' } = block?.from ?? {};
    return {
      name,
      from: platform === '' ? base : `--platform=${platform} ${base}`,
      platform,
      image: base.replace(/(?::[^:/@]*)?(?:@[^@]*)?$/, ''),
      instructions: (block?.nodes ?? []).map(instructionOf),
    };
  });
}

/** Directives, then instructions before the first FROM, as text. */
export function preambleOf({ parsed }: Resolution): readonly string[] {
  const directives = parsed.directives.map(({ name, value }) => `# ${name}=${value}`);
  return [...directives, ...parsed.preamble.map((node) => instructionOf(node).key)];
}

function instructionOf({ node, instruction }: ParsedNode): Instruction {
  const keyword = (instruction?.kind ?? node.keyword).toUpperCase();
  const bodies = node.heredocs.map(({ content }) => `\n${content}`).join('');
  const rest = node.logical.text.slice(node.keyword.length).trim() + bodies;
  return { keyword, rest, key: `${keyword} ${rest}` };
}
