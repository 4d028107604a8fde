import { touches, type SourceRange } from '#core/text/range.ts';
import type { Resolution } from '#core/stages/resolve.ts';
import { stageMentions } from './stageMentions.ts';
import { variableMentions, type VariableDeclaration, type VariableMention } from './variableMentions.ts';

/** A place of the text, with the line (1-based) of its instruction. */
export interface Place {
  readonly range: SourceRange;
  readonly line: number;
}

/** What a place of the text names. */
export type NamedSymbol =
  | {
      readonly kind: 'stage';
      readonly stage: number;
      readonly range: SourceRange;
      /** How it is named there; see `StageMention`. */
      readonly by: 'name' | 'number' | 'expansion';
    }
  | { readonly kind: 'variable'; readonly mention: VariableMention; readonly range: SourceRange };

/** The stage or variable named at `offset`. A variable within a base name comes before the stage it leads to. */
export function symbolAt(resolution: Resolution, offset: number): NamedSymbol | undefined {
  const variable = variableMentions(resolution).find(({ range }) => touches(range, offset));
  if (variable) return { kind: 'variable', mention: variable, range: variable.range };
  const named = stageMentions(resolution).find(
    ({ range, stage }) => stage !== undefined && touches(range, offset),
  );
  return named?.stage === undefined
    ? undefined
    : { kind: 'stage', stage: named.stage, range: named.range, by: named.by };
}

/** Where a symbol is defined: a stage by its FROM, a variable by the ARG or ENV in effect, further up each time. */
export function definitionOf({ stageStates }: Resolution, symbol: NamedSymbol): Place | undefined {
  if (symbol.kind === 'stage') {
    const from = stageStates[symbol.stage]?.block?.from;
    return from && { range: from.nameRange ?? from.node.keywordRange, line: from.node.line };
  }
  const { kind, declaration } = symbol.mention;
  return kind === 'declared' ? (declaration?.inherits ?? declaration) : declaration;
}

/** Every place that means the same as `symbol`, definitions included, in file order. */
export function referencesTo(resolution: Resolution, symbol: NamedSymbol): readonly Place[] {
  if (symbol.kind === 'stage') {
    const mentions = stageMentions(resolution).filter(({ stage }) => stage === symbol.stage);
    const from = resolution.stageStates[symbol.stage]?.block?.from;
    const unnamed = from && !from.nameRange ? definitionOf(resolution, symbol) : undefined;
    return [...(unnamed ? [unnamed] : []), ...mentions];
  }
  const origin = originOf(symbol.mention.declaration);
  if (!origin) return [symbol.mention];
  return variableMentions(resolution).filter(
    ({ name, declaration }) => name === origin.name && sameDeclaration(originOf(declaration), origin),
  );
}

/** An ARG that takes over a value is one with the ARG it takes it from. */
function originOf(declaration: VariableDeclaration | undefined): VariableDeclaration | undefined {
  return declaration?.inherits ?? declaration;
}

function sameDeclaration(one: VariableDeclaration | undefined, other: VariableDeclaration): boolean {
  return one?.range.start === other.range.start;
}
