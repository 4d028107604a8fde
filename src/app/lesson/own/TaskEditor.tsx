import { useMemo, type ReactElement } from 'react';
import { lessonText, ownText, type TranslateOwn } from '#i18n/lessonMessages.ts';
import { overviewIn } from '#lessons/judge/situation.ts';
import { solutionOf } from '#lessons/judge/solution.ts';
import { longestWords, type FileTask, type OwnStep, type OwnTask } from '#lessons/own/ownLesson.ts';
import { firstTask, flawOf, targetTask } from '#lessons/own/proposals.ts';
import { taskKinds } from '#lessons/own/readTask.ts';
import { spokenText } from '#lessons/own/richText.ts';
import { useText } from '#state/overview.ts';
import { useApp, useAppStore } from '#state/useApp.ts';
import { askText } from '#app/lesson/askText.ts';
import { situationOf } from '#app/lesson/lessonStore.ts';
import { reasonText } from '#app/lesson/reasonText.ts';
import { Words } from '#app/lesson/Words.tsx';
import { EditTask } from './EditTask.tsx';
import { OrderTask } from './OrderTask.tsx';
import { Choice, StagesTask } from './StagesTask.tsx';

export interface TaskEditorProps {
  readonly step: OwnStep;
  readonly onChange: (step: OwnStep) => void;
}

/** The task of a step: its kind, what is right, and its words. What is right is worked out by the core, and shown. */
export function TaskEditor({ step, onChange }: TaskEditorProps): ReactElement {
  const store = useAppStore();
  const language = useApp((state) => state.language);
  const o = ownText(language);
  const { state, task: own } = step;
  const situation = useMemo(() => situationOf(store, state), [store, state]);
  const setTask = (task: FileTask | undefined): void => {
    const { task: _, ...rest } = step;
    const words = { ask: own?.ask ?? '', hint: own?.hint ?? '', done: own?.done ?? '' };
    onChange(task === undefined ? rest : { ...rest, task: { ...words, task } });
  };
  const kinds = taskKinds.filter(
    (kind) => own?.task.kind === kind || firstTask(kind, situation) !== undefined,
  );
  const part = { o, situation, onChange: setTask };
  return (
    <div className="sg-own-task">
      <Choice
        label={o('task.kind')}
        value={own?.task.kind ?? ''}
        options={[
          { value: '', label: o('task.none') },
          ...kinds.map((kind) => ({ value: kind, label: o(`task.${kind}`) })),
        ]}
        onChange={(value) => {
          const kind = taskKinds.find((one) => one === value);
          setTask(kind && firstTask(kind, situation));
        }}
      />
      {own?.task.kind === 'stages' && <StagesTask {...part} task={own.task} />}
      {own?.task.kind === 'target' && (
        <Choice
          label={o('task.solution')}
          value={own.task.solution}
          options={overviewIn(situation)
            .targets.filter(({ name }) => name !== '')
            .map(({ name }) => ({ value: name, label: name }))}
          onChange={(name) => setTask(targetTask(name, overviewIn(situation)))}
        />
      )}
      {own?.task.kind === 'edit' && <EditTask {...part} task={own.task} />}
      {own?.task.kind === 'order' && <OrderTask {...part} task={own.task} />}
      {own !== undefined && (
        <>
          <TaskCheck o={o} step={step} own={own} />
          <TaskWords
            label={o('task.ask')}
            placeholder={spokenText(askText(own.task, language))}
            value={own.ask}
            onChange={(ask) => onChange({ ...step, task: { ...own, ask } })}
          />
          <TaskWords
            label={o('task.hint')}
            value={own.hint}
            onChange={(hint) => onChange({ ...step, task: { ...own, hint } })}
          />
          <TaskWords
            label={o('task.done')}
            value={own.done}
            onChange={(done) => onChange({ ...step, task: { ...own, done } })}
          />
        </>
      )}
    </div>
  );
}

interface TaskWordsProps {
  readonly label: string;
  readonly placeholder?: string;
  readonly value: string;
  readonly onChange: (words: string) => void;
}

function TaskWords({ label, placeholder = '', value, onChange }: TaskWordsProps): ReactElement {
  return (
    <label className="sg-own-label">
      <span>{label}</span>
      <textarea
        className="sg-own-words"
        rows={2}
        placeholder={placeholder}
        maxLength={longestWords}
        value={value}
        onChange={({ target }) => onChange(target.value)}
      />
    </label>
  );
}

interface TaskCheckProps {
  readonly o: TranslateOwn;
  readonly step: OwnStep;
  readonly own: OwnTask;
}

/** The right answer, or why there is none. */
function TaskCheck({ o, step, own }: TaskCheckProps): ReactElement | null {
  const store = useAppStore();
  const t = useText();
  const language = useApp((state) => state.language);
  const { task } = own;
  const { state } = step;
  const { flaw, answer } = useMemo(() => {
    const situation = situationOf(store, state);
    const { answer: given } = solutionOf(task, situation);
    const labels = overviewIn(situation)
      .stages.filter(({ key }) => given?.marked?.includes(key))
      .map(({ label }) => label);
    const shown =
      given?.order?.join(', ') ?? (given?.seconds === undefined ? labels.join(', ') : String(given.seconds));
    return { flaw: flawOf(task, situation), answer: shown };
  }, [store, state, task]);
  const takesTime = Object.values(state.timing?.durations ?? {}).some((ms) => ms > 0);
  if (task.kind === 'time' && !takesTime) return <p className="sg-own-flaw">{o('task.no-durations')}</p>;
  if (flaw?.kind === 'solved') return <p className="sg-own-flaw">{o('task.solved')}</p>;
  if (flaw !== undefined) {
    const reason = reasonText(flaw.reason, lessonText(language), t);
    return (
      <p className="sg-own-flaw">
        <Words text={o('task.unsolved', { reason })} />
      </p>
    );
  }
  return answer === '' ? null : <p className="sg-soft">{o('task.answer', { answer })}</p>;
}
