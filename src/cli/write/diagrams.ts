import { join, dirname, isAbsolute } from 'node:path';
import { fenced, findRegions, fillRegions, type Region } from '#core/export/regions.ts';
import { printable } from '#core/export/printable.ts';
import type { StyledLine } from '#core/export/styled.ts';
import { fileFormats } from '#formats/formats.ts';
import { formatWords } from '#formats/words.ts';
import { inspect } from '#formats/inspection.ts';
import { readDockerfile } from '#cli/input.ts';
import { wordsOf } from '#cli/language.ts';
import { readArguments, type Options } from '#cli/options.ts';
import { errorLines } from '#cli/report.ts';
import type { Say } from '#cli/say.ts';
import { markerWords } from './markerWords.ts';

/** A Markdown file with its graphs drawn anew. */
export interface DrawnFile {
  readonly text: string;
  /** Graphs that are not as they would be drawn now. */
  readonly stale: readonly { readonly line: number; readonly before: string; readonly after: string }[];
  /** Why BuildKit rejects a build whose graph is drawn. */
  readonly errors: readonly StyledLine[];
}

/** What keeps a file from being drawn, at its line; 0 for the whole file. */
export interface DrawingFault {
  readonly line: number;
  readonly say: Say;
}

export type Drawn =
  | { readonly ok: true; readonly file: DrawnFile }
  | { readonly ok: false; readonly faults: readonly DrawingFault[] };

const fault = (line: number, say: Say): Drawn => ({ ok: false, faults: [{ line, say }] });

/**
 * Draws every graph that a Markdown file asks for. Dockerfiles are looked for from the folder of the file; the words of a graph are
 * English whatever the reader's language, so that two people write the same bytes.
 */
export async function drawDiagrams(
  markdown: string,
  text: string,
  env: Readonly<Record<string, string | undefined>>,
): Promise<Drawn> {
  const found = findRegions(text);
  if (!found.ok) return fault(found.line, (words) => words[`write-${found.problem}`]);
  if (found.regions.length === 0) return fault(0, (words) => words['write-none']);
  const faults: DrawingFault[] = [];
  const contents: string[] = [];
  const errors: (readonly StyledLine[])[] = [];
  for (const region of found.regions) {
    const drawn = await drawRegion(region, markdown, env);
    if ('say' in drawn) faults.push(drawn);
    else {
      contents.push(drawn.content);
      errors.push(drawn.errors);
    }
  }
  if (faults.length > 0) return { ok: false, faults };
  const filled = fillRegions(text, found.regions, contents);
  const now = findRegions(filled);
  const stale = found.regions.flatMap(({ line, start, end }, index) => {
    const after = now.ok ? now.regions[index] : undefined;
    const before = text.slice(start, end);
    const drawn = after ? filled.slice(after.start, after.end) : '';
    return before === drawn ? [] : [{ line, before, after: drawn }];
  });
  return { ok: true, file: { text: filled, stale, errors: errors.flat() } };
}

async function drawRegion(
  { line, says }: Region,
  markdown: string,
  env: Readonly<Record<string, string | undefined>>,
): Promise<DrawingFault | { readonly content: string; readonly errors: readonly StyledLine[] }> {
  const options = optionsOf(says, env);
  if ('say' in options) return { line, say: options.say };
  const [name = ''] = options.files;
  const path = isAbsolute(name) ? name : join(dirname(markdown), name);
  const text = await readDockerfile(path, nothing(), false);
  if (!text.ok) return { line, say: (words) => `${printable(path)}: ${text.say(words)}` };
  const inspection = inspect(path, text.value, options, 'en');
  const words = wordsOf('en');
  const mermaid = fileFormats.mermaid.write(inspection, {
    words: formatWords(words),
    theme: 'light',
    part: options.part,
    columns: 80,
  });
  return { content: fenced(mermaid, 'mermaid'), errors: errorLines(inspection, words, 'en') };
}

/** What decides which graph is drawn; all else that the command line knows is about something else, and is refused. */
const ofGraphs: ReadonlySet<string> = new Set([
  '--target',
  '--part',
  '--build-arg',
  '--build-context',
  '--platform',
]);

/** What the comment asks for: one Dockerfile, and what decides how it is built and drawn. */
function optionsOf(
  says: string,
  env: Readonly<Record<string, string | undefined>>,
): Options | { readonly say: Say } {
  const odd = { say: (words) => words['write-options'] } satisfies { readonly say: Say };
  const asked = markerWords(says);
  const request = readArguments(asked, env);
  if (!request.ok) return { say: request.say };
  const isOfGraph = asked.every((word) => !word.startsWith('-') || ofGraphs.has(word.split('=', 1)[0] ?? ''));
  if (request.value.kind !== 'run' || !isOfGraph) return odd;
  const { options } = request.value;
  return options.files.length === 1 ? options : odd;
}

/** Standard input is no Dockerfile of a comment. */
// oxlint-disable-next-line require-yield -- It has nothing to give.
async function* nothing(): AsyncGenerator<string> {
  await Promise.resolve();
}
