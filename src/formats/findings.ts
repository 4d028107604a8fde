import { buildkitMessage } from '#core/checks/buildkitRules.ts';
import { runChecks, type CheckOptions } from '#core/checks/run.ts';
import type { PlacedFinding } from '#core/export/finding.ts';
import type { Severity } from '#core/text/diagnostic.ts';
import type { Resolution } from '#core/stages/resolve.ts';
import type { Language } from '#i18n/format.ts';
import { problemText } from '#i18n/problemText.ts';

/** How severe what a rule finds is, or that it says nothing. */
export type RuleSetting = Severity | 'off';

/** Build checks in BuildKit's own words, as `docker build --check` prints them, and our advice; by line. */
export function findingsOf(
  resolution: Resolution,
  known: CheckOptions,
  language: Language,
  rules: ReadonlyMap<string, RuleSetting> = new Map(),
): readonly PlacedFinding[] {
  const off = new Set([...rules].flatMap(([rule, setting]) => (setting === 'off' ? [rule] : [])));
  return runChecks(resolution, { ...known, off }).map(({ params, ...check }) => {
    const { rule, origin, line, range, fix } = check;
    const setting = rules.get(rule) ?? check.severity;
    const severity = setting === 'off' ? check.severity : setting;
    const found = { rule, origin, severity, line, range, fix };
    if (origin === 'buildkit') return { ...found, message: buildkitMessage(rule, params) };
    const { says, todo } = problemText(language, { ...check, params });
    return { ...found, message: todo === '' ? says : `${says} ${todo}` };
  });
}
