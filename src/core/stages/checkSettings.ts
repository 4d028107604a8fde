import { commentDirective, lookedUpDirectives } from '#core/dockerfile/directives.ts';
import { parseBoolean } from '#core/dockerfile/numbers.ts';
import type { ParsedDockerfile } from '#core/dockerfile/types.ts';
import type { Diagnostic } from '#core/text/diagnostic.ts';
import { lineRange } from '#core/text/lines.ts';
import { graphProblem } from './problems.ts';
import type { Observation } from './state.ts';

/** Which build checks count, and whether they fail the build: `skip=Rule,Rule;experimental=Rule;error=true`. */
interface CheckOptions {
  readonly skip: ReadonlySet<string>;
  readonly skipAll: boolean;
  /** Experimental rules asked for. */
  readonly experimental: ReadonlySet<string>;
  readonly experimentalAll: boolean;
  /** A warning fails the build. */
  readonly error: boolean;
}

/** The options of a whole file, and what is wrong with them, if anything. */
export interface CheckSettings extends CheckOptions {
  readonly problem: Diagnostic | undefined;
}

/** Build arg that stands in for the `check` directive. */
export const checkArgument = 'BUILDKIT_DOCKERFILE_CHECK';

const none: CheckOptions = {
  skip: new Set(),
  skipAll: false,
  experimental: new Set(),
  experimentalAll: false,
  error: false,
};

/** Rules that count only where they are asked for. */
const experimentalRules: ReadonlySet<string> = new Set(['InvalidDefinitionDescription']);

/** At most three options are told apart: whatever follows is part of the third, as BuildKit splits them. */
function splitOptions(value: string): string[] {
  const [first = '', second, ...others] = value.split(';');
  return [first, ...(second === undefined ? [] : [second]), ...(others.length > 0 ? [others.join(';')] : [])];
}

function rulesOf(setting: string): ReadonlySet<string> {
  return new Set(setting.split(',').map((rule) => rule.trim()));
}

/** Reads options as BuildKit's linter does; the option it does not understand, where there is one. */
function readOptions(value: string): CheckOptions | { readonly unknown: string } {
  if (value.trim() === '') return none;
  const options: { -readonly [Key in keyof CheckOptions]: CheckOptions[Key] } = { ...none };
  for (const option of splitOptions(value)) {
    const equals = option.indexOf('=');
    if (equals < 0) return { unknown: option.trim() };
    const key = option.slice(0, equals).trim();
    const setting = option.slice(equals + 1).trim();
    const given = parseBoolean(setting);
    if (key === 'skip' && setting === 'all') options.skipAll = true;
    else if (key === 'skip') options.skip = rulesOf(setting);
    else if (key === 'experimental' && setting === 'all') options.experimentalAll = true;
    else if (key === 'experimental') options.experimental = rulesOf(setting);
    else if (key === 'error' && given !== undefined) options.error = given;
    else return { unknown: key === 'error' ? `${key}=${setting}` : key };
  }
  return options;
}

/**
 * What a file and its build args ask of the checks (R12.1, R12.2). The build arg takes the place of the directive as a whole,
 * even where it is empty.
 */
export function checkSettings(
  parsed: ParsedDockerfile,
  buildArgs: ReadonlyMap<string, string>,
): CheckSettings {
  const argument = buildArgs.get(checkArgument);
  if (argument !== undefined) {
    const options = readOptions(argument);
    if (!('unknown' in options)) return { ...options, problem: undefined };
    const range = { start: 0, end: 0 };
    return { ...none, problem: graphProblem('check-argument', 0, range, { option: options.unknown }) };
  }
  const directive = lookedUpDirectives(parsed.text, parsed.lines).find(({ name }) => name === 'check');
  if (!directive) return { ...none, problem: undefined };
  const options = readOptions(directive.value);
  if (!('unknown' in options)) return { ...options, problem: undefined };
  const range = lineRange(parsed.lines, directive.line);
  return { ...none, problem: graphProblem('check-option', 0, range, { option: options.unknown }) };
}

/** Options of comments that were read already: an instruction may give many warnings. */
const optionsOfComments = new WeakMap<readonly string[], CheckOptions>();

/** `check=…` in the comments right above an instruction; the first counts, and one that makes no sense does not. */
function commentOptions(comments: readonly string[]): CheckOptions {
  if (comments.length === 0) return none;
  const known = optionsOfComments.get(comments);
  if (known) return known;
  const value = comments
    .map((comment) => commentDirective(comment, 'check'))
    .find((found) => found !== undefined);
  const read = value === undefined ? none : readOptions(value);
  const options = 'unknown' in read ? none : read;
  optionsOfComments.set(comments, options);
  return options;
}

/** Whether the comments above an instruction skip a rule for it. */
export function isSkippedAbove(rule: string, comments: readonly string[]): boolean {
  const { skip, skipAll } = commentOptions(comments);
  return skipAll || skip.has(rule);
}

/**
 * Whether a check may speak. `comments` are those above the instruction it speaks of, where BuildKit looks at
 * them: they add to the options of the file.
 */
export function isReported(
  settings: CheckOptions,
  { rule, comments = [] }: Pick<Observation, 'rule' | 'comments'>,
): boolean {
  const own = commentOptions(comments);
  if (experimentalRules.has(rule))
    return [settings, own].some(
      ({ experimental, experimentalAll }) => experimentalAll || experimental.has(rule),
    );
  return ![settings, own].some(({ skip, skipAll }) => skipAll || skip.has(rule));
}
