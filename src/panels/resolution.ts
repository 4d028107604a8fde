import { useMemo, useState } from 'react';
import { explainRow, type RowExplanation } from '#core/language/explain.ts';
import { openFile } from '#core/stages/open.ts';
import { planBuild } from '#core/plan/plan.ts';
import type { Resolution } from '#core/stages/resolve.ts';
import type { BuildOptions } from '#core/stages/types.ts';
import type { BuildPlan } from '#core/plan/types.ts';
import { useOverview, useStatus } from '#state/overview.ts';
import { useApp } from '#state/useApp.ts';

/** The file last asked about: questions about one file share what they work out. */
let last:
  { readonly text: string; readonly options: BuildOptions; readonly resolution: Resolution } | undefined;

function resolutionOf(text: string, options: BuildOptions): Resolution {
  if (last?.text !== text || last.options !== options) {
    last = { text, options, resolution: openFile(text, options) };
  }
  return last.resolution;
}

/** Asks the file itself. While the overview is behind the text, it is the text of before that is asked. */
function useAsked<Answer>(ask: (resolution: Resolution) => Answer): Answer {
  const text = useApp((state) => state.text);
  const { options } = useOverview();
  const ready = useStatus() === 'ready';
  const [shown, setShown] = useState(text);
  if (ready && shown !== text) setShown(text);
  const file = ready ? text : shown;
  return useMemo(() => ask(resolutionOf(file, options)), [ask, file, options]);
}

/** What a row comes to with the present build args; row -1 is the FROM. */
export function useExplanation(stage: number, row: number): RowExplanation {
  const ask = useMemo(() => (resolution: Resolution) => explainRow(resolution, stage, row), [stage, row]);
  return useAsked(ask);
}

/** What a build of another target does; the chosen one has its plan in the overview. */
export function usePlanOf(target: string | undefined): BuildPlan | undefined {
  const overview = useOverview();
  const chosen = target === overview.target;
  const ask = useMemo(
    () => (resolution: Resolution) =>
      target === undefined || chosen ? undefined : planBuild(resolution, target),
    [target, chosen],
  );
  const plan = useAsked<BuildPlan | undefined>(ask);
  return chosen ? overview.plan : plan;
}
