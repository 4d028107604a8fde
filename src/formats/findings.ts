import { buildkitMessage } from '#core/checks/buildkitRules.ts';
import { runChecks, type CheckOptions } from '#core/checks/run.ts';
import type { Finding } from '#core/export/finding.ts';
import type { Resolution } from '#core/stages/resolve.ts';
import type { Language } from '#i18n/format.ts';
import { problemText } from '#i18n/problemText.ts';

/** Build checks in BuildKit's own words, as `docker build --check` prints them, and our advice; by line. */
export function findingsOf(
  resolution: Resolution,
  known: CheckOptions,
  language: Language,
): readonly Finding[] {
  return runChecks(resolution, known).map((check) => {
    const { rule, origin, severity, line, params } = check;
    if (origin === 'buildkit')
      return { rule, origin, severity, line, message: buildkitMessage(rule, params) };
    const { says, todo } = problemText(language, check);
    return { rule, origin, severity, line, message: todo === '' ? says : `${says} ${todo}` };
  });
}
