import { detectSyntax } from '#core/dockerfile/directives.ts';
import type { ParsedDockerfile } from '#core/dockerfile/types.ts';
import { normaliseImageReference } from '#core/expand/imageRef.ts';
import type { Diagnostic } from '#core/text/diagnostic.ts';
import { lineRange } from '#core/text/lines.ts';
import type { SourceRange } from '#core/text/range.ts';
import { graphProblem } from './problems.ts';

/**
 * What reads the file: BuildKit's own frontend (or the stable release it is the same as), an older or a newer release of
 * it, one with experiments (`labs`), one whose version cannot be told from its name, or another program.
 */
export type FrontendKind = 'own' | 'older' | 'newer' | 'labs' | 'unknown' | 'foreign';

/** What `# syntax=` or the build arg `BUILDKIT_SYNTAX` has read the file. */
export interface Frontend {
  readonly kind: FrontendKind;
  /** As written; '' where nothing is. */
  readonly image: string;
  /** Release, `[1, 4]`; undefined where none is named. */
  readonly version: readonly [number, number] | undefined;
  /** Line of the directive; 0 where there is none, or a build arg takes its place. */
  readonly line: number;
  readonly range: SourceRange;
}

/** Build arg that stands in for the `syntax` directive. */
export const syntaxArgument = 'BUILDKIT_SYNTAX';
/** Release of the frontend in BuildKit v0.32.2. */
export const ownVersion: readonly [number, number] = [1, 26];

const repository = /^docker\.io\/docker\/dockerfile(-upstream)?(?::([^@]*))?(@.*)?$/;

/** Finds out what reads a file (R11.2). The build arg wins; an empty one is none. */
export function frontendOf(parsed: ParsedDockerfile, buildArgs: ReadonlyMap<string, string>): Frontend {
  const argument = buildArgs.get(syntaxArgument)?.trim().split(' ', 1)[0];
  if (argument !== undefined && argument !== '')
    return { ...kindOf(argument), image: argument, line: 0, range: { start: 0, end: 0 } };
  const found = detectSyntax(parsed.text, parsed.lines);
  if (!found) return { kind: 'own', image: '', version: undefined, line: 0, range: { start: 0, end: 0 } };
  const { value, line } = found;
  return { ...kindOf(value), image: value, line, range: lineRange(parsed.lines, line) };
}

function kindOf(image: string): Pick<Frontend, 'kind' | 'version'> {
  const reference = normaliseImageReference(image);
  const [match, upstream, tag = 'latest', digest] =
    (typeof reference === 'string' ? repository.exec(reference) : undefined) ?? [];
  if (match === undefined) return { kind: 'foreign', version: undefined };
  const numbers = /^([0-9]+)(?:\.([0-9]+))?(?:\.[0-9]+)?$/.exec(tag);
  const version =
    numbers?.[2] === undefined ? undefined : ([Number(numbers[1]), Number(numbers[2])] as const);
  if (upstream !== undefined || /labs|experimental|master|nightly/.test(tag))
    return { kind: 'labs', version };
  if (version) return { kind: compared(version), version };
  const moving = tag === 'latest' || numbers?.[1] === String(ownVersion[0]);
  return { kind: moving && digest === undefined ? 'own' : 'unknown', version };
}

function compared([major, minor]: readonly [number, number]): FrontendKind {
  const difference = major - ownVersion[0] || minor - ownVersion[1];
  if (difference === 0) return 'own';
  return difference < 0 ? 'older' : 'newer';
}

/** Whether something that BuildKit's own frontend does not know may be known to this one. */
export function mayKnowMore({ kind }: Frontend): boolean {
  return kind !== 'own' && kind !== 'older';
}

/** Words that a frontend with more in it may know: the value of the problem that holds such a word. */
const extensible: Readonly<Record<string, string>> = {
  'unknown-instruction': 'keyword',
  'unknown-flag': 'flag',
  'mount-unknown-key': 'key',
  'mount-unknown-type': 'value',
  'mount-unknown-sharing': 'value',
  'invalid-network': 'value',
  'invalid-security': 'value',
  'device-unknown-key': 'key',
};

/** What is wrong with a file that is none of ours at all, which another program may take. */
const shapeless: ReadonlySet<string> = new Set([
  'file-without-instructions',
  'no-stages',
  'not-a-dockerfile',
]);

/** A file as another frontend may read it: words that ours alone does not know become notes. */
export function readElsewhere(parsed: ParsedDockerfile, frontend: Frontend): ParsedDockerfile {
  if (!mayKnowMore(frontend) || parsed.problems.length === 0) return parsed;
  const { image, kind } = frontend;
  const problems = parsed.problems.map((found): Diagnostic => {
    const key = extensible[found.rule];
    const word = key === undefined ? undefined : found.params[key];
    if (word !== undefined) {
      const note = graphProblem('known-elsewhere', found.line, found.range, { word, image });
      return { ...note, severity: 'advice' };
    }
    return kind === 'foreign' && shapeless.has(found.rule) ? { ...found, severity: 'advice' } : found;
  });
  return { ...parsed, problems };
}

/** A path or an address, where ours wants the name of an image. */
const placed = /^(?:\.{0,2}\/|[a-z][a-z0-9+]{0,20}:\/\/)/;

/** Splits off what another program may know as a base: a path, an address (`FROM ./base`). They become notes. */
export function namesElsewhere(
  found: readonly Diagnostic[],
  { kind, image }: Frontend,
): { readonly wrong: readonly Diagnostic[]; readonly notes: readonly Diagnostic[] } {
  const isElsewhere = ({ params }: Diagnostic): boolean =>
    kind === 'foreign' && placed.test(String(params['text'] ?? ''));
  const notes = found.filter(isElsewhere).map(({ line, range, params }): Diagnostic => {
    const word = params['text'] ?? '';
    return { ...graphProblem('known-elsewhere', line, range, { word, image }), severity: 'advice' };
  });
  return { wrong: found.filter((one) => !isElsewhere(one)), notes };
}
