import { useEffect, useMemo, type ReactElement } from 'react';
import type { Overview } from '#core/analysis/overview-types.ts';
import type { Parallel } from '#core/analysis/parallelTypes.ts';
import type { Marks } from '#core/export/drawn.ts';
import { markColour } from '#core/export/palette.ts';
import type { Translate } from '#i18n/messages.ts';
import { useActions } from '#state/useApp.ts';
import { Icon } from '#ui/icons.tsx';
import type { ParallelView } from './parallelContext.ts';
import { trackLook } from './trackLook.ts';
import './parallel.css';

export interface ParallelBarProps {
  readonly t: Translate;
  readonly stages: Overview['stages'];
  /** Undefined until it is worked out. */
  readonly view: ParallelView | undefined;
  readonly onSelect: (stage: number) => void;
}

/** In one line what runs at the same time; behind it which stages follow each other in which track. */
export function ParallelBar({ t, stages, view, onSelect }: ParallelBarProps): ReactElement {
  const { tellMarks } = useActions();
  const parallel = view?.parallel;
  const name = (stage: number): string => stages[stage]?.label ?? '';
  const summary = parallel === undefined ? t('parallel.tooLarge') : summaryOf(parallel, name, t);
  const marks = useMemo(() => view && marksOf(view, summary), [view, summary]);
  useEffect(() => {
    tellMarks(marks);
    return () => tellMarks(undefined);
  }, [marks, tellMarks]);
  if (parallel === undefined) return <p className="sg-parallel-bar">{summary}</p>;
  const { tracks } = parallel;
  return (
    <div className="sg-parallel-bar">
      <p>{summary}</p>
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

function summaryOf({ atOnce, longest }: Parallel, name: (stage: number) => string, t: Translate): string {
  const { stages, steps } = longest;
  if (steps.length === 0) return t('parallel.nothing');
  const chain = t('parallel.chain', { stages: stages.map(name).join(' → '), steps: steps.length });
  return [...(atOnce === undefined ? [] : [t('parallel.atOnce', { count: atOnce })]), chain].join('. ');
}

/** The same for a picture of the graph; nothing where cards show their roles after all. */
function marksOf({ words, chain = new Set() }: ParallelView, summary: string): Marks | undefined {
  if (words === undefined) return undefined;
  const stages = words.map(({ chip, after, beside, onChain, mark, track }) => ({
    chip,
    after,
    beside,
    isOnChain: onChain,
    colour: mark === 'not-built' ? undefined : markColour(track),
  }));
  return { summary, stages, chain: [...chain] };
}
