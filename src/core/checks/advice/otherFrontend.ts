import type { Advice, AdviceInput } from '#core/checks/advice.ts';

/**
 * `# syntax=` (or the build arg) has another program read the file than the frontend whose answers are shown: an older or
 * newer release, one with experiments, or something else altogether. Said once, where it is named.
 */
export function otherFrontend({ resolution }: AdviceInput): readonly Advice<'image' | 'kind'>[] {
  const { kind, image, line, range } = resolution.frontend;
  return kind === 'own' ? [] : [{ line, range, params: { image, kind } }];
}
