import type { Fix, Log, Region, ReportingDescriptor, Result } from 'sarif';
import { jsonText } from '#core/export/jsonText.ts';
import { slashed, type Place, type ReportedFinding, type WriteReport } from './report.ts';

const levels = { error: 'error', warning: 'warning', advice: 'note' } as const;

/**
 * SARIF 2.1.0 (OASIS), one run: what GitHub's code scanning and most viewers of findings read. Rules come with their
 * reason and page, findings with place, fingerprint and fix.
 */
export const sarifReport: WriteReport = (reports, { version }) => {
  const all = reports.flatMap(({ file, findings }) => findings.map((finding) => ({ file, finding })));
  const rules = [...new Map(all.map(({ finding }) => [finding.rule, finding])).values()];
  const indexes = new Map(rules.map(({ rule }, index) => [rule, index]));
  const log: Log = {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: { driver: { name: 'Stagegraph', version, rules: rules.map(ruleOf) } },
        columnKind: 'utf16CodeUnits',
        results: all.map(({ file, finding }) => resultOf(file, finding, indexes.get(finding.rule) ?? -1)),
      },
    ],
  };
  return `${jsonText(log)}\n`;
};

function ruleOf({ rule, reason, url, severity }: ReportedFinding): ReportingDescriptor {
  return {
    id: rule,
    shortDescription: { text: reason === '' ? rule : reason },
    ...(url !== '' && { helpUri: url }),
    defaultConfiguration: { level: levels[severity] },
  };
}

function resultOf(file: string, finding: ReportedFinding, ruleIndex: number): Result {
  const { rule, severity, message, place, fingerprint } = finding;
  const artifactLocation = { uri: uriOf(file) };
  const fixes = fixesOf(artifactLocation, finding);
  return {
    ruleId: rule,
    ruleIndex,
    level: levels[severity],
    message: { text: message },
    locations: [{ physicalLocation: { artifactLocation, ...(place && { region: regionOf(place) }) } }],
    partialFingerprints: { 'stagegraph/v1': fingerprint },
    ...(fixes.length > 0 && { fixes }),
  };
}

function fixesOf(artifactLocation: { uri: string }, { replacements }: ReportedFinding): Fix[] {
  if (replacements.length === 0) return [];
  const edits = replacements.map(({ place, text }) => ({
    deletedRegion: regionOf(place),
    insertedContent: { text },
  }));
  return [{ artifactChanges: [{ artifactLocation, replacements: edits }] }];
}

function regionOf({ startLine, startColumn, endLine, endColumn }: Place): Region {
  return { startLine, startColumn, endLine, endColumn };
}

/** A path as a URI, relative where the path is. */
function uriOf(file: string): string {
  const path = slashed(file)
    .split('/')
    .map((part) => encodeURIComponent(part.replace(/\p{Cs}/gu, '\ufffd')))
    .join('/');
  if (path.startsWith('/')) return `file://${path}`;
  return /^[a-z]%3A\//i.test(path) ? `file:///${path.replace('%3A', ':')}` : path;
}
