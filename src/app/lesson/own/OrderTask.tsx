import type { ReactElement } from 'react';
import { lessonText, type TranslateOwn } from '#i18n/lessonMessages.ts';
import type { Situation } from '#lessons/judge/situation.ts';
import type { FileTask } from '#lessons/own/ownLesson.ts';
import { linesToOrder } from '#lessons/own/proposals.ts';
import { useApp } from '#state/useApp.ts';
import { Instruction } from '#app/lesson/Durations.tsx';

export interface OrderTaskProps {
  readonly o: TranslateOwn;
  readonly situation: Situation;
  readonly task: Extract<FileTask, { readonly kind: 'order' }>;
  readonly onChange: (task: FileTask) => void;
}

/** Which instructions are to be put in order; they are offered the other way round. */
export function OrderTask({ o, situation, task: { lines }, onChange }: OrderTaskProps): ReactElement {
  const say = lessonText(useApp((state) => state.language));
  const choose = (line: number, isChosen: boolean): void => {
    const next = isChosen ? [...lines, line] : lines.filter((one) => one !== line);
    if (next.length >= 2) onChange({ kind: 'order', lines: next.toSorted((a, b) => b - a) });
  };
  return (
    <fieldset className="sg-own-checks">
      <legend>{o('task.lines')}</legend>
      {linesToOrder(situation).map((line) => (
        <label key={line}>
          <input
            type="checkbox"
            checked={lines.includes(line)}
            onChange={({ target }) => choose(line, target.checked)}
          />
          <Instruction say={say} situation={situation} line={line} />
        </label>
      ))}
    </fieldset>
  );
}
