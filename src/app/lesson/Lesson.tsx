import { useCallback, useEffect, useMemo, useRef, useState, type ReactElement } from 'react';
import { MarkedContext } from '#canvas/cards/marked.ts';
import { lessonText } from '#i18n/lessonMessages.ts';
import { course } from '#lessons/course/course.ts';
import { lessonIds, readPlace, writePlace, type LessonId } from '#lessons/course/place.ts';
import { TargetPicker } from '#panels/target/TargetPicker.tsx';
import { useText } from '#state/overview.ts';
import { StoreContext, useActions, useApp, useAppStore } from '#state/useApp.ts';
import { IconButton } from '#ui/Button.tsx';
import { Logo } from '#ui/icons.tsx';
import { hasOverlay } from '#ui/overlays.ts';
import { connectEngine } from '#app/engine/engine.ts';
import { Help } from '#app/engine/lazyParts.ts';
import { isField } from '#app/opening/accept.ts';
import { chooseLanguage, usePhone } from '#app/shell/appearance.ts';
import { listenForShortcuts } from '#app/shell/shortcuts.ts';
import { Workbench } from '#app/shell/Workbench.tsx';
import '#app/shell/header.css';
import '#app/shell/tools.css';
import './lesson.css';
import { createLessonStore, showStep } from './lessonStore.ts';
import { readProgress, writeProgress } from './progress.ts';
import { StepPanel } from './StepPanel.tsx';
import { useAddress } from './useAddress.ts';

const alreadyDrawn = Promise.resolve();

/** The lesson that the page's state names, in place of the reader's work, which waits as it was left. */
export function Lesson(): ReactElement | null {
  const place = readPlace(useApp((state) => state.lesson));
  return place === undefined ? null : <Player key={place.id} id={place.id} />;
}

/** A lesson, a step at a time, with the whole tool beside it on a store of its own. */
function Player({ id }: { readonly id: LessonId }): ReactElement {
  const own = useAppStore();
  const { openLesson } = useActions();
  const t = useText();
  const language = useApp((state) => state.language);
  const theme = useApp((state) => state.theme);
  const say = lessonText(language);
  const phone = usePhone();
  const lesson = course[id];
  const last = lesson.steps.length;
  const asked = useApp((state) => readPlace(state.lesson)?.step ?? 1);
  const at = Math.min(asked, last) - 1;
  const [store] = useState(() => {
    const start = createLessonStore(own);
    showStep(start, id, lesson, at);
    return start;
  });
  const [marked, setMarked] = useState<readonly string[]>([]);
  const [visit, setVisit] = useState(0);
  const [searching, setSearching] = useState(false);
  const [picking, setPicking] = useState(false);
  const [helps, setHelps] = useState(false);
  const [progress, setProgress] = useState(() => readProgress(id));
  const panel = useRef<HTMLElement>(null);

  useEffect(() => connectEngine(store, alreadyDrawn), [store]);
  useEffect(() => store.actions.restore({ language, theme }), [store, language, theme]);
  useAddress(own, writePlace({ id, step: at + 1 }));
  useEffect(() => writeProgress(id, { ...progress, step: at + 1 }), [id, progress, at]);

  // A step is shown anew when it is gone to, by a button, a key or a link.
  const shown = useRef(at);
  useEffect(() => {
    if (shown.current === at) return;
    shown.current = at;
    showStep(store, id, lesson, at);
  }, [store, id, lesson, at]);
  const go = useCallback(
    (to: number) => {
      if (to < 0 || to >= last) return;
      openLesson(writePlace({ id, step: to + 1 }));
      panel.current?.focus();
    },
    [openLesson, id, last],
  );
  const reset = useCallback(() => {
    showStep(store, id, lesson, at);
    setVisit((count) => count + 1);
  }, [store, id, lesson, at]);
  const solved = useCallback(() => {
    const { id: step } = lesson.steps[at] ?? lesson.steps[0];
    setProgress((now) => ({ ...now, done: [...new Set([...now.done, step])] }));
  }, [lesson, at]);

  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent): void => {
      const { key, ctrlKey, metaKey, altKey } = event;
      if (event.defaultPrevented || ctrlKey || metaKey || altKey || isField(event.target) || hasOverlay())
        return;
      if (key === 'PageDown') go(at + 1);
      else if (key === 'PageUp') go(at - 1);
      else if (key === 's') reset();
      else return;
      event.preventDefault();
    };
    document.addEventListener('keydown', onKeyDown);
    return () => document.removeEventListener('keydown', onKeyDown);
  }, [at, go, reset]);
  const commands = useMemo(
    () => ({
      help: () => setHelps(true),
      pickTarget: () => setPicking(true),
      search: () => setSearching(true),
      present: () => undefined,
      drafts: () => undefined,
    }),
    [setHelps, setPicking, setSearching],
  );
  useEffect(() => listenForShortcuts(store, commands), [store, commands]);

  const next = lessonIds[lessonIds.indexOf(id) + 1];
  const other = language === 'en' ? 'ko' : 'en';
  return (
    <StoreContext value={store}>
      <MarkedContext value={marked}>
        <header className="sg-header">
          <h1 className="sg-brand">
            <Logo />
            <span className={phone ? 'sg-hidden' : ''}>{t(`learn.${id}.title`)}</span>
          </h1>
          <TargetPicker open={picking} onOpen={setPicking} />
          <span className="sg-header-gap" />
          <button
            type="button"
            lang={other}
            className="sg-button sg-button-quiet"
            onClick={() => chooseLanguage(own, other)}
          >
            {t('language.other')}
          </button>
          <IconButton icon="help" label={t('help.title')} onClick={() => setHelps(true)} />
          <IconButton icon="close" label={say('lesson.leave')} onClick={() => openLesson('')} />
        </header>
        <div className="sg-lesson">
          <Workbench searching={searching} onSearch={setSearching} />
          <StepPanel
            key={`${at} ${visit}`}
            ref={panel}
            say={say}
            id={id}
            lesson={lesson}
            at={at}
            done={progress.done}
            onGo={go}
            onReset={reset}
            onSolved={solved}
            onMarked={setMarked}
            onEnd={() => openLesson(next === undefined ? '' : writePlace({ id: next, step: 1 }))}
            isLastLesson={next === undefined}
          />
        </div>
        {helps && <Help onClose={() => setHelps(false)} />}
      </MarkedContext>
    </StoreContext>
  );
}
