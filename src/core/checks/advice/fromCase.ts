import type { Advice, AdviceInput } from '#core/checks/advice.ts';

/**
 * `FROM Build` where a stage `build` stands above: FROM compares names exactly, and stages are kept in lower
 * case, so BuildKit takes `Build` for an image, whose name may hold no capitals (R1.1).
 */
export function fromCase({ resolution }: AdviceInput): readonly Advice<'name' | 'stage'>[] {
  const above = new Set<string>();
  const found: Advice<'name' | 'stage'>[] = [];
  for (const { block, base, baseName, name } of resolution.stageStates) {
    const stage = baseName.toLowerCase();
    if (block && !base && stage !== baseName && above.has(stage)) {
      const { from } = block;
      found.push({
        line: from.node.line,
        range: from.baseRange,
        params: { name: baseName, stage },
        ...(from.base === baseName && {
          fix: { edits: [{ range: from.baseRange, text: stage }], changesBuild: true },
        }),
      });
    }
    if (name !== undefined) above.add(name);
  }
  return found;
}
