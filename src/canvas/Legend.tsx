import { useId, useState, type ReactElement } from 'react';
import type { Role } from '#core/analysis/types.ts';
import type { Translate } from '#i18n/messages.ts';
import { Icon } from '#ui/icons.tsx';
import { EdgeSample } from './edges/EdgeMarkers.tsx';
import { edgeKinds } from '#core/drawing/arrowheads.ts';
import type { EdgeKind } from '#core/drawing/edges.ts';
import './toolbar.css';
import { edgeKindName } from './cards/words.ts';

const roles: readonly Role[] = ['target', 'layers', 'files', 'build-only', 'not-built'];

/** What the lines and signs mean: in a strip the kinds of edges that occur, opened up everything. */
export function Legend(props: {
  readonly t: Translate;
  readonly present: ReadonlySet<EdgeKind>;
}): ReactElement {
  const { t, present } = props;
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
