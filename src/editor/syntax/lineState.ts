/** A here-document whose body follows the instruction. */
export interface PendingHeredoc {
  readonly name: string;
  /** `<<-`: the closing line may be indented by tabs. */
  readonly chomp: boolean;
  /** The body is a script (RUN), not the content of a file. */
  readonly script: boolean;
  /** Variables in the body mean something: the name is unquoted. */
  readonly expand: boolean;
}

/**
 * Where a word stands in its instruction: among the leading flags, as what FROM names, …
 * `trigger` is the place of the keyword after ONBUILD, `rest` what has no structure of its own.
 */
export type Part = 'trigger' | 'flags' | 'base' | 'as' | 'stage' | 'keys' | 'rest';

/** An instruction that goes on in the next line. */
export interface OpenInstruction {
  /** Upper case. */
  readonly keyword: string;
  readonly part: Part;
  /** Open quotation mark, or "". */
  readonly quote: '' | '"' | "'";
  /** A `#` of the shell hides the rest of the command, in following lines too. */
  readonly shellComment: boolean;
}

/** All that the colours of a line depend on besides its own text. */
export interface LineState {
  readonly escape: '\\' | '`';
  /** Still in the lines at the top where parser directives count. */
  readonly directives: boolean;
  readonly open: OpenInstruction | undefined;
  /** In order; their bodies begin where no instruction is open. */
  readonly heredocs: readonly PendingHeredoc[];
}

/** The state at the start of the text. */
export const startState: LineState = { escape: '\\', directives: true, open: undefined, heredocs: [] };

/** Whether everything after two states looks the same. */
export function sameState(a: LineState, b: LineState): boolean {
  if (a === b) return true;
  return (
    a.escape === b.escape &&
    a.directives === b.directives &&
    a.open?.keyword === b.open?.keyword &&
    a.open?.part === b.open?.part &&
    a.open?.quote === b.open?.quote &&
    a.open?.shellComment === b.open?.shellComment &&
    a.heredocs.length === b.heredocs.length &&
    a.heredocs.every((heredoc, at) => sameHeredoc(heredoc, b.heredocs[at]))
  );
}

function sameHeredoc(a: PendingHeredoc, b: PendingHeredoc | undefined): boolean {
  return a.name === b?.name && a.chomp === b.chomp && a.script === b.script && a.expand === b.expand;
}
