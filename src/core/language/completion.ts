import { keywords } from '#core/dockerfile/keywords.ts';
import { writingAt } from './cursorLine.ts';
import { directiveItems } from './directiveCompletion.ts';
import { flagItems } from './flagCompletion.ts';
import type { Resolution } from '#core/stages/resolve.ts';
import type { Completion, CompletionContext, CompletionItem, PartialItems } from './completionTypes.ts';
import { variableItems } from './variableCompletion.ts';

/**
 * What is valid at `offset`: instructions, their flags, options of mounts, values, stages defined above,
 * variables that are set there, directives. Nothing where anything could stand.
 */
export function complete(
  resolution: Resolution,
  offset: number,
  explicit: boolean,
  checkRules: readonly string[],
): Completion | undefined {
  const { parsed } = resolution;
  const writing = writingAt(parsed, offset);
  if (writing.kind === 'body') return undefined;
  const context: CompletionContext = { resolution, offset, line: writing.line, explicit, checkRules };
  const found =
    writing.kind === 'comment'
      ? directiveItems(writing.before, context)
      : instructionItems(writing.before, context, false);
  if (!found || found.items.length === 0) return undefined;
  const from = offset - found.partial.length;
  // A word written over two lines is not replaced.
  if (parsed.text.slice(from, offset) !== found.partial) return undefined;
  return { from, items: found.items, open: found.open ?? false };
}

function instructionItems(
  before: string,
  context: CompletionContext,
  trigger: boolean,
): PartialItems | undefined {
  const [, keyword = '', rest] = /^(\S*)(?:\s+([^]*))?$/.exec(before) ?? [];
  if (rest === undefined) return keywordItems(keyword, context, trigger);
  const upper = keyword.toUpperCase();
  if (upper === 'ONBUILD') return trigger ? undefined : instructionItems(rest, context, true);
  return (
    variableItems(upper, rest, context) ?? flagItems(upper, rest, context) ?? wordItems(upper, rest, context)
  );
}

function keywordItems(
  partial: string,
  { resolution, line, explicit }: CompletionContext,
  trigger: boolean,
): PartialItems | undefined {
  if (partial === '' && !explicit) return undefined;
  const inStage = resolution.stageStates.some((state) => state.line < line);
  const known = keywords.filter((keyword) => {
    if (keyword === 'MAINTAINER') return false;
    if (trigger) return keyword !== 'FROM' && keyword !== 'ONBUILD';
    return inStage || keyword === 'FROM' || keyword === 'ARG';
  });
  const lower = partial !== '' && partial === partial.toLowerCase();
  return {
    partial,
    items: known.map((keyword): CompletionItem => {
      const label = lower ? keyword.toLowerCase() : keyword;
      const more = keyword === 'FROM' || keyword === 'ONBUILD';
      return { kind: 'keyword', label, insert: `${label} `, topic: keyword, more };
    }),
  };
}

/** Words with a fixed place. */
function wordItems(keyword: string, rest: string, { explicit }: CompletionContext): PartialItems | undefined {
  if (keyword === 'FROM') {
    const [, partial] = /^(?:--\S+\s+)*(?!--)\S+\s+(\S*)$/.exec(rest) ?? [];
    if (partial === undefined || (partial === '' && !explicit)) return undefined;
    return { partial, items: [{ kind: 'keyword', label: 'AS', insert: 'AS ' }] };
  }
  if (keyword !== 'HEALTHCHECK') return undefined;
  const [, partial] = /^(?:--\S+\s+)*([A-Za-z]*)$/.exec(rest) ?? [];
  if (partial === undefined || (partial === '' && !explicit)) return undefined;
  return {
    partial,
    items: [
      { kind: 'keyword', label: 'CMD', insert: 'CMD ' },
      { kind: 'keyword', label: 'NONE' },
    ],
  };
}
