/**
 * What a piece of the text is. `mark` is the `<<EOF` of a here-document and the line that closes it,
 * `body` the content of a file written that way; `unknown` stands where an instruction should.
 */
export type TokenKind =
  | 'text'
  | 'comment'
  | 'directive'
  | 'keyword'
  | 'unknown'
  | 'image'
  | 'name'
  | 'flag'
  | 'string'
  | 'variable'
  | 'operator'
  | 'mark'
  | 'body';

/** Half-open range of UTF-16 offsets in its line. */
export interface Token {
  readonly from: number;
  readonly to: number;
  readonly kind: TokenKind;
}

/** Collects the tokens of a line: each begins where the last one ended, equal neighbours are one. */
export class TokenList {
  readonly tokens: { from: number; to: number; kind: TokenKind }[] = [];

  /** Ends a token of `kind` at `to`; nothing where that is not after the last one. */
  push(kind: TokenKind, to: number): void {
    const last = this.tokens.at(-1);
    const from = last?.to ?? 0;
    if (to <= from) return;
    if (last?.kind === kind) last.to = to;
    else this.tokens.push({ from, to, kind });
  }
}
