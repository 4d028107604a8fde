import type { ReactElement } from 'react';
import { useOverview, useSelected, useText } from '#state/overview.ts';
import { useApp } from '#state/useApp.ts';
import { withSentences } from '#i18n/sentences.ts';
import { onDemand } from '#ui/onDemand.tsx';
import { NeededArgs } from '#panels/settings/NeededArgs.tsx';
import { Problems } from '#panels/checks/Problems.tsx';
import { StageDetails } from './StageDetails.tsx';
import { TargetDetails } from './TargetDetails.tsx';
import './details.css';
import './steps.css';

// The page opens on the target of a file without findings: what else may stand here comes when it is asked for.
const CheckCount = onDemand(() => import('#panels/checks/Checks.tsx').then((file) => file.CheckCount), {
  isQuiet: true,
});
const Checks = onDemand(() => import('#panels/checks/Checks.tsx').then((file) => file.Checks));
const CompareDetails = onDemand(() =>
  import('#panels/compare/CompareDetails.tsx').then((file) => file.CompareDetails),
);
const DifferenceDetails = onDemand(() =>
  withSentences(import('#panels/difference/DifferenceDetails.tsx'), 'difference').then(
    (file) => file.DifferenceDetails,
  ),
);
const EdgeDetails = onDemand(() => import('./EdgeDetails.tsx').then((file) => file.EdgeDetails));
const ExternalDetails = onDemand(() => import('./ExternalDetails.tsx').then((file) => file.ExternalDetails));
const PairDetails = onDemand(() => import('./PairDetails.tsx').then((file) => file.PairDetails));
const RowDetails = onDemand(() => import('./RowDetails.tsx').then((file) => file.RowDetails));

/** What is known about the selection; about the target where nothing is selected. */
export function Details(): ReactElement {
  const overview = useOverview();
  const isBlank = useApp((state) => state.text.trim() === '');
  const hasChecks = useApp((state) => state.overview.checked !== undefined || state.rulesOff.length > 0);
  if (isBlank) return <BlankDetails />;
  const hasError = overview.problems.some(({ severity }) => severity === 'error');
  return (
    <div className="sg-details">
      {hasError && <Problems />}
      {hasChecks && <CheckCount />}
      <NeededArgs />
      <Selection />
      {!hasError && <Problems />}
      {hasChecks && <Checks />}
    </div>
  );
}

/** What will stand here: an empty file is no mistake. */
function BlankDetails(): ReactElement {
  const t = useText();
  return (
    <div className="sg-details">
      <p className="sg-soft">{t('details.blank')}</p>
    </div>
  );
}

function Selection(): ReactElement | null {
  const overview = useOverview();
  const { external, reference, row, stage, other } = useSelected();
  const view = useApp((state) => (state.selection === null ? state.view : undefined));
  if (view === 'compare') return <CompareDetails />;
  if (view === 'changes') return <DifferenceDetails />;
  if (external !== undefined) return <ExternalDetails external={external} />;
  if (stage !== undefined && other !== undefined) return <PairDetails a={stage} b={other} />;
  if (stage !== undefined && reference !== undefined)
    return <EdgeDetails reference={reference} stage={stage} />;
  if (stage !== undefined && row !== undefined) return <RowDetails row={row} stage={stage} />;
  if (stage !== undefined && stage.index !== overview.plan.stage) return <StageDetails stage={stage} />;
  return <TargetDetails />;
}
