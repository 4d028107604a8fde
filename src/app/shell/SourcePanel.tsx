import { Suspense, useCallback, useMemo, type ReactElement } from 'react';
import type { Diagnostic } from '#core/text/diagnostic.ts';
import { problemText } from '#i18n/problemText.ts';
import { useActions, useApp, useAppStore } from '#state/useApp.ts';
import { useChecks } from '#state/checks.ts';
import { useOverview, useSelected, useText } from '#state/overview.ts';
import { IconButton } from '#ui/Button.tsx';
import { usePhone } from './appearance.ts';
import { useEditorLabels } from '#app/editing/editorLabels.ts';
import { chooseFile } from '#app/opening/files.ts';
import { Editor } from '#app/engine/lazyParts.ts';
import { servicesIn } from '#app/editing/services.ts';

/** An empty file is no mistake yet. */
const none: readonly Diagnostic[] = [];

/** The Dockerfile in the editor, with the roles of its stages and its problems at their lines. */
export function SourcePanel(): ReactElement {
  const { editName, editText, select, setPanels } = useActions();
  const store = useAppStore();
  const language = useApp((state) => state.language);
  const selectLine = useCallback((line: number) => select({ kind: 'line', line }), [select]);
  const services = useMemo(() => servicesIn(store, language), [store, language]);
  const text = useApp((state) => state.text);
  const { stages, roles, problems } = useOverview();
  const { lines } = useSelected();
  const labels = useEditorLabels();
  const phone = usePhone();
  const isExample = useApp((state) => !state.ownWork && state.fragment === '' && state.text !== '');
  const t = useText();

  const messages = useCallback(
    (problem: Diagnostic) => {
      const { says, todo } = problemText(language, problem);
      return todo === '' ? says : `${says} ${todo}`;
    },
    [language],
  );
  const checks = useChecks();
  const marks = useMemo(() => [...problems, ...checks], [problems, checks]);
  const bands = useMemo(
    () =>
      stages.map(({ index, line, endLine, fromRange, label }) => ({
        line,
        endLine,
        fromRange,
        label,
        tone: roles[index]?.role,
      })),
    [stages, roles],
  );
  const selection = useMemo(
    () => (lines === undefined ? null : { line: lines.line, endLine: lines.endLine }),
    [lines],
  );

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
      <div className="sg-panel-body">
        <Suspense fallback={<pre className="sg-source-waiting">{text}</pre>}>
          <Editor
            text={text}
            onChange={editText}
            problems={text.trim() === '' ? none : marks}
            messages={messages}
            stages={bands}
            selection={selection}
            onCursor={selectLine}
            onRenamed={editName}
            services={services}
            labels={labels}
          />
        </Suspense>
      </div>
    </section>
  );
}
