import { lazy, Suspense, type ReactElement } from 'react';
import { useOverview, useSelected, useText } from '#state/overview.ts';
import { useApp } from '#state/store.ts';
import { CheckCount, Checks } from './Checks.tsx';
import { EdgeDetails } from './EdgeDetails.tsx';
import { ExternalDetails } from './ExternalDetails.tsx';
import { NeededArgs } from './NeededArgs.tsx';
import { PairDetails } from './PairDetails.tsx';
import { Problems } from './Problems.tsx';
import { RowDetails } from './RowDetails.tsx';
import { StageDetails } from './StageDetails.tsx';
import { TargetDetails } from './TargetDetails.tsx';
import './details.css';

const CompareDetails = lazy(() =>
  import('./CompareDetails.tsx').then((file) => ({ default: file.CompareDetails })),
);

/** What is known about the selection; about the target where nothing is selected. */
export function Details(): ReactElement {
  const overview = useOverview();
  const isBlank = useApp((state) => state.text.trim() === '');
  if (isBlank) return <BlankDetails />;
  const hasError = overview.problems.some(({ severity }) => severity === 'error');
  return (
    <div className="sg-details">
      {hasError && <Problems />}
      <CheckCount />
      <NeededArgs />
      <Selection />
      {!hasError && <Problems />}
      <Checks />
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
  const comparing = useApp(({ view, selection }) => view === 'compare' && selection === null);
  if (comparing)
    return (
      <Suspense fallback={null}>
        <CompareDetails />
      </Suspense>
    );
  if (external !== undefined) return <ExternalDetails external={external} />;
  if (stage !== undefined && other !== undefined) return <PairDetails a={stage} b={other} />;
  if (stage !== undefined && reference !== undefined)
    return <EdgeDetails reference={reference} stage={stage} />;
  if (stage !== undefined && row !== undefined) return <RowDetails row={row} stage={stage} />;
  if (stage !== undefined && stage.index !== overview.plan.stage) return <StageDetails stage={stage} />;
  return <TargetDetails />;
}
