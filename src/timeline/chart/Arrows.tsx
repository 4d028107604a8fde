import type { CSSProperties, ReactElement } from 'react';
import { useModel } from '#timeline/model.ts';
import type { RowsAbove } from './rows.ts';
import type { StepTime } from '#core/timing/buildTimesTypes.ts';

/** What a step waits for and what waits for it, as lines from the end of one bar to the start of the other. */
export function Arrows({ step, tops }: { readonly step: number; readonly tops: RowsAbove }): ReactElement {
  const { times } = useModel();
  const own = times.steps[step];
  if (own === undefined) return <></>;
  const inputs = [...new Set(own.step.inputs.map((input) => input.step))];
  const dependents = times.steps.filter(({ step: other }) =>
    other.inputs.some((input) => input.step === step),
  );
  return (
    <div className="sg-arrows" aria-hidden="true">
      {inputs.map((id) => (
        <Arrow key={id} from={times.steps[id]} to={own} tops={tops} decides={own.after === id} />
      ))}
      {dependents.map((dependent) => (
        <Arrow
          key={dependent.step.id}
          from={own}
          to={dependent}
          tops={tops}
          decides={dependent.after === step}
        />
      ))}
    </div>
  );
}

interface ArrowProps {
  readonly from: StepTime | undefined;
  readonly to: StepTime;
  readonly tops: RowsAbove;
  /** It ended last of all inputs. */
  readonly decides: boolean;
}

/** Right from the end of `from`, then up or down to the start of `to`. */
function Arrow({ from, to, tops, decides }: ArrowProps): ReactElement | null {
  const fromRow = from && tops.steps.get(from.step.id);
  const toRow = tops.steps.get(to.step.id);
  if (from === undefined || fromRow === undefined || toRow === undefined) return null;
  const direction = toRow > fromRow ? 'down' : toRow < fromRow ? 'up' : 'level';
  const place = {
    '--at': Math.min(from.endMs, to.startMs),
    '--for': Math.max(0, to.startMs - from.endMs),
    '--row': Math.min(fromRow, toRow),
    '--rows': Math.abs(toRow - fromRow),
  } as CSSProperties;
  return (
    <span
      className={`sg-arrow-way sg-arrow-${direction} ${decides ? 'sg-arrow-decides' : ''}`}
      style={place}
    />
  );
}
