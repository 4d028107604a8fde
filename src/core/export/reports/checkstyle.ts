import { element } from '#core/export/svgMarkup.ts';
import type { WriteReport } from './report.ts';

const severities = { error: 'error', warning: 'warning', advice: 'info' } as const;

/** The XML of Checkstyle, which most servers of builds read. */
export const checkstyleReport: WriteReport = (reports) => {
  const files = reports.map(({ file, findings }) =>
    element(
      'file',
      { name: file },
      findings.map(({ place, severity, message, rule }) =>
        element('error', {
          line: place?.startLine ?? 0,
          column: place?.startColumn,
          severity: severities[severity],
          message,
          source: `stagegraph.${rule}`,
        }),
      ),
    ),
  );
  return `<?xml version="1.0" encoding="UTF-8"?>\n${element('checkstyle', { version: '4.3' }, files)}\n`;
};
