import { printable } from '#core/export/printable.ts';
import type { WriteReport } from './report.ts';

/** `program:file:line:column: severity: message [rule]`, as GNU's standards write errors; Emacs and Vim read it. */
export const gnuReport: WriteReport = (reports) =>
  reports
    .flatMap(({ file, findings }) =>
      findings.map(({ place, severity, message, rule }) => {
        const where = place ? `:${place.startLine}:${place.startColumn}` : '';
        return `stagegraph:${printable(file)}${where}: ${severity}: ${printable(message)} [${rule}]\n`;
      }),
    )
    .join('');
