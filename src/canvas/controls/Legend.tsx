import { useId, useState, type ReactElement } from 'react';
import type { OtherTarget } from '#core/analysis/compare.ts';
import type { Overview } from '#core/analysis/overview-types.ts';
import type { Role } from '#core/analysis/types.ts';
import type { Translate } from '#i18n/messages.ts';
import { Icon } from '#ui/icons.tsx';
import { EdgeSample } from '#canvas/edges/EdgeMarkers.tsx';
import { edgeKinds } from '#core/drawing/arrowheads.ts';
import type { EdgeKind } from '#core/drawing/edges.ts';
import { useOverview } from '#state/overview.ts';
import { trackLook } from '#canvas/parallel/trackLook.ts';
import './toolbar.css';
import { sideIcons } from '#canvas/cards/sideIcons.ts';
import { edgeKindName } from '#canvas/cards/words.ts';

const roles: readonly Role[] = ['target', 'layers', 'files', 'build-only', 'not-built'];

/** Kinds of edges that have room in the strip on a canvas of usual width. */
const FEW_KINDS = 4;

/** What the lines and signs mean: in a strip the kinds of edges that occur, opened up everything. */
export function Legend(props: {
  readonly t: Translate;
  readonly present: ReadonlySet<EdgeKind>;
  /** The cards show what can run at the same time. */
  readonly isParallel: boolean;
}): ReactElement {
  const { t, present, isParallel } = props;
  const [open, setOpen] = useState(false);
  const panel = useId();
  const overview = useOverview();
  const { other } = overview;
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
          {other !== undefined && !isParallel && <SideMarks t={t} overview={overview} other={other} />}
          {isParallel && <ParallelMarks t={t} />}
          {other === undefined && !isParallel && <RoleMarks t={t} />}
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

/** What cards show of what can run at the same time. */
function ParallelMarks({ t }: { readonly t: Translate }): ReactElement {
  return (
    <dl aria-label={t('canvas.legendRoles')}>
      {(['together', 'partly', 'alone'] as const).map((mark) => (
        <div key={mark}>
          <dt className={`sg-legend-role ${trackLook(mark === 'alone' ? undefined : 0)}`}>
            <Icon name={mark} size={14} />
            {mark === 'alone' ? t('parallel.alone') : t('parallel.track', { number: 1 })}
          </dt>
          <dd>{t(`parallel.about.${mark}`)}</dd>
        </div>
      ))}
      <div>
        <dt>
          <svg className="sg-edge-sample" width="28" height="10" aria-hidden="true">
            <path className="sg-edge sg-edge-critical" d="M1 5h26" />
          </svg>
          {t('parallel.chainName')}
        </dt>
        <dd>{t('parallel.chainHint')}</dd>
      </div>
    </dl>
  );
}
