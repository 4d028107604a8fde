import type { DispatchState } from '#core/stages/state.ts';
import type { Advice, AdviceInput } from '#core/checks/advice.ts';

/** Spellings of the platform that a stage has anyway. */
const isDefault = (platform: string): boolean => /^\$\{?TARGETPLATFORM\}?$/.test(platform);

/**
 * `--platform` in a FROM that continues a stage: that stage has its platform already, and keeps it. Not where both
 * name the same one, nor where a variable chooses the stage.
 */
export function platformOnStage({
  resolution,
}: AdviceInput): readonly Advice<'platform' | 'stage' | 'line'>[] {
  /** What the FROM of the lowest stage of each chain names; "" where it names the platform of the target. */
  const platforms = new Map<DispatchState, string>();
  return resolution.stageStates.flatMap((state) => {
    const { base, block } = state;
    const own = block?.from.platform ?? '';
    const inherited = base && platforms.get(base);
    platforms.set(state, inherited ?? (isDefault(own) ? '' : own));
    if (!block || !base || own === '' || inherited === undefined) return [];
    // A base with a variable is somebody's choice.
    if (block.from.base.includes('$')) return [];
    if (own === inherited || (isDefault(own) && inherited === '')) return [];
    const flag = block.from.node.flags.find(({ name }) => name === 'platform');
    if (!flag) return [];
    const { range } = flag;
    const params = { platform: own, stage: base.name ?? `stage-${base.stage}`, line: base.line };
    const { text } = resolution.parsed;
    let { end } = range;
    while (text[end] === ' ' || text[end] === '\t') end += 1;
    const fix = { edits: [{ range: { start: range.start, end }, text: '' }], changesBuild: false };
    return [{ line: state.line, range, params, fix }];
  });
}
