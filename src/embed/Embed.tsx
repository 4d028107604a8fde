import { useMemo, useRef, type CSSProperties, type ReactElement } from 'react';
import { Canvas, Comparing, Matrix, Notices, Outline, Timeline } from '#app/engine/lazyParts.ts';
import { FrameContext, type Frame } from '#canvas/frame.ts';
import { targetLabel } from '#panels/target/targets.ts';
import { withSentences } from '#i18n/sentences.ts';
import { useOverview, useText } from '#state/overview.ts';
import type { EmbedOptions } from '#state/embedAddress.ts';
import { useApp } from '#state/useApp.ts';
import { Icon, Logo } from '#ui/icons.tsx';
import { LiveRegion } from '#ui/live.tsx';
import { onDemand } from '#ui/onDemand.tsx';
import './embed.css';
import { pictureHeight, useHeight } from './height.ts';
import { useOpenLink } from './useOpenLink.ts';

const Tooltips = onDemand(() => import('#ui/Tooltips.tsx').then((file) => file.Tooltips), { isQuiet: true });

const EmbeddedLesson = onDemand(() =>
  withSentences(import('./EmbeddedLesson.tsx'), 'page', 'lessons').then((file) => file.EmbeddedLesson),
);

export interface EmbedProps {
  readonly options: EmbedOptions;
}

const embedded = { isReadOnly: true };

/** What a link shows, to be looked at in somebody else's page, and the way to all of it. */
export function Embed({ options }: EmbedProps): ReactElement {
  const { controls, autoHeight, view } = options;
  const t = useText();
  const root = useRef<HTMLDivElement>(null);
  const withTimeline = useApp(({ panels }) => panels.timeline);
  const notified = useApp(({ notice }) => notice !== null);
  const empty = useApp(({ text }) => text === '');
  const lesson = useApp((state) => state.lesson);
  const { canvas, onCanvas } = useHeight(root, autoHeight);
  const frame = useMemo(
    (): Frame => ({
      gestures: controls ? 'shared' : 'none',
      ...(autoHeight && { heightFor: pictureHeight, onHeight: onCanvas }),
    }),
    [controls, autoHeight, onCanvas],
  );
  return (
    <div
      ref={root}
      className={`sg-embed ${controls ? '' : 'sg-embed-still'} ${autoHeight ? 'sg-embed-auto' : ''}`}
      style={{ '--sg-picture': canvas === undefined ? undefined : `${canvas}px` } as CSSProperties}
    >
      {notified && <Notices />}
      {lesson !== '' ? (
        <EmbeddedLesson place={lesson} picture={<Picture />} foot={<Foot />} />
      ) : (
        <>
          <main className="sg-embed-views">
            <h1 className="sg-hidden">{t('app.name')}</h1>
            {!empty && view !== 'timeline' && (
              <FrameContext value={frame}>
                <Picture />
              </FrameContext>
            )}
            {!empty && withTimeline && (
              <div className="sg-embed-timeline">
                <Timeline place={embedded} />
              </div>
            )}
          </main>
          <Foot />
        </>
      )}
      {controls && <Tooltips />}
      <LiveRegion />
    </div>
  );
}

function Picture(): ReactElement {
  const view = useApp((state) => state.view);
  const t = useText();
  if (view === 'matrix' || view === 'outline') {
    return (
      <section className="sg-embed-sheet" aria-label={t(`view.${view}`)}>
        {view === 'matrix' ? <Matrix /> : <Outline />}
      </section>
    );
  }
  return (
    <section className="sg-embed-graph" aria-label={t('graph.title')}>
      {(view === 'compare' || view === 'changes') && <Comparing />}
      {view !== 'changes' && <Canvas />}
    </section>
  );
}

/** What is shown, and the way to all of it. */
function Foot(): ReactElement {
  const t = useText();
  const overview = useOverview();
  const link = useOpenLink();
  const target = targetLabel(overview, overview.target);
  return (
    <footer className="sg-embed-foot">
      <Logo />
      <p>{overview.stages.length > 0 && t('embed.shown', { stages: overview.stages.length, target })}</p>
      <a href={link} target="_blank" rel="noopener">
        {t('embed.open')}
        <Icon name="outward" />
      </a>
    </footer>
  );
}
