import type { ReactElement } from 'react';
import type { SharedState } from '#core/share/types.ts';
import type { TranslateOwn } from '#i18n/lessonMessages.ts';
import { overviewIn, type Situation } from '#lessons/judge/situation.ts';
import { solutionOf } from '#lessons/judge/solution.ts';
import type { Task } from '#lessons/judge/tasks.ts';
import { Listing } from './Listing.tsx';

export interface SolutionProps {
  readonly o: TranslateOwn;
  readonly task: Task;
  readonly situation: Situation;
  readonly state: SharedState;
}

/** What solves a task, on paper. */
export function Solution({ o, task, situation, state }: SolutionProps): ReactElement {
  const { answer = {}, target, text } = solutionOf(task, situation);
  if (text !== undefined) return <Listing before={state.text} text={text} />;
  if (target !== undefined) {
    return (
      <p>
        <code>--target {target}</code>
      </p>
    );
  }
  const { marked, order, seconds } = answer;
  if (order !== undefined) return <p>{o('handout.lines', { lines: order.join(', ') })}</p>;
  if (seconds !== undefined) return <p>{o('handout.seconds', { seconds })}</p>;
  const labels = overviewIn(situation).stages.filter(({ key }) => marked?.includes(key));
  return (
    <p>
      {labels.map(({ key, label }, at) => (
        <span key={key}>
          {at > 0 && ', '}
          <code>{label}</code>
        </span>
      ))}
    </p>
  );
}
