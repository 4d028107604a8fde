import type { Advice, AdviceInput } from '#core/checks/advice.ts';

/** From this release on (here-documents, `--link`) an older one draws the same: what it lacks is `frontend-too-old`. */
const sameSince: readonly [number, number] = [1, 4];

/**
 * `# syntax=` (or the build arg) has another program read the file than the frontend whose answers are shown: a much older
 * or a newer release, one with experiments, or something else altogether. Said once, where it is named.
 */
export function otherFrontend({ resolution }: AdviceInput): readonly Advice<'image' | 'kind'>[] {
  const { kind, image, version, line, range } = resolution.frontend;
  const [major = 0, minor = 0] = version ?? [];
  const isAlike = kind === 'older' && (major - sameSince[0] || minor - sameSince[1]) >= 0;
  return kind === 'own' || isAlike ? [] : [{ line, range, params: { image, kind } }];
}
