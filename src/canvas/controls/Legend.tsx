import { useId, useState, type ReactElement } from 'react';
import type { Role } from '#core/analysis/types.ts';
import type { Translate } from '#i18n/messages.ts';
import { Icon } from '#ui/icons.tsx';
import { EdgeSample } from '#canvas/edges/EdgeMarkers.tsx';
import { edgeKinds } from '#core/drawing/arrowheads.ts';
import type { EdgeKind } from '#core/drawing/edges.ts';
import { trackLook } from '#canvas/parallel/trackLook.ts';
import './toolbar.css';
import { edgeKindName } from '#canvas/cards/words.ts';

const roles: readonly Role[] = ['target', 'layers', 'files', 'build-only', 'not-built'];

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
          {isParallel ? <ParallelMarks t={t} /> : <RoleMarks t={t} />}
        </div>
      )}
      <div className="sg-legend-strip">
        <button
          type="button"
          className="sg-button sg-button-quiet sg-legend-toggle"
          aria-expanded={open}
          aria-controls={open ? panel : undefined}
          onClick={() => setOpen(!open)}
        >
          <Icon name={open ? 'chevron-down' : 'chevron-up'} size={12} />
          {t('canvas.legend')}
        </button>
        {!open &&
          edgeKinds
            .filter((kind) => present.has(kind))
            .map((kind) => (
              <span key={kind} className="sg-legend-kind">
                <EdgeSample kind={kind} />
                {edgeKindName(kind, t)}
              </span>
            ))}
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
