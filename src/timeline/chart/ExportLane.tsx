import type { CSSProperties, ReactElement } from 'react';
import type { ExportBar } from '#core/timing/buildEnd.ts';
import { Icon } from '#ui/icons.tsx';
import { useTimelineText } from '#timeline/model.ts';

/** Width (px) from which a bar has room for words. */
const ROOMY = 40;

/** What the build did besides its steps, below the lanes of the stages: no step waits for it. The report says the same as text. */
export function ExportLane({
  bars,
  pxPerMs,
  odd,
}: {
  readonly bars: readonly ExportBar[];
  readonly pxPerMs: number;
  readonly odd: boolean;
}): ReactElement {
  const { t, time } = useTimelineText();
  const label = t('lane.exports');
  return (
    <div
      className={`sg-lane sg-lane-none ${odd ? 'sg-lane-odd' : ''}`}
      style={{ '--rows': exportRows(bars) } as CSSProperties}
    >
      <span className="sg-lane-name" title={t('lane.exports-about')}>
        <Icon name="download" size={13} />
        <span>{label}</span>
      </span>
      <div className="sg-lane-bars">
        {bars.map(({ name, startMs, durationMs, share, parts, row }) => {
          const what = parts.map((part) => `${part.name} ${time(part.durationMs)}`).join(', ');
          const words = t('summary.exporting', { name, time: time(durationMs), share, what });
          return (
            <span
              key={`${name} ${startMs}`}
              role="img"
              aria-label={words}
              title={words}
              className="sg-bar sg-bar-export"
              style={{ '--at': startMs, '--for': durationMs, '--row': row } as CSSProperties}
            >
              {durationMs * pxPerMs >= ROOMY && (
                <span className="sg-bar-words">
                  <span>{t('summary.share', { name, time: time(durationMs), share })}</span>
                </span>
              )}
            </span>
          );
        })}
      </div>
    </div>
  );
}

/** Rows of a lane of exporters; none where there are none. */
export function exportRows(bars: readonly ExportBar[]): number {
  return bars.reduce((most, { row }) => Math.max(most, row + 1), 0);
}
