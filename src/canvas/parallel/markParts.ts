import { withSentences } from '#i18n/sentences.ts';
import type { ParallelParts } from './useParallel.ts';

/*
 * How comes what cards show in place of their roles, and beside them, each with what it says: there once the graph is
 * drawn. Rejects where something cannot be loaded; asked again, it tries again.
 */

/** What can run at the same time. */
export async function parallel(): Promise<ParallelParts> {
  const [bar, marks, view] = await withSentences(
    Promise.all([import('./ParallelBar.tsx'), import('./ParallelMarks.tsx'), import('./parallelView.ts')]),
    'page',
  );
  return { Bar: bar.ParallelBar, Marks: marks.ParallelMarks, view: view.parallelView };
}

/** What a change re-runs. */
export async function rebuild(): Promise<ParallelParts> {
  const [bar, marks, view] = await withSentences(
    Promise.all([
      import('#canvas/rebuild/RebuildBar.tsx'),
      import('#canvas/rebuild/RebuildMarks.tsx'),
      import('#canvas/rebuild/rebuildView.tsx'),
    ]),
    'page',
    'rebuild',
  );
  return { Bar: bar.RebuildBar, Marks: marks.RebuildMarks, view: view.rebuildView };
}

/** Nothing: what the roles are is asked for. */
export async function asked(): Promise<ParallelParts> {
  const { askedRoles, Nothing } = await withSentences(import('#canvas/asked/askedRoles.tsx'), 'page');
  return { Bar: Nothing, Marks: Nothing, view: askedRoles };
}

/** What works out when everything runs, and what draws it. */
export async function times() {
  const [{ inTime }, { stepLook: look }] = await withSentences(
    Promise.all([import('#state/buildInTime.ts'), import('#canvas/cards/StepMark.tsx')]),
    'page',
  );
  return { inTime, look };
}
