import { heredocMark } from './heredocMark.ts';
import type { OpenInstruction, Part, PendingHeredoc } from './lineState.ts';
import type { TokenKind, TokenList } from './tokens.ts';

const keywords: ReadonlySet<string> = new Set(
  'ADD ARG CMD COPY ENTRYPOINT ENV EXPOSE FROM HEALTHCHECK LABEL MAINTAINER ONBUILD RUN SHELL STOPSIGNAL USER VOLUME WORKDIR'.split(
    ' ',
  ),
);
const withFlags: ReadonlySet<string> = new Set(['FROM', 'COPY', 'ADD', 'RUN', 'HEALTHCHECK']);
const withHeredocs: ReadonlySet<string> = new Set(['RUN', 'COPY', 'ADD']);

const space = /\s+/y;
const word = /\S+/y;
const plain = /[^\s"'$\\`&|;]+/y;
const plainInString = /[^"$\\`]+/y;
// Bounded, so that many unclosed braces cost no more than one.
const variable = /\$(?:[A-Za-z_]\w*|\{[^}]{1,200}\}|[0-9@*#?!-])/y;
const shellOperator = /[&|;]+/y;
const flagName = /--[\w-]*/y;
const mountWord = /[^\s"'$\\`,]+/y;
const key = /[A-Za-z_][\w.-]*/y;

/** Colours one line of an instruction, from where its keyword or the last line left off. */
export class InstructionScanner {
  readonly heredocs: PendingHeredoc[] = [];
  private keyword: string;
  private part: Part;
  private quote: '' | '"' | "'";
  private shellComment: boolean;
  private at: number;
  private readonly line: string;
  private readonly end: number;
  private readonly escape: string;
  private readonly tokens: TokenList;

  /** Scans `line` from `at` up to `end`, where the mark of continuation or the end of the line stands. */
  constructor(
    line: string,
    at: number,
    end: number,
    escape: string,
    open: OpenInstruction | undefined,
    tokens: TokenList,
  ) {
    this.line = line;
    this.at = at;
    this.end = end;
    this.escape = escape;
    this.tokens = tokens;
    this.keyword = open?.keyword ?? '';
    this.part = open?.part ?? 'trigger';
    this.quote = open?.quote ?? '';
    this.shellComment = open?.shellComment ?? false;
  }

  /** Where the instruction stands after the line, for the line that continues it. */
  get open(): OpenInstruction {
    const { keyword, part, quote, shellComment } = this;
    return { keyword, part, quote, shellComment };
  }

  scan(): void {
    while (this.at < this.end) {
      if (this.quote !== '') this.string();
      else if (this.eat(space)) this.take('text');
      else if (this.wordStarts()) this.startOfWord();
      else this.piece(this.kindOfWord());
    }
  }

  private wordStarts(): boolean {
    return this.at === 0 || /\s/.test(this.line.charAt(this.at - 1));
  }

  private startOfWord(): void {
    if (withHeredocs.has(this.keyword) && this.part !== 'trigger') {
      const mark = heredocMark(this.line, this.at, this.keyword === 'RUN');
      if (mark !== undefined && mark.end <= this.end) {
        this.heredocs.push(mark.heredoc);
        if (this.part === 'flags') this.part = 'rest';
        this.takeTo('mark', mark.end);
        return;
      }
    }
    if (this.shellComment) return this.comment();
    switch (this.part) {
      case 'trigger':
        return this.keywordWord();
      case 'flags':
        return this.flagOrFirstWord();
      case 'as':
        this.eat(word);
        this.part = 'stage';
        return this.take(/^as$/i.test(this.line.slice(this.tokenStart(), this.at)) ? 'keyword' : 'text');
      case 'keys':
        return this.keyWord();
      case 'base':
      case 'stage':
        return this.piece(this.kindOfWord());
      case 'rest':
        if (this.keyword === 'RUN' && this.line.charAt(this.at) === '#') {
          this.shellComment = true;
          return this.comment();
        }
        return this.piece('text');
    }
  }

  private comment(): void {
    this.eat(word);
    this.take('comment');
  }

  private keywordWord(): void {
    const start = this.at;
    this.eat(word);
    this.keyword = this.line.slice(start, this.at).toUpperCase();
    this.take(keywords.has(this.keyword) ? 'keyword' : 'unknown');
    if (this.keyword === 'ONBUILD') this.part = 'trigger';
    else if (withFlags.has(this.keyword)) this.part = 'flags';
    else if (this.keyword === 'ENV' || this.keyword === 'ARG') this.part = 'keys';
    else this.part = 'rest';
  }

  private flagOrFirstWord(): void {
    const start = this.at;
    if (!this.eat(flagName)) {
      if (this.keyword === 'FROM') this.part = 'base';
      else this.part = 'rest';
      if (this.keyword !== 'HEALTHCHECK') return this.startOfWord();
      this.eat(word);
      return this.take(/^(?:cmd|none)$/i.test(this.line.slice(start, this.at)) ? 'keyword' : 'text');
    }
    const name = this.line.slice(start, this.at);
    this.take('flag');
    if (this.line.charAt(this.at) !== '=') return;
    this.at++;
    this.take('text');
    this.flagValue(name);
  }

  /** The value up to the next blank; names of stages in it stand out. */
  private flagValue(flag: string): void {
    let kind: TokenKind = flag === '--from' ? 'name' : 'text';
    while (this.at < this.end && !/\s/.test(this.line.charAt(this.at))) {
      if (this.quote !== '') this.string();
      else if (flag === '--mount' && this.line.startsWith('from=', this.at) && /[=,"]/.test(this.before())) {
        this.at += 5;
        this.take('text');
        kind = 'name';
      } else if (flag === '--mount') {
        kind = this.mountPiece(kind);
      } else this.piece(kind);
    }
  }

  private mountPiece(kind: TokenKind): TokenKind {
    const start = this.at;
    if (!this.eat(mountWord)) {
      const comma = this.line.charAt(start) === ',';
      if (comma) this.takeTo('text', start + 1);
      else this.piece(kind);
      return comma ? 'text' : kind;
    }
    this.take(kind);
    return kind;
  }

  private keyWord(): void {
    if (!this.eat(key)) return this.piece('text');
    const assigned = this.line.charAt(this.at) === '=';
    const complete = assigned || this.at >= this.end || /\s/.test(this.line.charAt(this.at));
    this.take(complete ? 'variable' : 'text');
    // ENV key value: everything after the first word is the value.
    if (this.keyword === 'ENV' && complete && !assigned) this.part = 'rest';
  }

  private kindOfWord(): TokenKind {
    if (this.part === 'base') return 'image';
    return this.part === 'stage' ? 'name' : 'text';
  }

  /** One piece of a word: a variable, an escape, an operator, the start of a string, or plain text. */
  private piece(kind: TokenKind): void {
    const char = this.line.charAt(this.at);
    if (this.eat(variable)) this.take('variable');
    else if ((char === '"' || char === "'") && this.keyword !== 'MAINTAINER') {
      this.quote = char;
      this.at++;
      this.take('string');
    } else if (char === this.escape) this.takeTo(kind, this.at + 2);
    else if (this.keyword === 'RUN' && this.eat(shellOperator)) this.take('operator');
    else if (this.eat(plain)) this.take(kind);
    else this.takeTo(kind, this.at + 1);
    this.endOfWord();
  }

  private endOfWord(): void {
    if (this.at < this.end && !/\s/.test(this.line.charAt(this.at))) return;
    if (this.part === 'base') this.part = 'as';
    else if (this.part === 'stage') this.part = 'rest';
  }

  private string(): void {
    if (this.quote === "'") {
      const close = this.line.indexOf("'", this.at);
      if (close >= 0 && close < this.end) this.quote = '';
      this.takeTo('string', close >= 0 && close < this.end ? close + 1 : this.end);
    } else if (this.line.charAt(this.at) === '"') {
      this.quote = '';
      this.takeTo('string', this.at + 1);
    } else if (this.eat(variable)) this.take('variable');
    else if (this.line.charAt(this.at) === this.escape) this.takeTo('string', this.at + 2);
    else if (this.eat(plainInString)) this.take('string');
    else this.takeTo('string', this.at + 1);
    if (this.quote === '') this.endOfWord();
  }

  private before(): string {
    return this.line.charAt(this.at - 1);
  }

  private tokenStart(): number {
    return this.tokens.tokens.at(-1)?.to ?? 0;
  }

  /** Moves past `pattern` (sticky) if it stands here, at most to the end. */
  private eat(pattern: RegExp): boolean {
    pattern.lastIndex = this.at;
    if (!pattern.test(this.line)) return false;
    this.at = Math.min(pattern.lastIndex, this.end);
    return true;
  }

  private takeTo(kind: TokenKind, to: number): void {
    this.at = Math.min(to, this.end);
    this.take(kind);
  }

  private take(kind: TokenKind): void {
    this.tokens.push(kind, this.at);
  }
}
