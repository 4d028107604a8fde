import { useEffect, useId, useMemo, type ReactElement } from 'react';
import type { Side } from '#core/analysis/compare.ts';
import { useActions, useApp } from '#state/useApp.ts';
import { useOverview, useText } from '#state/overview.ts';
import { IconButton } from '#ui/Button.tsx';
import { Icon } from '#ui/icons.tsx';
import { firstOther, namesOfTwo, useComparison } from './comparison.ts';
import './compare.css';
import { CompareSwitch } from './CompareSwitch.tsx';
import { isTarget, offeredTarget, offeredTargets, targetLabel } from '#panels/target/targets.ts';

const sides: readonly Exclude<Side, 'neither'>[] = ['a', 'b', 'both'];

/** Icon of a side: which of two circles is full. */
export const sideIcons = { a: 'only-a', b: 'only-b', both: 'both', neither: 'not-built' } as const;

/** Which two targets stand side by side, and how many stages each has for itself. */
export function CompareBar(): ReactElement {
  const { compareWith, setTarget } = useActions();
  const overview = useOverview();
  const chosen = useApp((state) => state.compareWith);
  const t = useText();
  const comparison = useComparison();
  const names = namesOfTwo(overview);
  const target = offeredTarget(overview, overview.target);
  const others = offeredTargets(overview).filter(({ name }) => name !== target);
  const first = useMemo(() => firstOther(overview), [overview]);
  const valid = chosen !== null && isTarget(overview, chosen) && offeredTarget(overview, chosen) !== target;

  useEffect(() => {
    if (!valid && first !== undefined) compareWith(first);
  }, [valid, first, compareWith]);

  if (others.length === 0) {
    return (
      <div className="sg-compare-bar">
        <CompareSwitch />
        <p className="sg-soft">{t('compare.one-target')}</p>
      </div>
    );
  }
  const swap = (): void => {
    if (chosen === null) return;
    setTarget(offeredTarget(overview, chosen));
    compareWith(target);
  };
  return (
    <div className="sg-compare-bar">
      <CompareSwitch />
      <TargetSelect label={t('compare.with')} value={target} options={overview} onChange={setTarget} />
      <IconButton icon="swap" label={t('compare.swap')} onClick={swap} />
      <TargetSelect
        label={t('compare.and')}
        value={offeredTarget(overview, chosen ?? first ?? '')}
        options={overview}
        without={target}
        onChange={compareWith}
      />
      {comparison !== undefined && (
        <ul className="sg-compare-counts">
          {sides.map((side) => (
            <li key={side} className={`sg-which sg-which-${side}`}>
              <Icon name={sideIcons[side]} size={14} />
              {side === 'both' ? t('compare.both') : t('compare.only', { target: names[side] })}
              <b>{comparison.stages.filter((stage) => stage.side === side).length}</b>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}

interface TargetSelectProps {
  readonly label: string;
  readonly value: string;
  readonly options: Parameters<typeof offeredTargets>[0];
  /** Target that is not offered. */
  readonly without?: string;
  readonly onChange: (target: string) => void;
}

function TargetSelect({ label, value, options, without, onChange }: TargetSelectProps): ReactElement {
  const id = useId();
  return (
    <span className="sg-compare-target">
      <label htmlFor={id}>{label}</label>
      <select id={id} className="sg-select" value={value} onChange={(event) => onChange(event.target.value)}>
        {offeredTargets(options)
          .filter(({ name }) => name !== without)
          .map(({ name }) => (
            <option key={name} value={name}>
              {targetLabel(options, name)}
            </option>
          ))}
      </select>
    </span>
  );
}
