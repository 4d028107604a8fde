import type { ReactElement } from 'react';
import { useOverview, useStatus, useText } from '#state/overview.ts';
import { Held } from '#state/Held.tsx';
import { useApp } from '#state/useApp.ts';
import type { View } from '#state/types.ts';
import { Canvas, Comparing, EmptyState, Matrix, Outline, ViewBar } from '#app/engine/lazyParts.ts';
import { usePhone } from './appearance.ts';
import type { ViewBarProps } from './ViewBar.tsx';
import { viewId } from './viewId.ts';

/** What lies on a sheet of its own in front of the graph. */
const sheets: { readonly [Id in View]?: () => ReactElement } = {
  matrix: () => <Matrix />,
  outline: () => <Outline />,
  changes: () => <Comparing />,
};

/** The build as graph, matrix, comparison or outline; how to begin where there is nothing to show yet. */
export function GraphPanel(props: ViewBarProps): ReactElement {
  const { stages, preamble } = useOverview();
  const isBlank = useApp((state) => state.text.trim() === '');
  const status = useStatus();
  const t = useText();
  const empty = stages.length === 0 && preamble.length === 0;
  return (
    <section className="sg-graph" aria-label={t('graph.title')} aria-busy={status === 'working'}>
      {empty ? (
        <EmptyState blank={isBlank} />
      ) : (
        <>
          <div className="sg-view-bar">
            <ViewBar {...props} />
          </div>
          <Views />
        </>
      )}
      {status === 'working' && (
        <div className="sg-working" role="progressbar" aria-label={t('graph.working')} />
      )}
    </section>
  );
}

/** The same element at every render: what is held is not drawn again with what is around it. */
const canvas = <Canvas />;

function Views(): ReactElement {
  const view = useApp((state) => state.view);
  const sheet = sheets[view];
  const onCanvas = sheet === undefined;
  const phone = usePhone();
  const isBehind = useApp(({ panels }) => phone && panels.tab !== 'graph');
  const shown: View = onCanvas ? view : 'graph';
  return (
    <div className="sg-views">
      {/* The graph stays where it is behind the others, so that it keeps its view, but does no work there. */}
      <div
        id={viewId(shown)}
        role="tabpanel"
        aria-labelledby={`${viewId(shown)}-tab`}
        className={`sg-view ${onCanvas ? '' : 'sg-sheet-behind'}`}
      >
        {view === 'compare' && <Comparing />}
        <div className="sg-view-canvas">
          <Held isHeld={!onCanvas || isBehind}>{canvas}</Held>
        </div>
      </div>
      {sheet !== undefined && (
        <div id={viewId(view)} role="tabpanel" aria-labelledby={`${viewId(view)}-tab`} className="sg-view">
          {sheet()}
        </div>
      )}
    </div>
  );
}
