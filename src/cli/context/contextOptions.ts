import { refused, type Refusal } from '#cli/say.ts';

/** What is asked about the build context. */
export interface ContextOptions {
  /** Name of the ignore file; undefined: the one that BuildKit would take. */
  readonly ignoreFile: string | undefined;
  /** Name of a list of the files of the context, `-` for standard input; undefined: none. */
  readonly list: string | undefined;
}

/** Lists of files are for text and JSON; reports and comparisons have no place for what is read. */
export function unfitForContext({ list }: ContextOptions, fits: boolean): Refusal | undefined {
  return list === undefined || fits ? undefined : refused((words) => words['files-format']);
}
