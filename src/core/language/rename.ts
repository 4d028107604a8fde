import { isStageName } from '#core/dockerfile/from.ts';
import type { FromInstruction } from '#core/dockerfile/types.ts';
import type { TextEdit } from '#core/text/edit.ts';
import type { SourceRange } from '#core/text/range.ts';
import { descriptionName } from './descriptionName.ts';
import { findNamedContext } from '#core/stages/namedContexts.ts';
import type { Resolution } from '#core/stages/resolve.ts';
import { stageMentions, type StageMention } from './stageMentions.ts';

/** Why a stage cannot be renamed. Lines are those of the instruction in the way. */
export type RenameProblem =
  /** BuildKit takes no such name. */
  | { readonly reason: 'invalid-name' }
  /** `scratch` and `context` mean something of their own. */
  | { readonly reason: 'reserved-name' }
  | { readonly reason: 'name-taken'; readonly line: number }
  /** An image of this name is used, and would become the stage. */
  | { readonly reason: 'image-of-that-name'; readonly line: number }
  /** A FROM names the stage through a variable: which text to change cannot be told. */
  | { readonly reason: 'named-by-variable'; readonly line: number; readonly written: string }
  /** A `--build-context` has the old or the new name. */
  | { readonly reason: 'named-context'; readonly name: string }
  /** An ONBUILD of the base image names the stage. */
  | { readonly reason: 'image-trigger'; readonly line: number };

/** A rename that keeps the build as it is. */
export interface Rename {
  /** In the order of the text, none overlapping; empty where the name stays the same. */
  readonly edits: readonly TextEdit[];
  /** The name as it is written now: BuildKit reads names in lower case. */
  readonly name: string;
  /** Lines whose FROM takes its base from a variable that could mean this stage with other build args. */
  readonly uncertainLines: readonly number[];
}

/**
 * Renames a stage wherever it is named: behind AS, in FROM, `COPY --from`, mounts and ONBUILD triggers, and at
 * the head of the comment that describes it. What means the stage is decided by resolution, not by text: of two
 * stages of one name only the mentions of this one change, numbers stay. A stage without a name gets one.
 */
export function renameStage(resolution: Resolution, stage: number, newName: string): Rename | RenameProblem {
  const state = resolution.stageStates[stage];
  const from = state?.block?.from;
  const name = newName.toLowerCase();
  if (!from || !isStageName(name)) return { reason: 'invalid-name' };
  if (name === from.name) return { edits: [], name, uncertainLines: [] };
  const mentions = stageMentions(resolution);
  const problem =
    nameProblem(resolution, stage, name, mentions) ?? mentionProblem(resolution, stage, mentions);
  if (problem) return problem;
  const ranges = mentions.filter((mention) => mention.stage === stage && mention.by === 'name');
  const edits = ranges.map(({ range }): TextEdit => ({ range, text: name }));
  const described = descriptionName(resolution.parsed, from);
  if (described) edits.push({ range: described, text: name });
  if (!from.nameRange) edits.push(firstName(from, name));
  return {
    edits: edits.toSorted((one, other) => one.range.start - other.range.start),
    name,
    uncertainLines: from.name === undefined ? [] : uncertainLines(from.name, stage, mentions),
  };
}

/** What speaks against the new name. */
function nameProblem(
  { options, stageStates }: Resolution,
  stage: number,
  name: string,
  mentions: readonly StageMention[],
): RenameProblem | undefined {
  if (name === 'scratch' || name === 'context') return { reason: 'reserved-name' };
  const taken = stageStates.find((state) => state.name === name);
  if (taken) return { reason: 'name-taken', line: taken.line };
  if (findNamedContext(options.contexts, name)) return { reason: 'named-context', name };
  const line = stageStates[stage]?.line ?? 0;
  const captured = mentions.find((mention) => {
    if (mention.stage !== undefined) return false;
    return mention.kind === 'base'
      ? mention.value === name && mention.line > line
      : mention.value.toLowerCase() === name;
  });
  return captured && { reason: 'image-of-that-name', line: captured.line };
}

/** What speaks against taking the old name away. */
function mentionProblem(
  { options, stageStates }: Resolution,
  stage: number,
  mentions: readonly StageMention[],
): RenameProblem | undefined {
  const state = stageStates[stage];
  if (state?.name !== undefined && findNamedContext(options.contexts, state.name))
    return { reason: 'named-context', name: state.name };
  const expanded = mentions.find((mention) => mention.stage === stage && mention.by === 'expansion');
  if (expanded) return { reason: 'named-by-variable', line: expanded.line, written: expanded.written };
  const inherits = stageStates.find(
    ({ base, triggers }) => !base && triggers.some(({ sources }) => state && sources.includes(state)),
  );
  return inherits && { reason: 'image-trigger', line: inherits.line };
}

/** `AS name` behind the base, in the letter case of FROM. */
function firstName({ node, baseRange }: FromInstruction, name: string): TextEdit {
  const range: SourceRange = { start: baseRange.end, end: baseRange.end };
  return { range, text: ` ${node.keyword === node.keyword.toLowerCase() ? 'as' : 'AS'} ${name}` };
}

/** FROM lines with a variable whose fixed parts agree with the name. */
function uncertainLines(name: string, stage: number, mentions: readonly StageMention[]): readonly number[] {
  const lines = mentions.flatMap(({ kind, stage: means, written, line }) => {
    const variable = written.indexOf('$');
    if (kind !== 'base' || means === stage || variable < 0) return [];
    const tail = written.slice(written.lastIndexOf('}') + 1);
    const ends = written.includes('}') ? name.endsWith(tail) : true;
    return name.startsWith(written.slice(0, variable)) && ends ? [line] : [];
  });
  return [...new Set(lines)];
}
