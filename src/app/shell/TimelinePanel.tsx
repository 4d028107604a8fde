import { useState, type ReactElement } from 'react';
import { useActions, useApp } from '#state/useApp.ts';
import { defaultPanels } from '#state/preferenceFields.ts';
import { useText } from '#state/overview.ts';
import { Button } from '#ui/Button.tsx';
import { Splitter, Timeline } from '#app/engine/lazyParts.ts';
import './timelinePanel.css';

const MIN_HEIGHT = 180;
const MAX_HEIGHT = 900;

/** The timeline below graph, source and details; closed, the way to open it. It is loaded when first opened. */
export function TimelinePanel(): ReactElement {
  const { closeTimeline, setPanels } = useActions();
  const open = useApp((state) => state.panels.timeline);
  const height = useApp((state) => state.panels.timelineHeight);
  const t = useText();
  if (!open) {
    return (
      <div className="sg-timeline-opener">
        <Button
          look="quiet"
          icon="timeline"
          title={t('timeline.show')}
          onClick={() => setPanels({ timeline: true })}
        >
          {t('timeline.title')}
        </Button>
      </div>
    );
  }
  return (
    <>
      <Splitter
        label={t('timeline.height')}
        controls="timeline"
        side="after"
        orientation="horizontal"
        value={height}
        min={MIN_HEIGHT}
        max={MAX_HEIGHT}
        onChange={(timelineHeight) => setPanels({ timelineHeight })}
        onReset={() => setPanels({ timelineHeight: defaultPanels.timelineHeight })}
      />
      <div id="timeline" className="sg-timeline-panel" style={{ height }}>
        <Timeline onClose={closeTimeline} />
      </div>
    </>
  );
}

/** On a phone: there once it was looked at (or a link asks for it), so that playing goes on behind the graph. */
export function PhoneTimeline({ shown }: { readonly shown: boolean }): ReactElement | null {
  const asked = useApp((state) => state.timeline.moment !== null);
  const [seen, setSeen] = useState(false);
  if ((shown || asked) && !seen) setSeen(true);
  return seen ? <Timeline /> : null;
}
