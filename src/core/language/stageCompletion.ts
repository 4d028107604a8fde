import type { CompletionContext, CompletionItem, PartialItems } from './completionTypes.ts';

/**
 * Stages above the instruction, the nearest first. FROM may also stand on nothing; COPY alone takes a number,
 * which is offered where a stage has no name.
 */
export function stageItems(
  place: 'base' | 'copy' | 'mount',
  partial: string,
  { resolution, line }: CompletionContext,
): PartialItems {
  const above = resolution.stageStates.filter((state) => (state.block?.from.node.line ?? line) < line);
  // Within a stage the stage itself is the last one above.
  const stages = place === 'base' ? above : above.slice(0, -1);
  const seen = new Set<string>();
  const items: CompletionItem[] = [];
  for (const { name, stage } of stages.toReversed()) {
    const label = name ?? (place === 'copy' ? String(stage) : undefined);
    if (label === undefined || seen.has(label)) continue;
    seen.add(label);
    items.push({ kind: 'stage', label, stage });
  }
  if (place === 'base') items.push({ kind: 'value', label: 'scratch', topic: 'scratch' });
  // After `FROM ` any image may stand, finished with Enter; a name begun after `--from=` is hardly one.
  return { partial, items, open: place === 'base' || partial === '' };
}
