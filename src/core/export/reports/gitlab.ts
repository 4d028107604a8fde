import { jsonText } from '#core/export/jsonText.ts';
import { slashed, type WriteReport } from './report.ts';

const severities = { error: 'blocker', warning: 'minor', advice: 'info' } as const;

/** GitLab's code quality report: Code Climate's issues, as far as GitLab reads them. */
export const gitlabReport: WriteReport = (reports) => {
  const issues = reports.flatMap(({ file, findings }) =>
    findings.map(({ rule, message, severity, place, fingerprint }) => ({
      type: 'issue',
      check_name: rule,
      description: message,
      categories: ['Bug Risk'],
      severity: severities[severity],
      // GitLab shows one of those that are alike: the same finding in another file is another one.
      fingerprint: `${fingerprint}-${slashed(file)}`,
      location: {
        path: slashed(file),
        lines: { begin: place?.startLine ?? 1, end: place?.endLine ?? 1 },
      },
    })),
  );
  return `${jsonText(issues)}\n`;
};
