import { existsSync, readFileSync } from 'node:fs';

/** An instruction as BuildKit's parser reads it; lists that are empty are left out. */
export interface InstructionRecord {
  readonly keyword: string;
  readonly line: number;
  readonly endLine: number;
  readonly flags?: readonly string[];
  readonly args?: readonly string[];
  readonly json?: boolean;
  readonly heredocs?: readonly {
    readonly name: string;
    readonly fd: number;
    readonly expand: boolean;
    readonly chomp: boolean;
    readonly content: string;
  }[];
  readonly comments?: readonly string[];
}

export interface RecordError {
  readonly message: string;
  /** First line BuildKit points at, or nothing. */
  readonly lines: readonly number[];
}

export interface StageRecord {
  readonly name?: string;
  readonly description?: string;
  readonly base: string;
  readonly platform?: string;
  readonly line: number;
  readonly endLine: number;
}

/** A row of `--call=outline`. */
export interface OutlineRecord {
  readonly name: string;
  readonly value?: string;
  readonly description?: string;
  readonly required?: boolean;
  readonly line: number;
}

/** What BuildKit does for one target; `error` alone where it does not build. */
export interface BuildRecord {
  readonly error?: RecordError;
  readonly stage?: number;
  readonly built?: readonly number[];
  readonly stageDeps?: readonly (readonly [number, string, 'from' | 'use'])[];
  readonly steps?: readonly { readonly key: string; readonly deps: readonly string[] }[];
  readonly args?: readonly OutlineRecord[];
  readonly secrets?: readonly OutlineRecord[];
  readonly ssh?: readonly OutlineRecord[];
  readonly cyclic?: boolean;
}

/** BuildKit's own answers for one Dockerfile. */
export interface ConformanceRecord {
  readonly file: string;
  readonly text: string;
  readonly buildArgs?: Readonly<Record<string, string>>;
  readonly platform?: string;
  readonly instructions?: readonly InstructionRecord[];
  readonly error?: RecordError;
  readonly stages?: readonly StageRecord[];
  readonly lint?: readonly { readonly rule: string; readonly line: number; readonly message: string }[];
  readonly builds?: Readonly<Record<string, BuildRecord>>;
}

/** One word expanded by BuildKit's shell lexer. */
export interface ExpansionRecord {
  readonly word: string;
  readonly env: Readonly<Record<string, string>>;
  readonly escape: '\\' | '`';
  readonly result?: string;
  readonly error?: boolean;
  readonly words?: readonly string[];
}

/** Tests run from the root of the project; in jsdom the address of this module is none of a file. */
const root = './';

function readLines<Row>(path: string): Row[] {
  return readFileSync(path, 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as Row);
}

/** Records that belong to the project: `generated` (600) and `tricky` (315). */
export function conformanceRecords(name: 'generated' | 'tricky'): ConformanceRecord[] {
  return readLines(`${root}src/testing/conformance/${name}.jsonl`);
}

/** A file with `# check=error=true`, and for each target the rules for which BuildKit refuses to build it. */
export interface RejectionRecord {
  readonly file: string;
  readonly text: string;
  readonly rejectedByChecks: Readonly<Record<string, readonly string[]>>;
}

export function rejectionRecords(): RejectionRecord[] {
  return readLines(`${root}src/testing/conformance/check-error.jsonl`);
}

/** The 1,300 expanded words. */
export function expansionRecords(): ExpansionRecord[] {
  return readLines(`${root}src/testing/conformance/expansion.jsonl`);
}

/**
 * Records of other people's Dockerfiles, kept beside the project (`../shared/corpus`). Undefined, with
 * a line on the console, where the folder is absent.
 */
export function corpusRecords(name: 'seeds' | 'real-world'): ConformanceRecord[] | undefined {
  const path = `${root}../shared/corpus/${name}.jsonl`;
  if (existsSync(path)) return readLines(path);
  console.warn(
    `skipped: ${name}.jsonl is not in ../shared/corpus (real Dockerfiles are kept outside the project)`,
  );
  return undefined;
}
