import { useState, type ReactElement } from 'react';
import { lessonText, ownText } from '#i18n/lessonMessages.ts';
import { TargetPicker } from '#panels/target/TargetPicker.tsx';
import { useText } from '#state/overview.ts';
import type { AppStore } from '#state/store.ts';
import { useApp } from '#state/useApp.ts';
import { Banner } from '#ui/Banner.tsx';
import { IconButton } from '#ui/Button.tsx';
import { Logo } from '#ui/icons.tsx';
import { insist } from '#ui/lost.ts';
import { Menu, type MenuItem } from '#ui/Menu.tsx';
import { chooseLanguage, usePhone } from '#app/shell/appearance.ts';
import '#app/shell/header.css';
import '#app/shell/tools.css';
import { saveLesson } from './lessonFile.ts';
import { problemSentence } from './problemSentence.ts';
import { titleOf, type ShownLesson } from './shownLesson.ts';

export interface LessonHeaderProps {
  /** The store of the page behind the lesson. */
  readonly page: AppStore;
  readonly shown: ShownLesson;
  readonly picking: boolean;
  readonly onPick: (open: boolean) => void;
  readonly onHelp: () => void;
  readonly onPresent: () => void;
  readonly onPrint: () => void;
  /** Adds what is shown now to a lesson of the reader's own. */
  readonly onAdd: () => void;
  /** Opens a copy of the lesson, under its name in the library, to be changed. */
  readonly onCopy: (id: string) => void;
  readonly onLeave: () => void;
}

/** Which lesson it is, what is built, and what can be done with the lesson as a whole. */
export function LessonHeader(props: LessonHeaderProps): ReactElement {
  const { page, shown, picking, onPick, onHelp, onPresent, onPrint, onAdd, onCopy, onLeave } = props;
  const t = useText();
  const language = useApp((state) => state.language);
  const say = lessonText(language);
  const o = ownText(language);
  const phone = usePhone();
  const [isTold, setTold] = useState(shown.problems.length > 0);
  const other = language === 'en' ? 'ko' : 'en';
  const { own } = shown;
  const more: readonly MenuItem[] = [
    { id: 'add', label: t('learn.add'), icon: 'plus', onSelect: onAdd },
    ...(own === undefined
      ? []
      : [
          {
            id: 'copy',
            label: o('own.copy-of'),
            icon: 'copy' as const,
            onSelect: () =>
              void insist(() => import('./own/library.ts')).then((file) => onCopy(file.library().put(own))),
          },
          { id: 'save', label: o('own.save'), icon: 'download' as const, onSelect: () => saveLesson(own) },
        ]),
  ];
  const onPhone: readonly MenuItem[] = [
    { id: 'present', label: o('own.present'), icon: 'present', onSelect: onPresent },
    { id: 'print', label: o('own.handout'), icon: 'notes', onSelect: onPrint },
    ...more,
    {
      id: 'language',
      label: t('language.other'),
      icon: 'language',
      onSelect: () => chooseLanguage(page, other),
    },
    { id: 'help', label: t('help.title'), icon: 'help', onSelect: onHelp },
  ];
  return (
    <>
      <header className="sg-header">
        <h1 className="sg-brand">
          <Logo />
          <span className={phone ? 'sg-hidden' : 'sg-lesson-title'}>{titleOf(shown, language)}</span>
        </h1>
        <TargetPicker open={picking} onOpen={onPick} />
        <span className="sg-header-gap" />
        {!phone && (
          <>
            <IconButton icon="present" label={o('own.present')} onClick={onPresent} />
            <IconButton icon="notes" label={o('own.handout')} onClick={onPrint} />
            <button
              type="button"
              lang={other}
              className="sg-button sg-button-quiet"
              onClick={() => chooseLanguage(page, other)}
            >
              {t('language.other')}
            </button>
            <IconButton icon="help" label={t('help.title')} onClick={onHelp} />
          </>
        )}
        <Menu label={t('menu.more')} icon="more" align="end" items={phone ? onPhone : more} />
        <IconButton icon="close" label={say('lesson.leave')} onClick={onLeave} />
      </header>
      {isTold && (
        <Banner tone="warning" closeLabel={t('close')} onClose={() => setTold(false)}>
          <span>{o('own.partly')}</span>
          {shown.problems.map((problem, at) => (
            <span key={at} className="sg-lesson-problem">
              {problemSentence(problem, o)}
            </span>
          ))}
        </Banner>
      )}
    </>
  );
}
