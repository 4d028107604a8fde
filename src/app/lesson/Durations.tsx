import type { ReactElement } from 'react';
import { shortRow } from '#core/drawing/rowText.ts';
import { firstOrigin } from '#core/plan/stepNames.ts';
import type { TranslateLesson } from '#i18n/lessonMessages.ts';
import { timesIn } from '#lessons/judge/judge.ts';
import { overviewIn, type Situation } from '#lessons/judge/situation.ts';

export interface InstructionProps {
  readonly say: TranslateLesson;
  readonly situation: Situation;
  readonly line: number;
}

/** The instruction at a line, as a card shows it: a command that stands behind mounts has lines of its own. */
function instructionAt(situation: Situation, line: number): string {
  const row = overviewIn(situation)
    .stages.flatMap(({ rows }) => rows)
    .find((one) => one.line === line);
  if (row !== undefined) return `${row.keyword} ${shortRow(row.keyword, row.text).text}`;
  return situation.file.parsed.text.split('\n')[line - 1]?.trim() ?? '';
}

/** The line of a Dockerfile that a task speaks of. */
export function Instruction({ say, situation, line }: InstructionProps): ReactElement {
  return (
    <span className="sg-lesson-instruction">
      <span className="sg-lesson-line">{say('lesson.line', { line })}</span>
      <code>{instructionAt(situation, line)}</code>
    </span>
  );
}

export type DurationsProps = Omit<InstructionProps, 'line'>;

/** What is known of time where the length of a build is asked for. */
export function Durations({ say, situation }: DurationsProps): ReactElement {
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
              <Instruction say={say} situation={situation} line={line} />
              <strong>{say('lesson.duration', { seconds })}</strong>
            </li>
          ))}
        {maxParallelism > 0 && (
          <li>
            <code>{say('lesson.at-most', { most: maxParallelism })}</code>
          </li>
        )}
      </ul>
    </>
  );
}
