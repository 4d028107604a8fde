import { done, refused, type Outcome } from '#cli/say.ts';

/** A file that names builds, and which of them is asked for. */
export interface BakeOptions {
  /** Bake or compose file; `-` is standard input. */
  readonly file: string;
  /** undefined: all are listed. */
  readonly build: string | undefined;
  /** Variables of the file that are set, over those of the environment. */
  readonly variables: Readonly<Record<string, string>>;
  /** `--platform` as it was written, in place of the build's own. */
  readonly platform?: string | undefined;
}

/** Options that a list of builds has a use for. */
const ofLists = new Set(['bake', 'bake-var', 'format', 'output', 'color']);

/** `--bake`, `--build` and `--bake-var` as they were written. */
export interface WrittenBake {
  readonly file: string | undefined;
  readonly build: string | undefined;
  readonly variables: readonly string[];
}

/** Reads the options of a file with builds; `used` are the options that were written. */
export function readBakeOptions(
  { file, build, variables }: WrittenBake,
  used: readonly string[],
  files: readonly string[],
): Outcome<BakeOptions | undefined> {
  if (file === undefined) {
    if (build !== undefined) return refused((words) => words['build-without-bake']);
    return variables.length === 0 ? done(undefined) : refused((words) => words['bake-var-without-bake']);
  }
  const wrong = variables.find((each) => each.indexOf('=') <= 0);
  if (wrong !== undefined) return refused((words) => words['bake-var-incomplete']({ value: wrong }));
  if (files.length > 0) return refused((words) => words['bake-with-file']);
  if (used.includes('watch')) return refused((words) => words['bake-with-watch']);
  if (build === undefined && used.some((name) => !ofLists.has(name)))
    return refused((words) => words['bake-list-options']);
  const set = variables.map(
    (each) => [each.slice(0, each.indexOf('=')), each.slice(each.indexOf('=') + 1)] as const,
  );
  return done({ file, build, variables: Object.fromEntries(set) });
}
