import { checkstyleReport } from '#core/export/reports/checkstyle.ts';
import { githubReport } from '#core/export/reports/github.ts';
import { gitlabReport } from '#core/export/reports/gitlab.ts';
import { gnuReport } from '#core/export/reports/gnu.ts';
import { rdjsonlReport } from '#core/export/reports/rdjsonl.ts';
import type { WriteReport } from '#core/export/reports/report.ts';
import { sarifReport } from '#core/export/reports/sarif.ts';

/** Every format in which findings are handed to other programs, by the name that the command line knows it by. */
export const reportFormats = {
  sarif: sarifReport,
  github: githubReport,
  gitlab: gitlabReport,
  checkstyle: checkstyleReport,
  rdjsonl: rdjsonlReport,
  gnu: gnuReport,
} as const satisfies Readonly<Record<string, WriteReport>>;

export type ReportFormatName = keyof typeof reportFormats;

/** Their names, in this order. */
export const reportFormatNames = Object.keys(reportFormats) as readonly ReportFormatName[];

export function isReportFormat(format: string): format is ReportFormatName {
  return Object.hasOwn(reportFormats, format);
}
