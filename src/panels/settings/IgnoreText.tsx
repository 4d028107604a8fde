import { useDeferredValue, useEffect, useId, useMemo, useRef, useState, type ReactElement } from 'react';
import { readIgnoreFile } from '#core/ignore/readIgnoreFile.ts';
import { contextText } from '#i18n/contextText.ts';
import { useActions, useApp } from '#state/useApp.ts';
import './ignore.css';

/** How long (ms) after the last key the text is taken over: one step of undo for what was typed in one go. */
const PAUSE = 600;
/** The largest ignore file that is taken, in characters. */
const MOST = 100_000;

/** The text of the ignore file, and what is wrong with it at its line. */
export function IgnoreText(): ReactElement {
  const { setIgnore } = useActions();
  const language = useApp((state) => state.language);
  const kept = useApp((state) => state.ignore);
  const [typed, setTyped] = useState<string>();
  const text = typed ?? kept;
  const read = useDeferredValue(text);
  const { patterns, problem } = useMemo(() => readIgnoreFile(read), [read]);
  const say = contextText(language);
  const id = useId();

  // What is typed is taken over after a pause, when the field is left, and when the settings are closed.
  const latest = useRef({ typed, setIgnore });
  useEffect(() => {
    latest.current = { typed, setIgnore };
  });
  const take = (): void => {
    const { typed: last } = latest.current;
    if (last === undefined) return;
    latest.current.setIgnore(last);
    setTyped(undefined);
  };
  useEffect(() => {
    if (typed === undefined) return undefined;
    const alarm = setTimeout(take, PAUSE);
    return () => clearTimeout(alarm);
  }, [typed]);
  useEffect(
    () => () => {
      if (latest.current.typed !== undefined) latest.current.setIgnore(latest.current.typed);
    },
    [],
  );

  return (
    <fieldset>
      <legend>
        <label htmlFor={id}>{say('field')}</label>
      </legend>
      <p className="sg-soft" id={`${id}-hint`}>
        {say('hint')}
      </p>
      <textarea
        id={id}
        className="sg-input sg-ignore-text"
        rows={5}
        spellCheck={false}
        autoCapitalize="off"
        maxLength={MOST}
        aria-describedby={`${id}-hint ${id}-state`}
        aria-invalid={problem !== undefined}
        value={text}
        onChange={(event) => setTyped(event.target.value)}
        onBlur={take}
      />
      <p id={`${id}-state`} className={problem ? 'sg-ignore-problem' : 'sg-soft'} aria-live="polite">
        {problem
          ? `${say('line', { line: problem.line })}: ${say(problem.rule, { text: problem.written })}`
          : text.trim() !== '' && say('count', { patterns: patterns.length })}
      </p>
    </fieldset>
  );
}
