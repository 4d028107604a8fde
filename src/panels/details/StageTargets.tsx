import { useMemo, type ReactElement } from 'react';
import { rolesMatrix } from '#core/analysis/matrix.ts';
import type { StageView } from '#core/analysis/overview-types.ts';
import { useActions } from '#state/useApp.ts';
import { useOverview, useText } from '#state/overview.ts';
import { Icon } from '#ui/icons.tsx';
import { Section } from './Section.tsx';
import { offeredTarget, offeredTargets, targetLabel } from '#panels/target/targets.ts';

/** Targets listed before the rest is left to the matrix. */
const SHOWN = 12;

/** The targets whose build includes the stage, each with its role there; a press chooses the target. */
export function StageTargets({ stage }: { readonly stage: StageView }): ReactElement {
  const { setTarget } = useActions();
  const overview = useOverview();
  const { references, stages } = overview;
  const t = useText();
  const building = useMemo(() => {
    const offered = offeredTargets(overview);
    const matrix = rolesMatrix(references, stages.length, offered);
    return offered.flatMap(({ name }, column) => {
      const role = matrix.rolesFor(column)[stage.index] ?? 'not-built';
      return role === 'not-built' ? [] : [{ name, role }];
    });
  }, [overview, references, stages.length, stage.index]);
  const chosen = offeredTarget(overview, overview.target);
  return (
    <Section title={t('stage.targets')}>
      {building.length === 0 ? (
        <p className="sg-soft">{t('why.no-target')}</p>
      ) : (
        <ul className="sg-built-by">
          {building.slice(0, SHOWN).map(({ name, role }) => (
            <li key={name}>
              <button
                type="button"
                className="sg-chip"
                aria-pressed={name === chosen}
                title={`${targetLabel(overview, name)}: ${t(`role.${role}`)}`}
                onClick={() => setTarget(name)}
              >
                <Icon name={role} size={13} />
                {targetLabel(overview, name)}
                {name === '' && <small>{t('target.default')}</small>}
              </button>
            </li>
          ))}
          {building.length > SHOWN && <li>{t('canvas.more', { count: building.length - SHOWN })}</li>}
        </ul>
      )}
    </Section>
  );
}
