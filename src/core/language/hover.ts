import { lineAt, lineRange } from '#core/text/lines.ts';
import { touches, type SourceRange } from '#core/text/range.ts';
import { startMeter } from '#core/stages/meter.ts';
import type { Resolution } from '#core/stages/resolve.ts';
import { lookElsewhere } from './elsewhere.ts';
import { symbolAt } from './symbols.ts';
import { topicPlaces, type DocTopic } from './topics.ts';
import type { VariableMention } from './variableMentions.ts';
import { foundElsewhere, globalScope, scopeBefore, type VariableUse } from './variables.ts';

/** What can be told of a place of the text. */
export type Told =
  | { readonly kind: 'word'; readonly range: SourceRange; readonly topic: DocTopic }
  | { readonly kind: 'stage'; readonly range: SourceRange; readonly stage: number }
  | { readonly kind: 'variable'; readonly range: SourceRange; readonly use: VariableUse };

/** What stands at `offset`: a stage, a variable with its value there, or a word of the language. */
export function hoverAt(resolution: Resolution, offset: number): Told | undefined {
  const { parsed } = resolution;
  const symbol = symbolAt(resolution, offset);
  if (symbol?.kind === 'stage') return { kind: 'stage', range: symbol.range, stage: symbol.stage };
  if (symbol?.kind === 'variable') {
    const use = useOf(resolution, symbol.mention);
    return use && { kind: 'variable', range: symbol.range, use };
  }
  const line = lineAt(parsed.lines, offset);
  const directive = parsed.directives.find((one) => one.line === line);
  if (directive) return { kind: 'word', range: lineRange(parsed.lines, line), topic: `# ${directive.name}` };
  const parsedNode = parsed.nodes.find(({ node }) => touches(node.range, offset));
  const place = parsedNode && topicPlaces(parsedNode).find(({ range }) => touches(range, offset));
  return place && { kind: 'word', ...place };
}

/** The variable as it stands at a mention; undefined for one of the shell alone. */
function useOf(resolution: Resolution, mention: VariableMention): VariableUse | undefined {
  const { name, stage, row, kind, declaration } = mention;
  const state = resolution.stageStates[stage];
  const unset: VariableUse = { name, value: undefined, origin: { kind: 'unset' } };
  if (!state || row < 0) return globalScope(resolution).get(name) ?? unset;
  const parsedNode = state.block?.nodes[row];
  const use = scopeBefore(resolution, state, kind === 'declared' ? row + 1 : row, startMeter().expand).get(
    name,
  );
  const elsewhere = foundElsewhere(use ?? unset, lookElsewhere(resolution, stage));
  const place = elsewhere.origin.kind === 'unset' ? elsewhere.origin.elsewhere : undefined;
  switch (parsedNode?.instruction?.kind) {
    case 'RUN':
      // Most names a script reads are its own: only those that an ARG would bring here are told.
      return use ?? (declaration || (place && place.scope !== 'stage') ? elsewhere : undefined);
    case 'CMD':
    case 'ENTRYPOINT':
    case 'HEALTHCHECK':
      return declaration && elsewhere;
    default:
      return elsewhere;
  }
}
