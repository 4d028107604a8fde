import { useStore } from '@xyflow/react';
import type { ReactElement } from 'react';
import type { StageView } from '#core/analysis/overview-types.ts';
import type { Focus } from '#core/drawing/drawing.ts';
import { levelMetrics } from '#core/drawing/metrics.ts';
import type { Way } from '#core/drawing/relations.ts';
import { stageCardId } from '#core/drawing/names.ts';
import { useOverview, useSelected, useText } from '#state/overview.ts';
import { useApp } from '#state/useApp.ts';
import { Icon } from '#ui/icons.tsx';
import './elsewhere.css';

export interface FollowBarProps {
  readonly follow: Way | undefined;
  readonly onFollow: (way: Way | undefined) => void;
  /** What the picture is narrowed to. */
  readonly focus: Focus | undefined;
  /** Stages that are drawn. */
  readonly shown: number;
  readonly onOnly: () => void;
  readonly onAll: () => void;
  /** Goes back from where all is shown by names alone. */
  readonly onLeave: (() => void) | undefined;
}

const ways: readonly Way[] = ['needs', 'needed-by', 'both'];

/** What to light up around the selected stage, and whether only that is drawn. Nothing where neither applies. */
export function FollowBar(props: FollowBarProps): ReactElement | null {
  const { focus, onLeave } = props;
  const asked = useApp(({ selection }) => selection !== null && selection.kind !== 'line');
  const { stage, other } = useSelected();
  const selected = asked ? stage : undefined;
  if (selected === undefined && focus === undefined && onLeave === undefined) return null;
  return (
    <div className="sg-follow">
      {onLeave !== undefined && (
        <Overview shown={focus === undefined ? props.shown : undefined} onLeave={onLeave} />
      )}
      {selected !== undefined && onLeave === undefined && (
        <Following {...props} stage={selected} other={other} />
      )}
      {focus !== undefined && <Narrowed {...props} focus={focus} />}
    </div>
  );
}

interface FollowingProps extends FollowBarProps {
  readonly stage: StageView;
  readonly other: StageView | undefined;
}

function Following({ stage, other, follow, onFollow, focus, onOnly }: FollowingProps): ReactElement {
  const t = useText();
  const canNarrow = focus === undefined || focus.card !== stageCardId(stage.key) || focus.kind !== 'around';
  return (
    <div className="sg-follow-part" role="group" aria-label={t('follow.label', { stage: stage.label })}>
      <b>{stage.label}</b>
      {other === undefined ? (
        ways.map((way) => (
          <button
            key={way}
            type="button"
            className="sg-button sg-button-quiet"
            aria-pressed={follow === way}
            onClick={() => onFollow(follow === way ? undefined : way)}
          >
            {t(`follow.${way}`)}
          </button>
        ))
      ) : (
        <>
          <Icon name="path" />
          <b>{other.label}</b>
        </>
      )}
      {canNarrow && (
        <button type="button" className="sg-button sg-button-quiet" onClick={onOnly}>
          <Icon name="focus" />
          {t('focus.only')}
        </button>
      )}
    </div>
  );
}

/** Size of a name on screen (CSS pixels) below which it cannot be read. */
const READABLE = 10.5;

/** That all is shown, by names alone; that they are too small where they are, and the way back. */
function Overview({
  shown,
  onLeave,
}: {
  readonly shown: number | undefined;
  readonly onLeave: () => void;
}): ReactElement {
  const t = useText();
  const isSmall = useStore(({ transform: [, , zoom] }) => zoom * levelMetrics.bare.name < READABLE);
  return (
    <div className="sg-follow-part">
      <span className="sg-whole-said" role="status">
        {shown !== undefined && <span>{t('whole.shown', { count: shown })}</span>}
        <span className="sg-whole-hint">{t(isSmall ? 'whole.small' : 'whole.choose')}</span>
      </span>
      <button type="button" className="sg-button sg-button-quiet" onClick={onLeave}>
        {t('whole.leave')}
      </button>
    </div>
  );
}

function Narrowed({ focus, shown, onAll }: FollowBarProps & { readonly focus: Focus }): ReactElement {
  const { stages } = useOverview();
  const t = useText();
  const about = stages.find(({ key }) => stageCardId(key) === focus.card);
  return (
    <div className="sg-follow-part">
      <span>
        {t('focus.shown', { shown, total: stages.length })}
        {focus.kind === 'around' && about !== undefined && <> {t('focus.about', { stage: about.label })}</>}
      </span>
      <button type="button" className="sg-button sg-button-quiet" onClick={onAll}>
        {t('focus.all')}
      </button>
    </div>
  );
}
