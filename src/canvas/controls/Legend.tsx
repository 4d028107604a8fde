import { useId, useState, type ComponentType, type ReactElement } from 'react';
import type { OtherTarget } from '#core/analysis/compare.ts';
import type { Overview } from '#core/analysis/overview-types.ts';
import type { Role } from '#core/analysis/types.ts';
import type { Translate } from '#i18n/messages.ts';
import { Icon } from '#ui/icons.tsx';
import { edgeKinds } from '#core/drawing/arrowheads.ts';
import type { EdgeKind } from '#core/drawing/edges.ts';
import { useOverview } from '#state/overview.ts';
import './toolbar.css';
import './legend.css';
import { changeIcons, sideIcons } from '#canvas/cards/sideIcons.ts';
import { edgeKindName } from '#canvas/cards/words.ts';

const roles: readonly Role[] = ['target', 'layers', 'files', 'build-only', 'not-built'];

/** Kinds of edges that have room in the strip on a canvas of usual width. */
const FEW_KINDS = 4;

/** What the lines and signs mean: in a strip the kinds of edges that occur, opened up everything. */
export function Legend(props: {
  readonly t: Translate;
  readonly present: ReadonlySet<EdgeKind>;
  /** What the cards show in place of roles, sides and changes, explained. */
  readonly Marks: ComponentType<{ readonly t: Translate }> | undefined;
}): ReactElement {
  const { t, present, Marks } = props;
  const [open, setOpen] = useState(false);
  const panel = useId();
  const overview = useOverview();
  const { other, changes } = overview;
  return (
    <div className="sg-legend">
      {open && (
        <div id={panel} className="sg-legend-panel">
          <dl aria-label={t('canvas.legendEdges')}>
            {edgeKinds.map((kind) => (
              <div key={kind}>
                <dt>
                  <EdgeSample kind={kind} />
                  {edgeKindName(kind, t)}
                </dt>
                <dd>{t(`canvas.kind.${kind}`)}</dd>
              </div>
            ))}
          </dl>
          {Marks ? (
            <Marks t={t} />
          ) : (
            <>
              {other !== undefined && <SideMarks t={t} overview={overview} other={other} />}
              {changes !== undefined && <ChangeMarks t={t} />}
              {other === undefined && changes === undefined && <RoleMarks t={t} />}
            </>
          )}
        </div>
      )}
      <div className="sg-legend-strip">
        <button
          type="button"
          className="sg-button sg-button-quiet sg-legend-toggle"
          aria-expanded={open}
          aria-controls={open ? panel : undefined}
          aria-label={t('canvas.legend')}
          onClick={() => setOpen(!open)}
        >
          <Icon name={open ? 'chevron-down' : 'chevron-up'} size={12} />
          <span className="sg-legend-word">{t('canvas.legend')}</span>
        </button>
        {!open && (
          <span className={`sg-legend-kinds ${present.size > FEW_KINDS ? 'sg-legend-many' : ''}`}>
            {edgeKinds
              .filter((kind) => present.has(kind))
              .map((kind) => (
                <span key={kind} className="sg-legend-kind">
                  <EdgeSample kind={kind} />
                  {edgeKindName(kind, t)}
                </span>
              ))}
          </span>
        )}
      </div>
    </div>
  );
}

function RoleMarks({ t }: { readonly t: Translate }): ReactElement {
  return (
    <dl aria-label={t('canvas.legendRoles')}>
      {roles.map((role) => (
        <div key={role}>
          <dt className={`sg-legend-role sg-role-${role}`}>
            <Icon name={role} size={14} />
            {t(`role.${role}`)}
          </dt>
          <dd>{t(`canvas.role.${role}`)}</dd>
        </div>
      ))}
    </dl>
  );
}

/** What cards show where two Dockerfiles are laid over each other. */
function ChangeMarks({ t }: { readonly t: Translate }): ReactElement {
  return (
    <dl aria-label={t('canvas.legendRoles')}>
      {(['added', 'removed', 'rewired', 'changed', 'same'] as const).map((change) => (
        <div key={change}>
          <dt className={`sg-legend-role sg-on-${change}`}>
            <Icon name={changeIcons[change]} size={14} />
            {t(`change.${change}`)}
          </dt>
          <dd>{t(`change.said.${change}`)}</dd>
        </div>
      ))}
    </dl>
  );
}

interface SideMarksProps {
  readonly t: Translate;
  readonly overview: Overview;
  readonly other: OtherTarget;
}

/** What cards show where two targets are compared. */
function SideMarks({ t, overview: { stages, plan }, other }: SideMarksProps): ReactElement {
  const a = stages[plan.stage]?.label ?? '';
  const b = stages[other.plan.stage]?.label ?? '';
  const words = {
    a: t('compare.only', { target: a }),
    b: t('compare.only', { target: b }),
    both: t('compare.both'),
    neither: t('compare.neither'),
  };
  return (
    <dl aria-label={t('canvas.legendRoles')}>
      {(['a', 'b', 'both', 'neither'] as const).map((side) => (
        <div key={side}>
          <dt className={`sg-legend-role sg-on-${side}`}>
            <Icon name={sideIcons[side]} size={14} />
            {words[side]}
          </dt>
          <dd>{t('compare.card', { side, a, b })}</dd>
        </div>
      ))}
    </dl>
  );
}

/** One edge of a kind. */
function EdgeSample({ kind }: { readonly kind: EdgeKind }): ReactElement {
  return (
    <svg className="sg-edge-sample" width={44} height={14} viewBox="0 0 44 14" aria-hidden="true">
      <path className={`sg-edge sg-edge-${kind}`} d="M1 7H42" markerEnd={`url(#sg-arrow-${kind})`} />
    </svg>
  );
}
