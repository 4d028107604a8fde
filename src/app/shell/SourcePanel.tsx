import type { ReactElement } from 'react';
import { useActions, useApp, useAppStore } from '#state/useApp.ts';
import { useText } from '#state/overview.ts';
import { IconButton } from '#ui/Button.tsx';
import { usePhone } from './appearance.ts';
import { chooseFile } from '#app/opening/accept.ts';
import { FileTree, SourceEditor } from '#app/engine/lazyParts.ts';

/** The Dockerfile: plain at first, in the editor once it has come. */
export function SourcePanel(): ReactElement {
  const { setPanels } = useActions();
  const store = useAppStore();
  const phone = usePhone();
  const isExample = useApp((state) => !state.ownWork && state.fragment === '' && state.text !== '');
  const hasFiles = useApp(({ folder }) => folder !== null);
  const t = useText();

  return (
    <section className="sg-panel" aria-label={t('source.title')}>
      {!phone && (
        <div className="sg-panel-head">
          <h2>{t('source.title')}</h2>
          {isExample && <p className="sg-source-hint">{t('source.example')}</p>}
          <IconButton icon="open" label={t('file.open')} onClick={() => chooseFile(store)} />
          <IconButton
            icon="panel-left"
            label={t('source.hide')}
            onClick={() => setPanels({ source: false })}
          />
        </div>
      )}
      {hasFiles && <FileTree />}
      <div className="sg-panel-body">
        <SourceEditor />
      </div>
    </section>
  );
}
