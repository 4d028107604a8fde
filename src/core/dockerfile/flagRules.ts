import { problem } from './problems.ts';
import type { Problem } from './problems.ts';
import { proposed } from './suggest.ts';
import type { Flag } from './types.ts';

/** What a flag takes: nothing or true/false, one value, or values of several uses. */
export type FlagType = 'boolean' | 'string' | 'strings';

const noFlags: readonly Flag[] = [];

/** Flags of an instruction that hold up to its rules. */
export class FlagValues {
  readonly #used: ReadonlyMap<string, readonly Flag[]>;

  constructor(used: ReadonlyMap<string, readonly Flag[]>) {
    this.#used = used;
  }

  /** The flag itself, where used. */
  flag(name: string): Flag | undefined {
    return this.#used.get(name)?.[0];
  }

  all(name: string): readonly Flag[] {
    return this.#used.get(name) ?? noFlags;
  }

  /** Value of a flag used at most once; '' where absent. */
  string(name: string): string {
    return this.flag(name)?.value ?? '';
  }

  /** Undefined where absent. */
  boolean(name: string): boolean | undefined {
    const flag = this.flag(name);
    return flag === undefined ? undefined : flag.value?.toLowerCase() !== 'false';
  }
}

const unused = new FlagValues(new Map());

/** A problem with the flag it is about. */
export interface FlagProblem {
  readonly problem: Problem;
  readonly flag: Flag;
}

/** Checks flags against those an instruction knows, in order; the first fault counts. */
export function checkFlags(
  keyword: string,
  flags: readonly Flag[],
  known: Readonly<Record<string, FlagType>>,
): FlagValues | FlagProblem {
  if (flags.length === 0) return unused;
  const used = new Map<string, Flag[]>();
  for (const flag of flags) {
    if (flag.text === '--') break;
    const type = Object.hasOwn(known, flag.name) ? known[flag.name] : undefined;
    const wrong = (rule: 'duplicate-flag' | 'missing-flag-value'): FlagProblem => ({
      problem: problem(rule, { keyword, flag: `--${flag.name}` }),
      flag,
    });
    if (type === undefined || !flag.text.startsWith('--')) {
      const suggestion = proposed(flag.name, Object.keys(known).toSorted());
      const params = { keyword, flag: `--${flag.name}`, suggestion: suggestion && `--${suggestion}` };
      return { problem: problem('unknown-flag', params), flag };
    }
    const earlier = used.get(flag.name);
    if (earlier !== undefined && type !== 'strings') return wrong('duplicate-flag');
    if (earlier === undefined) used.set(flag.name, [flag]);
    else earlier.push(flag);
    if (type === 'boolean') {
      if (flag.value === '') return wrong('missing-flag-value');
      const value = flag.value?.toLowerCase() ?? 'true';
      if (value !== 'true' && value !== 'false') {
        const params = { keyword, flag: `--${flag.name}`, value: flag.value ?? '' };
        return { problem: problem('flag-not-boolean', params), flag };
      }
    } else if (flag.value === null) return wrong('missing-flag-value');
  }
  return new FlagValues(used);
}
