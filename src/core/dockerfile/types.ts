import type { Diagnostic } from '#core/text/diagnostic.ts';
import type { LineMap } from '#core/text/lines.ts';
import type { SourceRange } from '#core/text/range.ts';

/** A parser directive (`# syntax=`, `# escape=`, `# check=`). */
export interface Directive {
  readonly name: 'syntax' | 'escape' | 'check';
  readonly value: string;
  readonly line: number;
}

/** A here-document of RUN, COPY or ADD. */
export interface Heredoc {
  readonly name: string;
  /** File descriptor written before `<<`; 0 where none is written. */
  readonly fd: number;
  /** Whether `$VAR` in the body is expanded (the name carries no quotes). */
  readonly expand: boolean;
  /** Whether leading tabs are stripped (`<<-`). */
  readonly chomp: boolean;
  /** Body with its line breaks, terminator left out. */
  readonly content: string;
}

/** A builder flag (`--from=build`), quotes and escapes already removed as BuildKit removes them. */
export interface Flag {
  /** The flag as BuildKit's parser lists it, e.g. `--from=build`. */
  readonly text: string;
  /** Name without dashes. */
  readonly name: string;
  /** Value after `=`, or null where there is no `=`. */
  readonly value: string | null;
  /** Where the flag stands in the source text. */
  readonly range: SourceRange;
  /** Where its value stands in the source text (empty range at the end where there is none). */
  readonly valueRange: SourceRange;
}

/**
 * One logical line: continuations joined and comments inside them dropped, exactly as BuildKit's
 * parser hands it on. Plain data; `sourceOffset` in `logical.ts` leads back to the source text.
 */
export interface LogicalLine {
  /** The joined line, trimmed of surrounding white space. */
  readonly text: string;
  /**
   * Pairs (offset in `text`, offset in the source): from the first on, both run in step until the
   * next pair begins. The first pair is always (0, start of the instruction).
   */
  readonly segments: readonly number[];
}

/** What every instruction has: BuildKit's parse node. */
export interface InstructionNode {
  /** Keyword as written. */
  readonly keyword: string;
  readonly keywordRange: SourceRange;
  /** First and last line, 1-based, heredoc bodies included. */
  readonly line: number;
  readonly endLine: number;
  /** From the keyword to the end of the last line. */
  readonly range: SourceRange;
  readonly logical: LogicalLine;
  readonly flags: readonly Flag[];
  /** Arguments as BuildKit's parser splits them for this keyword (ENV and LABEL in threes). */
  readonly args: readonly string[];
  /** Where each of `args` stands, as far as it can be told; empty for JSON, ENV and LABEL forms. */
  readonly argRanges: readonly SourceRange[];
  readonly json: boolean;
  readonly heredocs: readonly Heredoc[];
  /** Comment lines directly above, `#` removed. */
  readonly comments: readonly string[];
}

/** `KEY=value` of ENV, LABEL or ARG; `value` is undefined for an ARG without default. */
export interface KeyValue {
  readonly key: string;
  readonly value: string | undefined;
  /** Written without `=` (legacy `ENV key value`). */
  readonly noDelimiter: boolean;
  /** ARG only: description from a comment `# KEY text` above. */
  readonly description?: string;
}

export interface FromInstruction {
  readonly kind: 'FROM';
  readonly node: InstructionNode;
  /** Base name as written, unexpanded. */
  readonly base: string;
  /** Stage name in lower case; undefined where unnamed. */
  readonly name: string | undefined;
  /** Stage name as written. */
  readonly nameAsWritten: string | undefined;
  /** The `AS` keyword as written. */
  readonly asKeyword: string | undefined;
  /** `--platform` as written, unexpanded; undefined where absent or empty. */
  readonly platform: string | undefined;
  /** From the comment above FROM that begins with the stage's name. */
  readonly description: string | undefined;
  readonly baseRange: SourceRange;
  readonly nameRange: SourceRange | undefined;
}

/** Inline file of COPY/ADD (`<<EOF`). */
export interface InlineFile {
  readonly name: string;
  /** Tabs already stripped where the heredoc asks for it. */
  readonly content: string;
  readonly expand: boolean;
}

export interface CopyInstruction {
  readonly kind: 'COPY' | 'ADD';
  readonly node: InstructionNode;
  /** Sources that are paths, URLs or git refs, unexpanded, in order. */
  readonly sources: readonly string[];
  readonly files: readonly InlineFile[];
  readonly destination: string;
  /** COPY `--from`, unexpanded; undefined where absent or empty. */
  readonly from: string | undefined;
  readonly fromRange: SourceRange | undefined;
  readonly link: boolean;
  readonly parents: boolean;
  readonly chown: string;
  readonly chmod: string;
  readonly checksum: string;
  readonly keepGitDir: boolean | undefined;
  readonly unpack: boolean | undefined;
  readonly exclude: readonly string[];
}

export interface RunInstruction {
  readonly kind: 'RUN';
  readonly node: InstructionNode;
  /** Exec form: argv. Shell form: one string, the command line. */
  readonly command: readonly string[];
  readonly shellForm: boolean;
  /** Values of `--mount`, in order, unexpanded (parse them with `parseMount`). */
  readonly mounts: readonly string[];
  /** Where each mount value stands in the source text. */
  readonly mountRanges: readonly SourceRange[];
  readonly network: string;
  readonly security: string;
}

export interface ArgInstruction {
  readonly kind: 'ARG';
  readonly node: InstructionNode;
  readonly args: readonly KeyValue[];
}
export interface EnvInstruction {
  readonly kind: 'ENV' | 'LABEL';
  readonly node: InstructionNode;
  readonly pairs: readonly KeyValue[];
}
/** CMD and ENTRYPOINT. */
export interface CommandInstruction {
  readonly kind: 'CMD' | 'ENTRYPOINT';
  readonly node: InstructionNode;
  readonly command: readonly string[];
  readonly shellForm: boolean;
}
export interface HealthcheckInstruction {
  readonly kind: 'HEALTHCHECK';
  readonly node: InstructionNode;
  readonly none: boolean;
  readonly command: readonly string[];
  readonly shellForm: boolean;
}
export interface ShellInstruction {
  readonly kind: 'SHELL';
  readonly node: InstructionNode;
  readonly shell: readonly string[];
}
export interface WorkdirInstruction {
  readonly kind: 'WORKDIR';
  readonly node: InstructionNode;
  readonly path: string;
}
export interface UserInstruction {
  readonly kind: 'USER';
  readonly node: InstructionNode;
  readonly user: string;
}
export interface ExposeInstruction {
  readonly kind: 'EXPOSE';
  readonly node: InstructionNode;
  /** In the order in which BuildKit looks at them: sorted. */
  readonly ports: readonly string[];
}
export interface VolumeInstruction {
  readonly kind: 'VOLUME';
  readonly node: InstructionNode;
  readonly volumes: readonly string[];
}
export interface StopsignalInstruction {
  readonly kind: 'STOPSIGNAL';
  readonly node: InstructionNode;
  readonly signal: string;
}
export interface MaintainerInstruction {
  readonly kind: 'MAINTAINER';
  readonly node: InstructionNode;
  readonly name: string;
}
export interface OnbuildInstruction {
  readonly kind: 'ONBUILD';
  readonly node: InstructionNode;
  /** Trigger text as BuildKit stores it, heredoc bodies appended. Re-parse with `parseTrigger`. */
  readonly expression: string;
}

/** A command inside a stage: every instruction but FROM. */
export type Command =
  | CopyInstruction
  | RunInstruction
  | ArgInstruction
  | EnvInstruction
  | CommandInstruction
  | HealthcheckInstruction
  | ShellInstruction
  | WorkdirInstruction
  | UserInstruction
  | ExposeInstruction
  | VolumeInstruction
  | StopsignalInstruction
  | MaintainerInstruction
  | OnbuildInstruction;

export type Instruction = FromInstruction | Command;

/** What stands in the file for one node: the typed instruction, or why it is none. */
export type ParsedNode =
  | { readonly node: InstructionNode; readonly instruction: Instruction }
  | { readonly node: InstructionNode; readonly instruction: undefined; readonly problem: Diagnostic };

/** FROM and what follows it, up to the next FROM. Faulty instructions stay in `nodes`. */
export interface StageBlock {
  readonly from: FromInstruction;
  readonly commands: readonly Command[];
  /** Every node of the block after FROM, faulty ones included, in file order. */
  readonly nodes: readonly ParsedNode[];
  /** Last line of the last instruction of the block. */
  readonly endLine: number;
}

/** A Dockerfile as BuildKit parses it, as far as it can be parsed. */
export interface ParsedDockerfile {
  readonly text: string;
  readonly lines: LineMap;
  readonly escape: '\\' | '`';
  readonly directives: readonly Directive[];
  /** Every node in file order. */
  readonly nodes: readonly ParsedNode[];
  /** Nodes before the first FROM (global ARGs, and what BuildKit rejects there). */
  readonly preamble: readonly ParsedNode[];
  readonly globalArgs: readonly ArgInstruction[];
  readonly stages: readonly StageBlock[];
  /**
   * Problems in the order BuildKit would meet them: those of the line parser first, then those of
   * the instructions. The first error, if any, is where BuildKit stops.
   */
  readonly problems: readonly Diagnostic[];
  /** Lines of instructions with an empty continuation line inside (rule NoEmptyContinuation). */
  readonly emptyContinuations: readonly { readonly line: number; readonly endLine: number }[];
}

export type MountType = 'bind' | 'cache' | 'tmpfs' | 'secret' | 'ssh';

/** A parsed `RUN --mount` value. */
export interface Mount {
  readonly type: MountType;
  readonly from: string;
  readonly source: string;
  readonly target: string;
  readonly readOnly: boolean;
  readonly id: string;
  readonly sharing: '' | 'shared' | 'private' | 'locked';
  readonly required: boolean;
  /** Bytes; undefined where not given. */
  readonly size: number | undefined;
  readonly mode: number | undefined;
  readonly uid: number | undefined;
  readonly gid: number | undefined;
  readonly env: string | undefined;
}
