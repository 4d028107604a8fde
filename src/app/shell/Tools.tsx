import { useEffect, useMemo, useState, type ReactElement } from 'react';
import { BuildSettings } from '#panels/settings/BuildSettings.tsx';
import { useExampleItems } from '#panels/examples.ts';
import type { LinkWish } from '#panels/share/linkWish.ts';
import { Share } from '#panels/share/Share.tsx';
import { TargetPicker } from '#panels/target/TargetPicker.tsx';
import { watchOpened } from '#state/asOpened.ts';
import { useActions, useApp, useAppStore } from '#state/useApp.ts';
import { useText } from '#state/overview.ts';
import type { Theme } from '#state/preferenceFields.ts';
import type { AppStore } from '#state/store.ts';
import { IconButton } from '#ui/Button.tsx';
import { Menu, type MenuItem } from '#ui/Menu.tsx';
import { chooseLanguage, useMedia, usePhone } from './appearance.ts';
import { chooseFile } from '#app/opening/accept.ts';
import { DraftsDialog, Help, TalkDialog } from '#app/engine/dialogs.ts';
import { fragmentOf, linkWithout } from '#app/opening/link.ts';
import { fillScreen } from '#app/present/fullScreen.ts';
import { useLessonItems } from '#app/lesson/lessonItems.ts';
import { addView, OwnLessons } from '#app/lesson/own/ownLessonsLater.ts';
import { keepTalk } from '#app/present/talkStorage.ts';
import { openStorages } from '#app/opening/persistence.ts';
import { listenForShortcuts, type Commands } from './shortcuts.ts';
import './tools.css';

/** Where the header has no room for both menus, lessons stand before the examples. */
const TIGHT = '(max-width: 1140px)';

export interface ToolsProps {
  /** Opens the search, wherever it is. */
  readonly onSearch: () => void;
}

/** Lessons, then examples, told apart by their icons. */
function withLessons(lessons: readonly MenuItem[], examples: readonly MenuItem[]): readonly MenuItem[] {
  return [
    ...lessons.map((item) => ({ ...item, icon: item.icon ?? ('learn' as const) })),
    ...examples.map((item, index) => ({ ...item, icon: 'examples' as const, separated: index === 0 })),
  ];
}

/** What is built, and what can be done with it all, by a press or by a key. Comes with what stands around the graph. */
export function Tools({ onSearch }: ToolsProps): ReactElement {
  const store = useAppStore();
  const t = useText();
  const phone = usePhone();
  const exampleItems = useExampleItems();
  const [ownLessons, setOwnLessons] = useState<string>();
  const lessonItems = useLessonItems({
    onAdd: () => void addView(store).then(setOwnLessons),
    onOwn: () => setOwnLessons(''),
  });
  const isTight = useMedia(TIGHT);
  const [helpOpen, setHelpOpen] = useState(false);
  const [pickerOpen, setPickerOpen] = useState(false);
  const [talkOpen, setTalkOpen] = useState(false);
  const [draftsOpen, setDraftsOpen] = useState(false);
  const talk = (): void => setTalkOpen(true);

  const commands: Commands = useMemo(
    () => ({
      drafts: () => setDraftsOpen(true),
      help: () => setHelpOpen(true),
      pickTarget: () => setPickerOpen(true),
      search: onSearch,
      present: () => present(store),
    }),
    [onSearch, store],
  );
  useEffect(() => listenForShortcuts(store, commands), [store, commands]);
  useEffect(() => keepTalk(store, openStorages().shared), [store]);
  useEffect(() => watchOpened(store), [store]);

  return (
    <>
      {!phone && (
        <>
          <Menu
            label={t('examples.title')}
            icon="examples"
            items={isTight ? withLessons(lessonItems, exampleItems) : exampleItems}
          >
            {t('examples.title')}
          </Menu>
          {!isTight && (
            <Menu label={t('learn.title')} icon="learn" items={lessonItems}>
              {t('learn.title')}
            </Menu>
          )}
          <IconButton icon="waiting" label={t('drafts.title')} onClick={commands.drafts} />
        </>
      )}
      <TargetPicker open={pickerOpen} onOpen={setPickerOpen} />
      <BuildSettings />
      <span className="sg-header-gap" />
      <ShareLink />
      {phone ? (
        <PhoneMenu {...commands} lessonItems={lessonItems} onTalk={talk} />
      ) : (
        <DesktopTools {...commands} onTalk={talk} />
      )}
      {ownLessons !== undefined && (
        <OwnLessons
          first={ownLessons}
          onPlay={store.actions.openLesson}
          onClose={() => setOwnLessons(undefined)}
        />
      )}
      {draftsOpen && <DraftsDialog onClose={() => setDraftsOpen(false)} />}
      {helpOpen && <Help onClose={() => setHelpOpen(false)} />}
      {talkOpen && (
        <TalkDialog
          onPresent={() => {
            setTalkOpen(false);
            present(store);
          }}
          onClose={() => setTalkOpen(false)}
        />
      )}
    </>
  );
}

/** Shows the talk, over the whole screen. */
function present({ actions }: AppStore): void {
  fillScreen();
  actions.present(true);
}

function ShareLink(): ReactElement {
  const { restore } = useActions();
  const store = useAppStore();
  const [link, setLink] = useState<string>();
  const make = (wish: LinkWish): void => {
    setLink(undefined);
    void linkWithout(store.getState(), wish).then(setLink);
  };
  return <Share link={link} onMake={make} onCopy={(copied) => restore({ fragment: fragmentOf(copied) })} />;
}

const themes: readonly Theme[] = ['system', 'light', 'dark'];
const themeIcons = { system: 'system', light: 'sun', dark: 'moon' } as const;

function useThemeItems(): readonly MenuItem[] {
  const { setTheme } = useActions();
  const t = useText();
  const theme = useApp((state) => state.theme);
  return themes.map((id) => ({
    id: `theme-${id}`,
    label: t(`theme.${id}`),
    icon: themeIcons[id],
    checked: id === theme,
    onSelect: () => setTheme(id),
  }));
}

/** The other language, in its own words. */
function useOtherLanguage(): { readonly id: 'en' | 'ko'; readonly label: string } {
  const language = useApp((state) => state.language);
  const t = useText();
  return { id: language === 'en' ? 'ko' : 'en', label: t('language.other') };
}

type MoreTools = Pick<Commands, 'drafts' | 'help'> & { readonly onTalk: () => void };

function DesktopTools({ help, onTalk }: MoreTools): ReactElement {
  const store = useAppStore();
  const t = useText();
  const theme = useApp((state) => state.theme);
  const other = useOtherLanguage();
  const themeItems = useThemeItems();
  return (
    <>
      <IconButton icon="present" label={t('present.title')} onClick={onTalk} />
      <button
        type="button"
        lang={other.id}
        className="sg-button sg-button-quiet"
        onClick={() => chooseLanguage(store, other.id)}
      >
        {other.label}
      </button>
      <Menu label={t('theme.title')} icon={themeIcons[theme]} align="end" items={themeItems} />
      <IconButton icon="help" label={t('help.title')} onClick={help} />
    </>
  );
}

interface PhoneMenuProps extends MoreTools {
  readonly lessonItems: readonly MenuItem[];
}

function PhoneMenu({ drafts, help, lessonItems, onTalk }: PhoneMenuProps): ReactElement {
  const store = useAppStore();
  const t = useText();
  const other = useOtherLanguage();
  const themeItems = useThemeItems();
  const exampleItems = useExampleItems();
  const items: readonly MenuItem[] = [
    { id: 'open', label: t('file.open'), icon: 'open', onSelect: () => chooseFile(store) },
    { id: 'drafts', label: t('drafts.title'), icon: 'waiting', onSelect: drafts },
    { id: 'present', label: t('present.title'), icon: 'present', onSelect: onTalk },
    { id: 'help', label: t('help.title'), icon: 'help', onSelect: help },
    { id: 'language', label: other.label, icon: 'language', onSelect: () => chooseLanguage(store, other.id) },
    ...themeItems.map((item, index) => ({ ...item, separated: index === 0 })),
    ...withLessons(lessonItems, exampleItems).map((item, index) =>
      index === 0 ? { ...item, separated: true } : item,
    ),
  ];
  return <Menu label={t('menu.more')} icon="more" align="end" items={items} />;
}
