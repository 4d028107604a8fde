import type { ParsedNode } from '#core/dockerfile/types.ts';
import { variableNames } from '#core/dockerfile/variableNames.ts';
import type { SourceRange } from '#core/text/range.ts';
import type { Resolution } from '#core/stages/resolve.ts';

/** Where a variable is declared. */
export interface VariableDeclaration {
  readonly name: string;
  readonly kind: 'arg' | 'env';
  readonly range: SourceRange;
  readonly line: number;
  /** Declaration above the first FROM whose value an `ARG NAME` without a default takes over. */
  readonly inherits: VariableDeclaration | undefined;
}

/** A place that declares or reads a variable. */
export interface VariableMention {
  readonly kind: 'declared' | 'read';
  readonly name: string;
  readonly range: SourceRange;
  readonly line: number;
  /** Stage and row it stands in; stage -1 is above the first FROM, row -1 the FROM itself. */
  readonly stage: number;
  readonly row: number;
  /** The declaration in effect; of a declaration itself. Undefined where the file has none. */
  readonly declaration: VariableDeclaration | undefined;
}

type Scope = Map<string, VariableDeclaration>;

/** Scopes of one file while it is walked; a stage looks up in its own, then in that of its base. */
interface Walk {
  readonly resolution: Resolution;
  readonly globals: Scope;
  readonly scopes: Scope[];
  readonly mentions: VariableMention[];
}

/**
 * Every mention of a variable, in file order, with the declaration in effect there: FROM lines and defaults
 * above the first FROM see the ARGs above it; a stage sees its own ARGs and ENVs down to that line, before them
 * those of the stages below it, and an ARG above the first FROM only once it declares it again.
 */
export function variableMentions(resolution: Resolution): readonly VariableMention[] {
  const walk: Walk = { resolution, globals: new Map(), scopes: [], mentions: [] };
  for (const [row, node] of resolution.parsed.preamble.entries()) visit(walk, node, -1, row);
  for (const { block, stage } of resolution.stageStates) {
    walk.scopes[stage] = new Map();
    if (!block) continue;
    visit(walk, { node: block.from.node, instruction: block.from }, stage, -1);
    for (const [row, node] of block.nodes.entries()) visit(walk, node, stage, row);
  }
  return walk.mentions;
}

function visit(
  { resolution, globals, scopes, mentions }: Walk,
  parsed: ParsedNode,
  stage: number,
  row: number,
): void {
  const own = stage < 0 || row < 0 ? globals : (scopes[stage] ?? globals);
  const { line } = parsed.node;
  const takenOver = stage >= 0 ? withoutValue(parsed) : new Set<string>();
  for (const { kind, name, range } of variableNames(parsed, resolution.parsed)) {
    const place = { kind, name, range, line, stage, row };
    if (kind === 'read') {
      const declaration = row < 0 || stage < 0 ? globals.get(name) : lookUp(resolution, scopes, stage, name);
      const later = ['CMD', 'ENTRYPOINT', 'HEALTHCHECK'].includes(parsed.instruction?.kind ?? '');
      // What runs in the container sees what ENV set, and no ARG.
      mentions.push({
        ...place,
        declaration: later && declaration?.kind !== 'env' ? undefined : declaration,
      });
      continue;
    }
    const inherits = takenOver.has(name) ? globals.get(name) : undefined;
    const declaredAs = parsed.instruction?.kind === 'ENV' ? 'env' : 'arg';
    const declaration: VariableDeclaration = { name, kind: declaredAs, range, line, inherits };
    own.set(name, declaration);
    mentions.push({ ...place, declaration });
  }
}

/** Names that an ARG of a stage declares without a value. */
function withoutValue({ instruction }: ParsedNode): ReadonlySet<string> {
  const args = instruction?.kind === 'ARG' ? instruction.args : [];
  return new Set(args.flatMap(({ key, value }) => (value === undefined ? key : [])));
}

function lookUp(
  { stageStates }: Resolution,
  scopes: readonly Scope[],
  stage: number,
  name: string,
): VariableDeclaration | undefined {
  // A base always stands above: the way down ends.
  for (let at: number | undefined = stage; at !== undefined && at >= 0; at = stageStates[at]?.base?.stage) {
    const found = scopes[at]?.get(name);
    if (found) return found;
  }
  return undefined;
}
