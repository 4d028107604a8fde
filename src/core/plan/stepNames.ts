import type { Step } from './types.ts';

/**
 * A name for each step that survives edits elsewhere in the file, so that a duration stays with its step:
 * the kind, and the stage and row it stands for. Merged steps go by the first of their lines, what has no
 * line (the build context) by its key. Steps of one line and kind are numbered.
 *
 *     run build:3      copy final:1      merge final:1      context
 */
export function stepNames(steps: readonly Step[], stageKeys: readonly string[]): readonly string[] {
  const seen = new Map<string, number>();
  return steps.map((step) => {
    const origin = firstOrigin(step);
    const name = origin ? `${step.kind} ${stageKeys[origin.stage] ?? ''}:${origin.row}` : step.key;
    const before = seen.get(name) ?? 0;
    seen.set(name, before + 1);
    return before === 0 ? name : `${name} ${before + 1}`;
  });
}

/** The first line of the file that the step stands for. */
export function firstOrigin({ origins }: Step): Step['origins'][number] | undefined {
  return origins.reduce<Step['origins'][number] | undefined>(
    (first, origin) => (first === undefined || origin.line < first.line ? origin : first),
    undefined,
  );
}
