import { fingerprintsOf } from '#core/export/reports/fingerprint.ts';
import { placesOf } from '#core/export/reports/places.ts';
import type { FileReport, ReportedFinding } from '#core/export/reports/report.ts';
import { buildkitRules, isBuildkitRule } from '#core/checks/buildkitRules.ts';
import type { PlacedFinding } from '#core/export/finding.ts';
import type { Diagnostic } from '#core/text/diagnostic.ts';
import { lineAt, lineRange } from '#core/text/lines.ts';
import type { Language } from '#i18n/format.ts';
import { sentencesOf } from '#i18n/spoken.ts';
import { errorText } from './errorText.ts';
import type { Inspection } from './inspection.ts';

/** Line of an error: BuildKit gives some of them none, though they have a place. */
export function lineOfError({ line, range }: Diagnostic, { resolution }: Inspection): number {
  return line > 0 || range.end <= range.start ? line : lineAt(resolution.parsed.lines, range.start);
}

/** Everything that is wrong with a file, by line: errors of the file and of the target, build checks, advice. */
export function allFindings(inspection: Inspection, language: Language): readonly PlacedFinding[] {
  const errors = inspection.overview.problems
    .filter(({ severity }) => severity === 'error')
    .map((error): PlacedFinding => {
      const { rule, severity, range } = error;
      const line = lineOfError(error, inspection);
      return { rule, severity, line, range, origin: 'buildkit', message: errorText(error, language) };
    });
  return [...errors, ...inspection.findings].toSorted((a, b) => a.line - b.line);
}

/** The findings of a file with place, fix and reason, as reports for other programs need them. */
export function fileReport(
  { file, text, resolution }: Inspection,
  findings: readonly PlacedFinding[],
  language: Language,
): FileReport {
  const { lines } = resolution.parsed;
  const ranges = findings.map(({ range, line }) => {
    const isNowhere = range.end <= range.start && line > 0;
    return isNowhere ? lineRange(lines, line) : range;
  });
  const places = placesOf(text, lines, ranges);
  const edits = findings.map(({ fix }) => fix?.edits ?? []);
  const editPlaces = placesOf(
    text,
    lines,
    edits.flat().map(({ range }) => range),
  ).values();
  const fingerprints = fingerprintsOf(text, lines, findings);
  const reasons: Readonly<Record<string, string>> = sentencesOf('explanations', language) ?? {};
  return {
    file,
    findings: findings.map((finding, index): ReportedFinding => ({
      rule: finding.rule,
      origin: finding.origin,
      severity: finding.severity,
      line: finding.line,
      message: finding.message,
      place: finding.line > 0 ? places[index] : undefined,
      replacements: (edits[index] ?? []).flatMap((edit) => {
        const { value } = editPlaces.next();
        return value ? [{ place: value, text: edit.text }] : [];
      }),
      url: isBuildkitRule(finding.rule) ? buildkitRules[finding.rule].url : '',
      reason: reasons[finding.rule] ?? '',
      fingerprint: fingerprints[index] ?? '',
    })),
  };
}
