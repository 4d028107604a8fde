import { Suspense, type ReactElement } from 'react';
import { useOverview, useStatus, useText } from '#state/overview.ts';
import { useApp } from '#state/store.ts';
import { EmptyState } from './EmptyState.tsx';
import { Canvas } from './lazyParts.ts';

/** The graph, or how to begin where there is nothing to draw yet. */
export function GraphPanel(): ReactElement {
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
        <Suspense fallback={null}>
          <Canvas />
        </Suspense>
      )}
      {status === 'working' && (
        <div className="sg-working" role="progressbar" aria-label={t('graph.working')} />
      )}
    </section>
  );
}
