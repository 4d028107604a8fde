import type { ReactElement } from 'react';
import { levels, type Level } from '#core/drawing/metrics.ts';
import type { Translate } from '#i18n/messages.ts';

export interface LevelControlProps {
  readonly t: Translate;
  /** How much the cards say; undefined where they are names alone. */
  readonly level: Level | undefined;
  /** Whether the reader, or a link, asked for it. */
  readonly asked: boolean;
  readonly onLevel: (level: Level) => void;
}

/** How much cards say: what is shown is marked, what was asked for is pressed; pressed again it is left open again. */
export function LevelControl({ t, level, asked, onLevel }: LevelControlProps): ReactElement {
  return (
    <div className="sg-levels" role="group" aria-label={t('canvas.levels')}>
      {levels.map((each, at) => {
        const words = t(`canvas.level.${each}`);
        const about = t(`canvas.level-about.${each}`, { key: String(at + 1) });
        return (
          <button
            key={each}
            type="button"
            className={`sg-button sg-button-quiet ${each === level ? 'sg-level-shown' : ''}`}
            aria-pressed={each === level}
            title={each === level && asked ? t('canvas.level-asked') : about}
            onClick={() => onLevel(each)}
          >
            {words}
          </button>
        );
      })}
    </div>
  );
}
