import type { ReactElement, ReactNode } from 'react';
import type { Level } from '#core/drawing/metrics.ts';
import type { Direction } from '#core/layout/types.ts';
import type { Translate } from '#i18n/messages.ts';
import type { AppState } from '#state/types.ts';
import { Icon, type IconName } from '#ui/icons.tsx';
import { TidySign } from '#canvas/cards/signs.tsx';
import { LevelControl } from './LevelControl.tsx';
import { MarksSwitch } from './MarksSwitch.tsx';
import { usePrinting } from './usePrinting.ts';
import './toolbar.css';

export interface ToolbarProps {
  readonly t: Translate;
  readonly direction: Direction;
  /** How much the cards say, and whether that was asked for. */
  readonly level: Level | undefined;
  readonly levelAsked: boolean;
  readonly showContext: boolean;
  readonly onZoom: (factor: number) => void;
  readonly onFit: () => void;
  /** Whether all is shown by names alone. */
  readonly isWhole: boolean;
  readonly onTidy: () => void;
  readonly onDirection: (direction: Direction) => void;
  readonly onShowContext: (show: boolean) => void;
  readonly onLevel: (level: Level) => void;
  readonly marks: AppState['marks'];
  readonly onMarks: (marks: AppState['marks']) => void;
}

/** Everything that changes how the graph is seen. */
export function Toolbar(props: ToolbarProps): ReactElement {
  const { t, direction, level, levelAsked, showContext } = props;
  usePrinting();
  const turned = direction === 'LR' ? 'TB' : 'LR';
  return (
    <div className="sg-toolbar" role="group" aria-label={t('canvas.toolbar')}>
      <span className="sg-toolbar-zoom">
        <Tool label={t('canvas.zoomOut')} icon="minus" onPress={() => props.onZoom(1 / 1.3)} />
        <Tool label={t('canvas.zoomIn')} icon="plus" onPress={() => props.onZoom(1.3)} />
      </span>
      <Tool label={t('canvas.fit')} icon="fit" pressed={props.isWhole} onPress={props.onFit} />
      <span className="sg-toolbar-gap" />
      <Tool label={t('canvas.tidy')} onPress={props.onTidy}>
        <TidySign />
      </Tool>
      <Tool
        label={t(turned === 'TB' ? 'canvas.topDown' : 'canvas.leftRight')}
        icon={turned === 'TB' ? 'vertical' : 'horizontal'}
        onPress={() => props.onDirection(turned)}
      />
      <Tool
        label={t('canvas.showContext')}
        icon="context"
        pressed={showContext}
        onPress={() => props.onShowContext(!showContext)}
      />
      <span className="sg-toolbar-gap" />
      <MarksSwitch t={t} marks={props.marks} onSwitch={props.onMarks} />
      <span className="sg-toolbar-gap" />
      <LevelControl t={t} level={level} asked={levelAsked} onLevel={props.onLevel} />
    </div>
  );
}

interface ToolProps {
  readonly label: string;
  readonly icon?: IconName;
  readonly pressed?: boolean;
  readonly onPress: () => void;
  readonly children?: ReactNode;
}

function Tool({ label, icon, pressed, onPress, children }: ToolProps): ReactElement {
  return (
    <button
      type="button"
      className="sg-button sg-button-quiet sg-button-icon"
      aria-label={label}
      aria-pressed={pressed}
      data-tip={label}
      onClick={onPress}
    >
      {icon === undefined ? children : <Icon name={icon} />}
    </button>
  );
}
