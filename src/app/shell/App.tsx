import { useEffect, useMemo, useState, type ReactElement } from 'react';
import { useActions, useApp, useAppStore } from '#state/useApp.ts';
import { useText } from '#state/overview.ts';
import { LiveRegion } from '#ui/live.tsx';
import './app.css';
import { acceptFiles } from '#app/opening/accept.ts';
import { Header } from './Header.tsx';
import { Help, Notices, Tooltips } from '#app/engine/lazyParts.ts';
import { listenForShortcuts, type Commands } from './shortcuts.ts';
import { Workbench } from './Workbench.tsx';

/** The page: header, notices, and the workbench of source, graph and details. */
export function App(): ReactElement {
  const { setPanels } = useActions();
  const store = useAppStore();
  const t = useText();
  const notified = useApp(({ notice }) => notice !== null);
  const [helpOpen, setHelpOpen] = useState(false);
  const [pickerOpen, setPickerOpen] = useState(false);
  const [searching, setSearching] = useState(false);
  const [dragging, setDragging] = useState(false);

  const commands: Commands = useMemo(
    () => ({
      help: () => setHelpOpen(true),
      pickTarget: () => setPickerOpen(true),
      search: () => {
        setPanels({ tab: 'graph' });
        setSearching(true);
      },
    }),
    [setPanels],
  );
  useEffect(() => listenForShortcuts(store, commands), [store, commands]);
  useEffect(() => acceptFiles(store, setDragging), [store]);

  return (
    <div className="sg-app">
      <Header pickerOpen={pickerOpen} onPicker={setPickerOpen} onHelp={() => setHelpOpen(true)} />
      {notified && <Notices />}
      <Workbench searching={searching} onSearch={setSearching} />
      {helpOpen && <Help onClose={() => setHelpOpen(false)} />}
      {dragging && <div className="sg-drop">{t('drop.here')}</div>}
      <Tooltips />
      <LiveRegion />
    </div>
  );
}
