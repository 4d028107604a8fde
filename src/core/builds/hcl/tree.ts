import type { SourceRange } from '#core/text/range.ts';

/** Operators with two sides, by how strongly they bind. */
export const levels: readonly (readonly string[])[] = [
  ['||'],
  ['&&'],
  ['==', '!='],
  ['<=', '>=', '<', '>'],
  ['+', '-'],
  ['*', '/', '%'],
];

/** An expression of HCL, with its place. */
export type Expr = { readonly range: SourceRange } & (
  | { readonly kind: 'literal'; readonly value: string | number | boolean | null }
  /** Texts one after the other. */
  | { readonly kind: 'template'; readonly parts: readonly Expr[] }
  | { readonly kind: 'tuple'; readonly items: readonly Expr[] }
  | { readonly kind: 'object'; readonly items: readonly ObjectItem[] }
  | { readonly kind: 'variable'; readonly name: string }
  | { readonly kind: 'index'; readonly base: Expr; readonly key: Expr }
  /** `each` for every element of `base`, which is the variable `*` in it. */
  | { readonly kind: 'splat'; readonly base: Expr; readonly each: Expr }
  | {
      readonly kind: 'call';
      readonly name: string;
      readonly args: readonly Expr[];
      /** The last argument is a list of arguments. */
      readonly isSpread: boolean;
    }
  | { readonly kind: 'unary'; readonly operator: string; readonly of: Expr }
  | { readonly kind: 'binary'; readonly operator: string; readonly left: Expr; readonly right: Expr }
  | { readonly kind: 'conditional'; readonly test: Expr; readonly yes: Expr; readonly no: Expr }
  | ({ readonly kind: 'for' } & ForParts)
);

/** `key = value` in an object. */
export interface ObjectItem {
  readonly key: Expr;
  readonly value: Expr;
}

/** A for-expression, or a `%{ for }` of a template, which makes one text of what it yields. */
export interface ForParts {
  readonly keyName: string | undefined;
  readonly valueName: string;
  readonly of: Expr;
  /** undefined: it makes a list. */
  readonly key: Expr | undefined;
  readonly value: Expr;
  readonly test: Expr | undefined;
  /** Values of one key are put into a list. */
  readonly isGrouped: boolean;
  readonly isText: boolean;
}

/** `name = value`. */
export interface Attribute {
  readonly name: string;
  readonly range: SourceRange;
  readonly value: Expr;
}

/** What stands between two braces, or in a file. */
export interface Body {
  /** The last of one name; HCL refuses a second. */
  readonly attributes: ReadonlyMap<string, Attribute>;
  readonly blocks: readonly Block[];
}

/** `type "label" { … }`. */
export interface Block extends Body {
  readonly type: string;
  /** Place of the type. */
  readonly range: SourceRange;
  readonly labels: readonly Label[];
}

/** A label of a block. */
export interface Label {
  readonly text: string;
  readonly range: SourceRange;
}
