import { done, refused, type Outcome } from '#cli/say.ts';

/** Files that name builds, and which of these is asked for. */
export interface BakeOptions {
  /** Bake and compose files, each laid over those before it; `-` is standard input. */
  readonly files: readonly [string, ...string[]];
  /** undefined: all are listed. */
  readonly build: string | undefined;
  /** Variables of the files that are set, over those of the environment. */
  readonly variables: Readonly<Record<string, string>>;
  /** `--platform` as it was written, in place of the build's own. */
  readonly platform?: string | undefined;
}

/** Options that a list of builds has a use for. */
const ofLists = new Set(['bake', 'bake-var', 'format', 'output', 'color']);

/** `--bake`, `--build` and `--bake-var` as they were written. */
export interface WrittenBake {
  readonly files: readonly string[];
  readonly build: string | undefined;
  readonly variables: readonly string[];
}

/** Reads the options of files with builds; `used` are the options that were written, `others` the files that were named besides. */
export function readBakeOptions(
  { files, build, variables }: WrittenBake,
  used: readonly string[],
  others: readonly string[],
): Outcome<BakeOptions | undefined> {
  const [first, ...more] = files;
  if (first === undefined) {
    if (build !== undefined) return refused((words) => words['build-without-bake']);
    return variables.length === 0 ? done(undefined) : refused((words) => words['bake-var-without-bake']);
  }
  const wrong = variables.find((each) => each.indexOf('=') <= 0);
  if (wrong !== undefined) return refused((words) => words['bake-var-incomplete']({ value: wrong }));
  if (others.length > 0) return refused((words) => words['bake-with-file']);
  if (used.includes('watch')) return refused((words) => words['bake-with-watch']);
  if (build === undefined && used.some((name) => !ofLists.has(name)))
    return refused((words) => words['bake-list-options']);
  const set = variables.map(
    (each) => [each.slice(0, each.indexOf('=')), each.slice(each.indexOf('=') + 1)] as const,
  );
  return done({ files: [first, ...more], build, variables: Object.fromEntries(set) });
}
