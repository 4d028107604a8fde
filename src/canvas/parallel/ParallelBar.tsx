import type { ReactElement } from 'react';
import type { Overview } from '#core/analysis/overview-types.ts';
import type { Parallel } from '#core/analysis/parallelTypes.ts';
import type { Translate } from '#i18n/messages.ts';
import { Icon } from '#ui/icons.tsx';
import { trackLook } from './trackLook.ts';
import './parallel.css';

export interface ParallelBarProps {
  readonly t: Translate;
  readonly stages: Overview['stages'];
  /** Undefined where the build has too many steps. */
  readonly parallel: Parallel | undefined;
  readonly onSelect: (stage: number) => void;
}

/** In one line what runs at the same time; behind it which stages follow each other in which track. */
export function ParallelBar({ t, stages, parallel, onSelect }: ParallelBarProps): ReactElement {
  if (parallel === undefined) return <p className="sg-parallel-bar">{t('parallel.tooLarge')}</p>;
  const { atOnce, longest, tracks } = parallel;
  const name = (stage: number): string => stages[stage]?.label ?? '';
  const chain = longest.stages.map(name).join(' → ');
  return (
    <div className="sg-parallel-bar">
      <p>
        {longest.steps.length === 0
          ? t('parallel.nothing')
          : [
              ...(atOnce === undefined ? [] : [t('parallel.atOnce', { count: atOnce })]),
              t('parallel.chain', { stages: chain, steps: longest.steps.length }),
            ].join('. ')}
      </p>
      {tracks.length > 0 && (
        <ul aria-label={t('parallel.tracks')} title={t('parallel.trackHint')}>
          {tracks.map((track, index) => (
            <li key={track[0]} className={trackLook(index)}>
              <Icon name="together" size={14} />
              <span className="sg-parallel-track">{t('parallel.track', { number: index + 1 })}</span>
              {track.map((stage) => (
                <button key={stage} type="button" onClick={() => onSelect(stage)}>
                  {name(stage)}
                </button>
              ))}
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
