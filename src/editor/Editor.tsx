import { useEffect, useRef } from 'react';
import type { ReactElement } from 'react';
import type { Diagnostic } from '#core/text/diagnostic.ts';
import { DockerfileEditor } from './dockerfileEditor.ts';
import type { EditorLabels } from './labels.ts';
import type { ProblemSentence } from './problemMarks.ts';
import type { SelectedLines } from './selectedLines.ts';
import type { ServicesSource } from './language/services.ts';
import type { StageLines } from './stages.ts';
import './editor.css';
import './marks.css';
import './panels.css';

export interface EditorProps {
  readonly text: string;
  /** Called with the whole text on every change the reader makes. */
  readonly onChange: (text: string) => void;
  readonly problems: readonly Diagnostic[];
  readonly messages: ProblemSentence;
  readonly stages: readonly StageLines[];
  /** What is selected on the page: its lines are marked and brought into sight. */
  readonly selection: SelectedLines | null;
  /** Called when the caret comes to another line (1-based) by the reader's hand. */
  readonly onCursor: (line: number) => void;
  /** What is known of the text: suggestions, tips, definitions, references, renaming. */
  readonly services?: ServicesSource;
  /** Called instead of `onChange` when the reader renames a stage or undoes that; needed with `services`. */
  readonly onRenamed?: (text: string, from: string, to: string) => void;
  /** Most bytes (UTF-8) that the reader may bring the text to, from when it is first drawn on; any where left out. */
  readonly largest?: number;
  /** Called instead of `onChange` when an edit would have gone beyond that. */
  readonly onTooLarge?: () => void;
  readonly labels: EditorLabels;
  readonly readOnly?: boolean;
}

/** The source editor. Arrays and objects are compared by identity: keep them stable between renders. */
export function Editor(props: EditorProps): ReactElement {
  const { text, problems, messages, stages, selection, labels, services, readOnly = false } = props;
  const place = useRef<HTMLDivElement>(null);
  const editor = useRef<DockerfileEditor>(null);
  const latest = useRef(props);

  useEffect(() => {
    latest.current = props;
  });

  useEffect(() => {
    if (place.current === null) return undefined;
    const { text: firstText, labels: firstLabels, largest } = latest.current;
    const events = {
      onChange: (changed: string) => latest.current.onChange(changed),
      onCursor: (line: number) => latest.current.onCursor(line),
      onRenamed: (changed: string, from: string, to: string) => {
        const { onChange, onRenamed } = latest.current;
        if (onRenamed === undefined) onChange(changed);
        else onRenamed(changed, from, to);
      },
      onTooLarge: () => latest.current.onTooLarge?.(),
    };
    const made = new DockerfileEditor(place.current, firstText, firstLabels, events, largest);
    editor.current = made;
    return () => {
      editor.current = null;
      made.destroy();
    };
  }, []);

  useEffect(() => editor.current?.setLabels(labels), [labels]);
  useEffect(() => editor.current?.setReadOnly(readOnly), [readOnly]);
  useEffect(() => editor.current?.setServices(services), [services]);
  useEffect(() => editor.current?.setText(text), [text]);
  useEffect(() => editor.current?.setStages(stages), [stages]);
  useEffect(() => editor.current?.setProblems(problems, messages), [problems, messages]);

  useEffect(() => editor.current?.setSelection(selection), [selection]);

  return <div ref={place} className="sg-editor" />;
}
