import type { OverlapKind } from '#core/analysis/types.ts';

/** Words that several rooms show once the graph is drawn. */
export const laterTerms = {
  'overlap.before': 'before',
  'overlap.after': 'after',
  'overlap.together': 'at the same time',
  'overlap.partly': 'partly',

  'canvas.time': ({ kind, selected }: { kind: OverlapKind; selected: string }) => {
    const kinds: Record<OverlapKind, string> = {
      before: `runs before ${selected}`,
      after: `runs after ${selected}`,
      together: `can run at the same time as ${selected}`,
      partly: `partly at the same time as ${selected}`,
      none: '',
    };
    return kinds[kind];
  },

  'state.waiting': 'waiting',
  'state.running': 'running',
  'state.done': 'done',
  'state.cached': 'cached',
  'state.canceled': 'canceled',
  'state.failed': 'failed',
  'state.skipped': 'skipped',
};
