import type { Finding } from '#core/export/finding.ts';
import { printable } from '#core/export/printable.ts';
import { span, type StyledLine } from '#core/export/styled.ts';
import type { NamedIgnoreFile } from '#core/ignore/readIgnoreFile.ts';
import { contextText } from '#i18n/contextText.ts';
import type { Language } from '#i18n/format.ts';
import { errorText } from '#formats/errorText.ts';
import { lineOfError } from '#formats/fileReport.ts';
import { nearestFirst } from './buildOptions.ts';
import type { Inspection } from '#formats/inspection.ts';
import type { Words } from './say.ts';

/** Targets that are listed where an unknown one was asked for. */
const TARGETS_LISTED = 8;

/** What is printed where BuildKit rejects the build; nothing where it does not. */
export function errorLines(inspection: Inspection, words: Words, language: Language): readonly StyledLine[] {
  const { file, error, overview } = inspection;
  if (error === undefined) return [];
  const place = { ...error, line: lineOfError(error, inspection) };
  const line = findingLine(file, { ...place, rule: '', message: errorText(error, language) }, words);
  if (error.rule !== 'target-unknown') return [line];
  const all = overview.targets.map(({ name }) => name).filter((name) => name !== '');
  const names = nearestFirst(overview.target.toLowerCase(), all).slice(0, TARGETS_LISTED);
  if (names.length === 0) return [line];
  const list = words.cli.targets({ names: names.map(printable), more: all.length - names.length });
  return [line, [span(`  ${list}`, 'faint')]];
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

/** What is wrong with a file, one finding a line: errors of the file, then of the target, then build checks and advice; by line. */
export function checkLines(
  { file }: Inspection,
  findings: readonly Finding[],
  words: Words,
): readonly StyledLine[] {
  return findings.map((finding) => findingLine(file, finding, words));
}

/** Why no build works with an ignore file, at its line; nothing where it can be used. */
export function ignoreErrorLines(
  { name, file: { problem } }: NamedIgnoreFile,
  words: Words,
  language: Language,
): readonly StyledLine[] {
  if (!problem) return [];
  const { line, rule, written } = problem;
  const message = contextText(language)(rule, { text: written });
  return [findingLine(name, { line, severity: 'error', rule: '', message }, words)];
}
