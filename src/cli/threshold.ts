import { warningsAreErrors } from '#core/checks/buildkit.ts';
import type { Finding } from '#core/export/finding.ts';
import type { Severity } from '#core/text/diagnostic.ts';
import type { Inspection } from '#formats/inspection.ts';

/** From the worst on; `none` never fails. The first is the default. */
export const thresholds = ['error', 'warning', 'advice', 'none'] as const;

/** The least severe finding that fails a check. */
export type Threshold = (typeof thresholds)[number];

const ranks: Readonly<Record<Severity, number>> = { error: 3, warning: 2, advice: 1 };

/**
 * Whether a check fails: a finding is as severe as the threshold, or BuildKit's warnings are errors by the file's own
 * word (`# check=error=true`) and there are some.
 */
export function checkFails(
  { resolution }: Inspection,
  findings: readonly Finding[],
  threshold: Threshold = thresholds[0],
): boolean {
  if (threshold === 'none') return false;
  if (findings.some(({ severity }) => ranks[severity] >= ranks[threshold])) return true;
  return warningsAreErrors(resolution) && findings.some(({ origin }) => origin === 'buildkit');
}
