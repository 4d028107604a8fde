import { lookedUpDirectives } from '#core/dockerfile/directives.ts';
import type { ParsedDockerfile } from '#core/dockerfile/types.ts';
import type { Diagnostic } from '#core/text/diagnostic.ts';
import { lineRange } from '#core/text/lines.ts';
import { graphProblem } from './problems.ts';

/** `# check=skip=Rule,Rule;error=true`. */
export interface CheckDirective {
  readonly skip: ReadonlySet<string>;
  readonly skipAll: boolean;
  /** Experimental rules asked for. */
  readonly experimental: ReadonlySet<string>;
  /** A warning fails the build. */
  readonly error: boolean;
  readonly problem: Diagnostic | undefined;
}

/** Reads the `check` directive as BuildKit looks it up. */
export function checkDirective(parsed: ParsedDockerfile): CheckDirective {
  const directive = lookedUpDirectives(parsed.text, parsed.lines).find(({ name }) => name === 'check');
  const none: CheckDirective = {
    skip: new Set(),
    skipAll: false,
    experimental: new Set(),
    error: false,
    problem: undefined,
  };
  if (!directive) return none;
  const { value } = directive;
  if (value === '') return none;
  const result = { skip: new Set<string>(), skipAll: false, experimental: new Set<string>(), error: false };
  for (const option of value.split(';')) {
    const equals = option.indexOf('=');
    const key = option.slice(0, Math.max(equals, 0)).trim();
    const setting = option.slice(equals + 1).trim();
    if (equals >= 0 && key === 'skip' && setting === 'all') result.skipAll = true;
    else if (equals >= 0 && key === 'skip')
      result.skip = new Set(setting.split(',').map((rule) => rule.trim()));
    else if (equals >= 0 && key === 'experimental')
      result.experimental = new Set(setting.split(',').map((rule) => rule.trim()));
    else if (equals >= 0 && key === 'error' && booleans.has(setting))
      result.error = booleans.get(setting) ?? false;
    else {
      const range = lineRange(parsed.lines, directive.line);
      return {
        ...none,
        problem: graphProblem('check-option', 0, range, { option: equals < 0 ? option : key }),
      };
    }
  }
  return { ...result, problem: undefined };
}

/** Spellings Go's strconv.ParseBool accepts. */
const booleans = new Map([
  ...['1', 't', 'T', 'TRUE', 'true', 'True'].map((text) => [text, true] as const),
  ...['0', 'f', 'F', 'FALSE', 'false', 'False'].map((text) => [text, false] as const),
]);
