import { useCallback, useEffect, useState, type ReactElement } from 'react';
import { useActions, useApp, useAppStore } from '#state/useApp.ts';
import { useText } from '#state/overview.ts';
import { LiveRegion } from '#ui/live.tsx';
import { findAgain, useHomeless } from '#ui/lost.ts';
import { NotLoaded } from '#app/NotLoaded.tsx';
import './app.css';
import './print.css';
import { acceptFiles } from '#app/opening/accept.ts';
import { Header } from './Header.tsx';
import { BuildsDialog, Lesson, Notices, Presentation, Records, Tooltips } from '#app/engine/lazyParts.ts';
import { Workbench } from './Workbench.tsx';

/** The page: header, notices, and the workbench of source, graph and details. */
export function App(): ReactElement {
  const { setPanels } = useActions();
  const store = useAppStore();
  const t = useText();
  const notified = useApp(({ notice }) => notice !== null);
  const presenting = useApp((state) => state.presenting);
  const listing = useApp(({ builds }) => builds?.isListed === true);
  const asking = useApp(({ timeline }) => timeline.reading?.kind === 'records');
  const homeless = useHomeless();
  const learning = useApp(({ lesson }) => lesson !== '');
  const [searching, setSearching] = useState(false);
  const [dragging, setDragging] = useState(false);

  const search = useCallback(() => {
    setPanels({ tab: 'graph' });
    setSearching(true);
  }, [setPanels]);
  // What is presented or learned from is not for what is dropped or pasted.
  const isOther = presenting || learning;
  useEffect(() => (isOther ? undefined : acceptFiles(store, setDragging)), [store, isOther]);

  return (
    <div className="sg-app" inert={presenting}>
      {learning ? (
        <Lesson />
      ) : (
        <>
          <Header onSearch={search} />
          {homeless && <NotLoaded onRetry={() => void findAgain()} isOver={false} onClose={undefined} />}
          {notified && <Notices />}
          <Workbench searching={searching} onSearch={setSearching} />
        </>
      )}
      {dragging && <div className="sg-drop">{t('drop.here')}</div>}
      {listing && <BuildsDialog />}
      {asking && <Records />}
      <Tooltips />
      {presenting && <Presentation />}
      <LiveRegion />
    </div>
  );
}
