import { stepAt, timesIn } from './judge.ts';
import { overviewIn, type Situation } from './situation.ts';
import { stagesIn } from './stageSets.ts';
import type { Answer, Task } from './tasks.ts';

/** What solves a task: an answer for the panel, or a change of the tool. */
export interface Solution {
  readonly answer?: Partial<Answer>;
  readonly target?: string;
  readonly text?: string;
}

/** The solution of a task, worked out by the core where it can be. */
export function solutionOf(task: Task, situation: Situation): Solution {
  switch (task.kind) {
    case 'stages':
      return { answer: { marked: stagesIn(task.which, situation) } };
    case 'target':
      return { target: task.solution };
    case 'edit':
      return { text: task.solution };
    case 'order': {
      const { steps } = overviewIn(situation).plan;
      // Steps are listed with what they need before them.
      const place = (line: number): number => stepAt(steps, line)?.id ?? 0;
      return { answer: { order: task.lines.toSorted((a, b) => place(a) - place(b)) } };
    }
    case 'time':
      return { answer: { seconds: Math.round(timesIn(situation).makespanMs / 1000) } };
  }
}
