import { warningsAreErrors } from '#core/checks/buildkit.ts';
import type { Finding } from '#core/export/finding.ts';
import { printable } from '#core/export/printable.ts';
import { span, type StyledLine } from '#core/export/styled.ts';
import type { Diagnostic } from '#core/text/diagnostic.ts';
import { lineAt } from '#core/text/lines.ts';
import type { Language } from '#i18n/format.ts';
import { errorText } from '#formats/errorText.ts';
import { nearestFirst } from './buildOptions.ts';
import type { Inspection } from '#formats/inspection.ts';
import type { Words } from './say.ts';

/** Targets that are listed where an unknown one was asked for. */
const TARGETS_LISTED = 8;

/** What is printed where BuildKit rejects the build; nothing where it does not. */
export function errorLines(inspection: Inspection, words: Words, language: Language): readonly StyledLine[] {
  const { file, error, overview } = inspection;
  if (error === undefined) return [];
  const place = { ...error, line: lineOf(error, inspection) };
  const line = findingLine(file, { ...place, rule: '', message: errorText(error, language) }, words);
  if (error.rule !== 'target-unknown') return [line];
  const all = overview.targets.map(({ name }) => name).filter((name) => name !== '');
  const names = nearestFirst(overview.target.toLowerCase(), all).slice(0, TARGETS_LISTED);
  if (names.length === 0) return [line];
  const list = words.cli.targets({ names: names.map(printable), more: all.length - names.length });
  return [line, [span(`  ${list}`, 'faint')]];
}

/** Line of an error: BuildKit gives some of them none, though they have a place. */
function lineOf({ line, range }: Diagnostic, { resolution }: Inspection): number {
  return line > 0 || range.end <= range.start ? line : lineAt(resolution.parsed.lines, range.start);
}

/** `Dockerfile:3: warning: … [Rule]`, the form that editors and other tools know. */
export function findingLine(
  file: string,
  { line, severity, message, rule }: Omit<Finding, 'origin'>,
  words: Words,
): StyledLine {
  return [
    span(line === 0 ? `${printable(file)}: ` : `${printable(file)}:${line}: `, 'strong'),
    span(words.cli.severity({ severity }), severity),
    span(`: ${printable(message)}`),
    ...(rule === '' ? [] : [span(` [${rule}]`, 'faint')]),
  ];
}

/** What is wrong with a file, one finding a line, and whether it fails the check. */
export interface CheckReport {
  readonly lines: readonly StyledLine[];
  readonly failed: boolean;
}

/** Errors of the file, then of the target, then build checks and advice; by line. */
export function checkReport(inspection: Inspection, words: Words, language: Language): CheckReport {
  const { file, findings, overview, resolution } = inspection;
  const errors = overview.problems
    .filter(({ severity }) => severity === 'error')
    .map((error): Finding => {
      const { rule, severity } = error;
      const line = lineOf(error, inspection);
      return { rule, severity, line, origin: 'buildkit', message: errorText(error, language) };
    });
  const strict = warningsAreErrors(resolution);
  const violated = strict && findings.some(({ origin }) => origin === 'buildkit');
  const all = [...errors, ...findings].toSorted((a, b) => a.line - b.line);
  return {
    lines: all.map((finding) => findingLine(file, finding, words)),
    failed: errors.length > 0 || violated || findings.some(({ severity }) => severity === 'error'),
  };
}
