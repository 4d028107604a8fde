/*
 * The library `stagegraph`: what the command line answers, as functions. All of them are pure and answer at once; none
 * throws for anything that a Dockerfile may hold, reads a file or asks the network. The work grows in proportion to the
 * text, of which a megabyte at most is meant.
 */
import { compareFiles } from '#core/difference/compareFiles.ts';
import { differenceJson, type DifferenceJson } from '#core/export/differenceJson.ts';
import { jsonOf } from '#core/export/json.ts';
import type { StagegraphJson } from '#core/export/jsonTypes.ts';
import type { ReportedFinding } from '#core/export/reports/report.ts';
import { encodeLink } from '#core/share/encodeLink.ts';
import { defaultState } from '#core/share/state.ts';
import { openFile } from '#core/stages/open.ts';
import { errorText } from '#formats/errorText.ts';
import { allFindings, fileReport } from '#formats/fileReport.ts';
import { fileFormats } from '#formats/formats.ts';
import type { DockerfileOptions } from './asked.ts';
import { buildOf, inspectionOf } from './inspected.ts';
import { speak, wordsIn } from './speech.ts';

export type { DockerfileOptions } from './asked.ts';
export type * from '#core/export/differenceJson.ts';
export type * from '#core/export/jsonTypes.ts';
export type { Place, Replacement, ReportedFinding } from '#core/export/reports/report.ts';

/** How a Dockerfile is drawn. */
export interface DrawingOptions extends DockerfileOptions {
  /** Of `svg` and `html`. Left out: light. */
  readonly theme?: 'light' | 'dark';
  /** `built` leaves out the stages that the target does not build; `text` tells all of them. Left out: all. */
  readonly part?: 'all' | 'built';
  /** Width of `text`, in columns. Left out: 80. */
  readonly columns?: number;
  /** An address that a picture or diagram leads to, such as `linkTo` gives. Left out: none. */
  readonly link?: string;
}

/** What a Dockerfile can be drawn as. */
export type DrawingFormat = 'svg' | 'html' | 'mermaid' | 'dot' | 'text';

speak();

/**
 * How BuildKit builds a Dockerfile: its stages, and for every target which stages run, their steps with what each waits
 * for, roles and checks; what `stagegraph --format json` prints, and as stable: fields may be added, none goes.
 * A build that BuildKit refuses is an answer too (`error`, of the file or of one target).
 */
export function describeDockerfile(text: string, options: DockerfileOptions = {}): StagegraphJson {
  const inspection = inspectionOf(text, options);
  const { file, resolution, overview, findings } = inspection;
  const { language = 'en' } = options;
  return jsonOf(resolution, {
    file,
    target: overview.target,
    findings,
    say: (error) => errorText(error, language),
  });
}

/**
 * Everything that is wrong with a Dockerfile, by line: why BuildKit refuses the build, its own build checks in its own
 * words, and advice of Stagegraph; each with its place, and with the replacements that answer it where they are known.
 */
export function checkDockerfile(text: string, options: DockerfileOptions = {}): readonly ReportedFinding[] {
  const { language = 'en' } = options;
  const inspection = inspectionOf(text, options);
  return fileReport(inspection, allFindings(inspection, language), language).findings;
}

/** A Dockerfile as a picture (`svg`, `html`), a diagram (`mermaid`, `dot`) or a tree in plain text. */
export function drawDockerfile(text: string, format: DrawingFormat, options: DrawingOptions = {}): string {
  const { language = 'en', theme = 'light', part = 'all', columns = 80, link = '' } = options;
  const setting = { words: wordsIn(language), theme, part, columns, link };
  return fileFormats[format].write(inspectionOf(text, options), setting);
}

/**
 * How a Dockerfile differs from the one before for BuildKit: stages, edges, targets, layers and findings; what
 * `stagegraph --compare OLD --format json` prints. `same` where nothing that BuildKit reads differs.
 */
export function compareDockerfiles(
  before: string,
  after: string,
  options: DockerfileOptions = {},
): DifferenceJson {
  const { target = '', file = 'Dockerfile', language = 'en' } = options;
  const build = buildOf(options);
  const timing = { maxParallelism: 0, durations: {} };
  const { difference } = compareFiles(openFile(before, build), openFile(after, build), { target, timing });
  return differenceJson(difference, { before: file, after: file }, (error) => errorText(error, language));
}

/**
 * A link that opens a Dockerfile with its options on a page of Stagegraph. The Dockerfile is in the fragment of the link, which
 * browsers do not send. Throws a `TypeError` where `page` is no address.
 */
export function linkTo(text: string, page: string, options: DockerfileOptions = {}): string {
  const { target = '' } = options;
  const { buildArgs, contexts, platform, buildPlatform } = buildOf(options);
  const other = platform === buildPlatform ? '' : platform;
  const url = new URL(page);
  url.hash = encodeLink({ ...defaultState(text), target, platform: other, buildArgs, contexts });
  return url.href;
}
