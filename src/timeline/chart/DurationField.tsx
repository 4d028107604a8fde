import { useEffect, useState, type ReactElement } from 'react';
import { useActions } from '#state/useApp.ts';
import { IconButton } from '#ui/Button.tsx';
import { readDuration } from './durationInput.ts';
import { useTimelineText } from '#timeline/model.ts';
import { stepWords } from '#timeline/sentences.ts';
import type { StepTime } from '#core/timing/buildTimesTypes.ts';

/**
 * The duration of a step, to read and to type. What is no duration says so and changes nothing; it stays with its
 * reason until it is fixed, or taken back with Escape.
 */
export function DurationField({ time: step }: { readonly time: StepTime }): ReactElement {
  const { setDurations } = useActions();
  const { t, time } = useTimelineText();
  const shown = time(step.durationMs);
  const [typed, setTyped] = useState(shown);
  useEffect(() => setTyped(shown), [shown]);
  const ms = readDuration(typed);
  const isBad = typed !== shown && ms === undefined;
  const name = stepWords(step.step, t);
  const keep = (): void => {
    if (typed === shown || ms === undefined) return;
    setDurations({ [step.name]: ms });
  };
  const id = `duration-${step.step.id}`;
  return (
    <span className="sg-duration">
      <input
        className="sg-input"
        aria-label={t('durations.field', { step: name })}
        aria-invalid={isBad}
        {...(isBad && { 'aria-describedby': id })}
        value={typed}
        inputMode="text"
        autoComplete="off"
        spellCheck={false}
        onChange={({ target }) => setTyped(target.value)}
        onBlur={keep}
        onKeyDown={({ key }) => {
          if (key === 'Enter') keep();
          if (key === 'Escape') setTyped(shown);
        }}
      />
      {step.edited && (
        <IconButton
          icon="undo"
          label={t('durations.reset-one', { step: name })}
          onClick={() => setDurations({ [step.name]: undefined })}
        />
      )}
      {isBad && (
        <span id={id} role="alert" className="sg-duration-bad">
          {t('durations.bad')}
        </span>
      )}
    </span>
  );
}
