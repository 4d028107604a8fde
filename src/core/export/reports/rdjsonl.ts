import { jsonText } from '#core/export/jsonText.ts';
import { slashed, type Place, type WriteReport } from './report.ts';

const severities = { error: 'ERROR', warning: 'WARNING', advice: 'INFO' } as const;

/**
 * Reviewdog's diagnostics, one a line (https://github.com/reviewdog/reviewdog/tree/master/proto/rdf): its columns are
 * bytes of UTF-8. A fix is one suggestion for each place that changes.
 */
export const rdjsonlReport: WriteReport = (reports, { version }) =>
  reports
    .flatMap(({ file, findings }) =>
      findings.map(
        ({ message, place, severity, rule, url, replacements }) =>
          `${jsonText({
            message,
            location: { path: slashed(file), ...(place && { range: rangeOf(place) }) },
            severity: severities[severity],
            source: { name: `stagegraph ${version}` },
            code: { value: rule, ...(url !== '' && { url }) },
            ...(replacements.length > 0 && {
              suggestions: replacements.map((part) => ({ range: rangeOf(part.place), text: part.text })),
            }),
          })}\n`,
      ),
    )
    .join('');

function rangeOf({ startLine, startByte, endLine, endByte }: Place): object {
  return {
    start: { line: startLine, column: startByte },
    end: { line: endLine, column: endByte },
  };
}
