import { useMemo, type ReactElement } from 'react';
import { lessonText, type TranslateOwn } from '#i18n/lessonMessages.ts';
import type { Situation } from '#lessons/judge/situation.ts';
import type { FileCondition, FileTask } from '#lessons/own/ownLesson.ts';
import { conditionsBetween, withText } from '#lessons/own/proposals.ts';
import { useApp, useAppStore } from '#state/useApp.ts';
import { Button } from '#ui/Button.tsx';
import { announce } from '#ui/live.tsx';
import { conditionText } from '#app/lesson/askText.ts';
import { Changes } from '#app/lesson/Changes.tsx';
import { Words } from '#app/lesson/Words.tsx';

export interface EditTaskProps {
  readonly o: TranslateOwn;
  readonly situation: Situation;
  readonly task: Extract<FileTask, { readonly kind: 'target' | 'edit' }>;
  readonly onChange: (task: FileTask) => void;
}

/** The Dockerfile to arrive at, and what of it is asked for: whatever the change made true. */
export function EditTask({ o, situation, task, onChange }: EditTaskProps): ReactElement {
  const store = useAppStore();
  const language = useApp((state) => state.language);
  const { until, solution } = task;
  const before = situation.file.parsed.text;
  const offered = useMemo(
    () => (solution === '' ? [] : conditionsBetween(situation, withText(situation, solution))),
    [situation, solution],
  );
  const has = (condition: FileCondition): boolean =>
    until.some((one) => JSON.stringify(one) === JSON.stringify(condition));
  const take = (): void => {
    const { text } = store.getState();
    const conditions = conditionsBetween(situation, withText(situation, text));
    onChange({ kind: 'edit', until: conditions, solution: text });
    announce(o('task.taken'));
  };
  const ask = (condition: FileCondition, isAsked: boolean): void => {
    const others = until.filter((one) => JSON.stringify(one) !== JSON.stringify(condition));
    const next = isAsked ? [...others, condition] : others;
    onChange({ kind: 'edit', until: next.length === 0 ? [{ is: 'accepted' }] : next, solution });
  };
  return (
    <>
      <p className="sg-soft">{o('task.edit-how')}</p>
      <p>
        <Button onClick={take}>{o('task.take')}</Button>
      </p>
      {solution !== '' && (
        <Changes say={lessonText(language)} before={before} after={solution} isAside={false} />
      )}
      {offered.length === 1 && <p className="sg-own-flaw">{o('task.nothing-new')}</p>}
      {offered.length > 1 && (
        <fieldset className="sg-own-checks">
          <legend>{o('task.until')}</legend>
          {offered.map((condition) => (
            <label key={JSON.stringify(condition)}>
              <input
                type="checkbox"
                checked={has(condition)}
                onChange={({ target }) => ask(condition, target.checked)}
              />
              <span>
                <Words text={conditionText(condition, language)} />
              </span>
            </label>
          ))}
        </fieldset>
      )}
    </>
  );
}
