import type { Diagnostic } from '#core/text/diagnostic.ts';
import type { Source } from '#core/stages/types.ts';
import type { OutlineArg, OutlineMount, Step } from '#core/plan/types.ts';
import type { JsonArg, JsonMount } from './jsonTypes.ts';

/*
 * Pieces of a plan in the words of the conformance records: what BuildKit's own answers were written
 * down in, and what the JSON format therefore keeps to.
 */

/** Provider of a stage dependency: `stage 2`, `image docker.io/library/alpine:latest`, `image scratch`. */
export function sourceName(source: Source): string {
  switch (source.kind) {
    case 'stage':
      return `stage ${source.stage}`;
    case 'image':
      return `image ${source.ref}`;
    case 'scratch':
      return 'image scratch';
    case 'named-context':
      return `named-context ${source.name}`;
    case 'unresolved':
      return `unresolved ${source.text}`;
    case 'http':
    case 'git':
      return `${source.kind} ${source.url}`;
    case 'context':
      return 'context';
  }
}

/** A step an author can see: which one, and the keys of its inputs. */
export interface VisibleStep {
  readonly step: Step;
  /** A set: sorted, each once, however many inputs have that key. */
  readonly deps: readonly string[];
}

/**
 * Steps without inline heredoc files and permissions of cache mounts, which no instruction names; what
 * they need counts for the step that needs them.
 */
export function visibleSteps(steps: readonly Step[]): readonly VisibleStep[] {
  const hidden = (id: number): boolean => steps[id]?.kind === 'inline' || steps[id]?.kind === 'cacheperm';
  const inputsOf = (id: number): readonly number[] => [
    ...new Set((steps[id]?.inputs ?? []).flatMap(({ step }) => (hidden(step) ? inputsOf(step) : [step]))),
  ];
  return steps
    .filter(({ id }) => !hidden(id))
    .map((step) => ({
      step,
      deps: [...new Set(inputsOf(step.id).map((input) => steps[input]?.key ?? ''))].toSorted(),
    }));
}

/** An ARG row of the outline; what is not known is left out. */
export function outlineArg({ name, value, description, line }: OutlineArg): JsonArg {
  return {
    name,
    ...(value !== undefined && { value }),
    ...(description !== undefined && { description }),
    line,
  };
}

/** A secret or ssh row of the outline; `required` only where it is. */
export function outlineMount({ name, required, line }: OutlineMount): JsonMount {
  return { name, ...(required && { required }), line };
}

/** The line BuildKit points at, or nothing. */
export function errorLines({ line }: Diagnostic): readonly number[] {
  return line === 0 ? [] : [line];
}
