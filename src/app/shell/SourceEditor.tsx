import { useCallback, useDeferredValue, useMemo, type ReactElement } from 'react';
import { textLimit } from '#core/share/limits.ts';
import type { Diagnostic } from '#core/text/diagnostic.ts';
import { Editor } from '#editor/Editor.tsx';
import { problemText } from '#i18n/problemText.ts';
import { useActions, useApp, useAppStore } from '#state/useApp.ts';
import { useChecks } from '#state/checks.ts';
import { useOverview, useSelected } from '#state/overview.ts';
import { useEditorLabels } from '#app/editing/editorLabels.ts';
import { servicesIn } from '#app/editing/services.ts';

/** An empty file is no mistake yet. */
const none: readonly Diagnostic[] = [];

/** The editor, with the roles of the stages and the problems at their lines. */
export function SourceEditor(): ReactElement {
  const { editName, editText, notify, select } = useActions();
  const store = useAppStore();
  const language = useApp((state) => state.language);
  const selectLine = useCallback((line: number) => select({ kind: 'line', line }), [select]);
  const services = useMemo(() => servicesIn(store, language), [store, language]);
  const text = useApp((state) => state.text);
  // Marks come once the picture has been drawn: of very many stages they are as much work.
  const { stages, roles, problems } = useDeferredValue(useOverview());
  const asksRoles = useApp((state) => state.asksRoles);
  const { lines } = useSelected();
  const labels = useEditorLabels();
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
        tone: asksRoles ? undefined : roles[index]?.role,
      })),
    [stages, roles, asksRoles],
  );
  const selection = useMemo(
    () => (lines === undefined ? null : { line: lines.line, endLine: lines.endLine }),
    [lines],
  );

  return (
    <Editor
      text={text}
      onChange={editText}
      largest={textLimit}
      onTooLarge={() => notify({ kind: 'file-too-large', limit: textLimit })}
      problems={text.trim() === '' ? none : marks}
      messages={messages}
      stages={bands}
      selection={selection}
      onCursor={selectLine}
      onRenamed={editName}
      services={services}
      labels={labels}
    />
  );
}
