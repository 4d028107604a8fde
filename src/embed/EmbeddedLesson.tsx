import { useMemo, useRef, useState, type ReactElement, type ReactNode } from 'react';
import { Timeline } from '#app/engine/lazyParts.ts';
import { BrokenLesson } from '#app/lesson/BrokenLesson.tsx';
import '#app/lesson/lesson.css';
import { lessonAt, titleOf, type ShownLesson } from '#app/lesson/shownLesson.ts';
import { StepPanel } from '#app/lesson/StepPanel.tsx';
import { usePlay } from '#app/lesson/usePlay.ts';
import { MarkedContext } from '#canvas/cards/marked.ts';
import { FrameContext } from '#canvas/frame.ts';
import { lessonText } from '#i18n/lessonMessages.ts';
import { lessonIdOf, lessonIds, readPlace, writePlace } from '#lessons/course/place.ts';
import { TargetPicker } from '#panels/target/TargetPicker.tsx';
import { StoreContext, useActions, useApp } from '#state/useApp.ts';

export interface EmbeddedLessonProps {
  readonly place: string;
  /** Graph, matrix or outline of what is shown. */
  readonly picture: ReactNode;
  /** The way to all of it. */
  readonly foot: ReactNode;
}

/** A lesson in a frame of somebody else's page: played as on the page, but nothing of it is kept and no text is edited. */
export function EmbeddedLesson({ place, picture, foot }: EmbeddedLessonProps): ReactElement {
  const id = readPlace(place)?.id ?? '';
  const shown = useMemo(() => lessonAt(id), [id]);
  if ('lesson' in shown) return <Played key={id} shown={shown} picture={picture} foot={foot} />;
  return (
    <>
      <BrokenLesson problems={shown.problems} />
      {foot}
    </>
  );
}

interface PlayedProps extends Omit<EmbeddedLessonProps, 'place'> {
  readonly shown: ShownLesson;
}

/** What the wheel and one finger do is for the page around the frame. */
const frame = { gestures: 'shared' } as const;

function Played({ shown, picture, foot }: PlayedProps): ReactElement {
  const { openLesson } = useActions();
  const language = useApp((state) => state.language);
  const play = usePlay(shown, false);
  const [picking, setPicking] = useState(false);
  const panel = useRef<HTMLElement>(null);
  const known = lessonIdOf(shown.id);
  const next = known && lessonIds[lessonIds.indexOf(known) + 1];
  return (
    <StoreContext value={play.store}>
      <MarkedContext value={play.marked}>
        <header className="sg-embed-head">
          <h1>{titleOf(shown, language)}</h1>
          <TargetPicker open={picking} onOpen={setPicking} />
        </header>
        <div className="sg-lesson">
          <main className="sg-embed-views">
            <FrameContext value={frame}>{picture}</FrameContext>
            <Times />
          </main>
          <StepPanel
            key={play.visit}
            ref={panel}
            isFrame
            say={lessonText(language)}
            shown={shown}
            at={play.at}
            done={play.done}
            onGo={(to) => {
              play.go(to);
              panel.current?.focus();
            }}
            onReset={play.reset}
            onSolved={play.onSolved}
            onMarked={play.onMarked}
            onEnd={() => openLesson(writePlace({ id: next ?? shown.id, step: 1 }))}
            isLastLesson={next === undefined}
          />
        </div>
        {foot}
      </MarkedContext>
    </StoreContext>
  );
}

/** The timeline, at the steps that tell of time. */
function Times(): ReactElement | null {
  const isTimed = useApp(({ panels }) => panels.timeline);
  return isTimed ? (
    <div className="sg-embed-timeline">
      <Timeline />
    </div>
  ) : null;
}
