import type { ReactElement, ReactNode } from 'react';
import { buildCommand } from '#core/analysis/command.ts';
import type { ComparedName, Comparison, Side } from '#core/analysis/compare.ts';
import { useOverview, useText } from '#state/overview.ts';
import { Icon } from '#ui/icons.tsx';
import { CommandText } from '#panels/target/Command.tsx';
import { sideIcons } from './CompareBar.tsx';
import { namesOfTwo, useComparison, type TwoTargets } from './comparison.ts';
import { LongList } from '#panels/LongList.tsx';
import { Section } from '#panels/details/Section.tsx';
import { StageLink } from '#panels/StageLink.tsx';

/** What two targets share and what each has for itself, as lists. */
export function CompareDetails(): ReactElement | null {
  const overview = useOverview();
  const t = useText();
  const comparison = useComparison();
  const { other, plan, options } = overview;
  if (comparison === undefined || other === undefined) return null;
  const names = namesOfTwo(overview);
  const commands = [buildCommand(plan, options), buildCommand(other.plan, options)] as const;
  return (
    <>
      <header className="sg-details-head">
        <h2>{t('compare.title', names)}</h2>
      </header>
      <Section title={t('compare.stages')}>
        <Stages comparison={comparison} names={names} />
      </Section>
      <Section title={t('compare.steps')}>
        <ul className="sg-compare-list">
          {(['a', 'b', 'both'] as const).map((side) => (
            <li key={side}>
              <SideLabel side={side} names={names} />{' '}
              {t('compare.step-count', { count: comparison.steps[side] })}
            </li>
          ))}
        </ul>
      </Section>
      <Names title={t('compare.args')} entries={comparison.args} names={names} />
      <Names title={t('compare.secrets')} entries={comparison.secrets} names={names} />
      <Names title={t('compare.ssh')} entries={comparison.ssh} names={names} />
      {commands[0] !== undefined && (
        <Section title={t('compare.commands')}>
          <div className="sg-compare-command">
            <CommandText title={names.a} words={commands[0]} />
          </div>
          <div className="sg-compare-command">
            <CommandText title={names.b} words={commands[1]} />
          </div>
        </Section>
      )}
    </>
  );
}

interface SideProps {
  readonly side: Side;
  readonly names: TwoTargets;
}

/** Which target something belongs to, as word and icon. */
function SideLabel({ side, names }: SideProps): ReactElement {
  const t = useText();
  return (
    <span className={`sg-which sg-which-${side}`}>
      <Icon name={sideIcons[side]} size={14} />
      {side === 'both' || side === 'neither'
        ? t(`compare.${side}`)
        : t('compare.only', { target: names[side] })}
    </span>
  );
}

interface StagesProps {
  readonly comparison: Comparison;
  readonly names: TwoTargets;
}

function Stages({ comparison, names }: StagesProps): ReactElement {
  const { stages } = useOverview();
  const t = useText();
  const groups = (['a', 'b', 'both', 'neither'] as const).map((side) => ({
    side,
    entries: comparison.stages.filter((entry) => entry.side === side),
  }));
  return (
    <ul className="sg-compare-list">
      {groups
        .filter(({ entries }) => entries.length > 0)
        .map(({ side, entries }) => (
          <li key={side}>
            <SideLabel side={side} names={names} />
            <LongList as="ul" className="sg-stage-links" items={entries}>
              {({ stage: index, roleInA, roleInB }) => {
                const stage = stages[index];
                const differ = side === 'both' && roleInA !== roleInB;
                return (
                  stage !== undefined && (
                    <li key={stage.key}>
                      <StageLink stage={stage} />
                      {differ && (
                        <small>
                          {t('compare.roles-differ', {
                            ...names,
                            roleInA: t(`role.${roleInA}`),
                            roleInB: t(`role.${roleInB}`),
                          })}
                        </small>
                      )}
                    </li>
                  )
                );
              }}
            </LongList>
          </li>
        ))}
    </ul>
  );
}

interface NamesProps {
  readonly title: string;
  readonly entries: readonly ComparedName[];
  readonly names: TwoTargets;
}

/** Arguments, secrets or sockets: those of one target first; left out where neither has any. */
function Names({ title, entries, names }: NamesProps): ReactElement | null {
  if (entries.length === 0) return null;
  const groups = (['a', 'b', 'both'] as const).flatMap((side) => {
    const own = entries.filter((entry) => entry.side === side);
    return own.length === 0 ? [] : [{ side, own }];
  });
  return (
    <Section title={title}>
      <ul className="sg-compare-list">
        {groups.map(({ side, own }) => (
          <li key={side}>
            <SideLabel side={side} names={names} /> {commas(own.map(({ name }) => name))}
          </li>
        ))}
      </ul>
    </Section>
  );
}

function commas(names: readonly string[]): ReactNode {
  return <code>{names.join(', ')}</code>;
}
