import { printable } from '#core/export/printable.ts';
import { slashed, type FindingCount, type ReportedFinding, type WriteReport } from './report.ts';

const commands = { error: 'error', warning: 'warning', advice: 'notice' } as const;
const worstFirst = ['error', 'warning', 'advice'] as const;

/**
 * Workflow commands of GitHub Actions, which become annotations. GitHub shows ten of a kind in a step and hides the rest without a
 * word, so the worst come first, and the last line says how many there are.
 */
export const githubReport: WriteReport = (reports, { count }) => {
  const all = reports.flatMap(({ file, findings }) => findings.map((finding) => ({ file, finding })));
  const lines = worstFirst.flatMap((severity) =>
    all
      .filter(({ finding }) => finding.severity === severity)
      .map(({ file, finding }) => command(slashed(file), finding)),
  );
  const number = (severity: keyof typeof commands): number =>
    all.filter(({ finding }) => finding.severity === severity).length;
  const counted: FindingCount = {
    files: reports.length,
    error: number('error'),
    warning: number('warning'),
    advice: number('advice'),
  };
  return `${[...lines, printable(count(counted))].join('\n')}\n`;
};

function command(file: string, { place, severity, message, rule }: ReportedFinding): string {
  // Columns count for GitHub only within one line.
  const isOneLine = place?.startLine === place?.endLine;
  const properties = Object.entries({
    file,
    line: place?.startLine,
    endLine: place?.endLine,
    col: isOneLine ? place?.startColumn : undefined,
    endColumn: isOneLine ? place?.endColumn : undefined,
    title: rule,
  }).flatMap(([name, value]) => (value === undefined ? [] : [`${name}=${property(String(value))}`]));
  return `::${commands[severity]} ${properties.join(',')}::${data(message)}`;
}

function data(text: string): string {
  return printable(text).replaceAll('%', '%25');
}

function property(text: string): string {
  return data(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
