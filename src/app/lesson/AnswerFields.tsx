import type { ReactElement } from 'react';
import type { TranslateLesson } from '#i18n/lessonMessages.ts';
import type { Situation } from '#lessons/judge/situation.ts';
import type { Task } from '#lessons/judge/tasks.ts';
import { useOverview } from '#state/overview.ts';
import { IconButton } from '#ui/Button.tsx';
import { Field } from '#ui/Field.tsx';
import { announce } from '#ui/live.tsx';
import { Durations, Instruction } from './Durations.tsx';
import type { AnswerUse } from './useAnswer.ts';

export interface AnswerFieldsProps {
  readonly say: TranslateLesson;
  readonly task: Task;
  readonly use: AnswerUse;
  /** The step as it begins. */
  readonly situation: Situation;
  /** Whether the Dockerfile cannot be edited here. */
  readonly isFrame: boolean;
}

/** Where the answer to a task is given, or how: what is marked, put in order or typed. */
export function AnswerFields(props: AnswerFieldsProps): ReactElement {
  const { say, task } = props;
  switch (task.kind) {
    case 'stages':
      return <MarkedStages {...props} />;
    case 'order':
      return <Order {...props} />;
    case 'time':
      return <Seconds {...props} />;
    case 'target':
      return <p className="sg-lesson-note">{say('lesson.target-how')}</p>;
    case 'edit':
      return (
        <p className="sg-lesson-note">{say(props.isFrame ? 'lesson.edit-elsewhere' : 'lesson.edit-how')}</p>
      );
  }
}

/** The marks of the graph again, for those who cannot see it or have it behind another tab. */
function MarkedStages({ say, use }: AnswerFieldsProps): ReactElement {
  const { stages } = useOverview();
  const { marked } = use.answer;
  return (
    <fieldset className="sg-lesson-marks">
      <legend className="sg-lesson-note">{say('lesson.marks-how')}</legend>
      {stages.map(({ key, label, index }) => (
        <label key={key} className="sg-lesson-mark">
          <input
            type="checkbox"
            checked={marked.includes(key)}
            onChange={({ target: { checked } }) =>
              use.change({ marked: checked ? [...marked, key] : marked.filter((one) => one !== key) })
            }
          />
          <code>{label}</code>
          <span className="sg-soft">{index}</span>
        </label>
      ))}
    </fieldset>
  );
}

function Order({ say, use, situation }: AnswerFieldsProps): ReactElement {
  const { order } = use.answer;
  const move = (at: number, by: number): void => {
    const line = order[at];
    const others = order.filter((one) => one !== line);
    if (line === undefined) return;
    use.change({ order: [...others.slice(0, at + by), line, ...others.slice(at + by)] });
    announce(say('lesson.moved', { line, place: at + by + 1 }));
  };
  return (
    <ol className="sg-lesson-order" aria-label={say('lesson.order')}>
      {order.map((line, at) => (
        <li key={line}>
          <Instruction say={say} situation={situation} line={line} />
          <IconButton
            icon="chevron-up"
            label={say('lesson.earlier', { line })}
            aria-disabled={at === 0}
            onClick={() => at > 0 && move(at, -1)}
          />
          <IconButton
            icon="chevron-down"
            label={say('lesson.later', { line })}
            aria-disabled={at === order.length - 1}
            onClick={() => at < order.length - 1 && move(at, 1)}
          />
        </li>
      ))}
    </ol>
  );
}

function Seconds({ say, use, situation }: AnswerFieldsProps): ReactElement {
  return (
    <>
      <Durations say={say} situation={situation} />
      <Field
        label={say('lesson.seconds')}
        inputMode="numeric"
        value={use.answer.seconds === undefined ? '' : String(use.answer.seconds)}
        onChange={({ target: { value } }) => {
          const digits = value.replaceAll(/[^0-9]/g, '').slice(0, 6);
          use.change({ seconds: digits === '' ? undefined : Number(digits) });
        }}
      />
    </>
  );
}
