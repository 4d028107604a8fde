import type { ReactElement } from 'react';
import type { TranslateLesson } from '#i18n/lessonMessages.ts';
import { timesIn } from '#lessons/judge/judge.ts';
import type { Situation } from '#lessons/judge/situation.ts';
import type { Task } from '#lessons/judge/tasks.ts';
import { firstOrigin } from '#core/plan/stepNames.ts';
import { useOverview } from '#state/overview.ts';
import { IconButton } from '#ui/Button.tsx';
import { Field } from '#ui/Field.tsx';
import { announce } from '#ui/live.tsx';
import type { AnswerUse } from './useAnswer.ts';

export interface AnswerFieldsProps {
  readonly say: TranslateLesson;
  readonly task: Task;
  readonly use: AnswerUse;
  /** The step as it begins. */
  readonly situation: Situation;
  /** Its Dockerfile. */
  readonly text: string;
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
      return <p className="sg-lesson-note">{say('lesson.edit-how')}</p>;
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

function lineOf(text: string, line: number): string {
  return text.split('\n')[line - 1]?.trim() ?? '';
}

function Order({ say, use, text }: AnswerFieldsProps): ReactElement {
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
          <span className="sg-lesson-instruction">
            <span className="sg-lesson-line">{say('lesson.line', { line })}</span>
            <code>{lineOf(text, line)}</code>
          </span>
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

function Seconds({ say, use, situation, text }: AnswerFieldsProps): ReactElement {
  const { basis } = timesIn(situation);
  const { durations = {}, maxParallelism = 0 } = situation.timing ?? {};
  const long = basis.steps.flatMap((step) => {
    const ms = durations[basis.names[step.id] ?? ''] ?? 0;
    const line = firstOrigin(step)?.line;
    return ms > 0 && line !== undefined ? [{ line, seconds: ms / 1000 }] : [];
  });
  return (
    <>
      <p className="sg-lesson-note">{say('lesson.durations')}</p>
      <ul className="sg-lesson-durations">
        {long
          .toSorted((a, b) => a.line - b.line)
          .map(({ line, seconds }) => (
            <li key={line}>
              <span className="sg-lesson-instruction">
                <span className="sg-lesson-line">{say('lesson.line', { line })}</span>
                <code>{lineOf(text, line)}</code>
              </span>
              <strong>{say('lesson.duration', { seconds })}</strong>
            </li>
          ))}
        {maxParallelism > 0 && (
          <li>
            <code>{say('lesson.at-most', { most: maxParallelism })}</code>
          </li>
        )}
      </ul>
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
