import type { ReactElement } from 'react';
import { Button } from '#ui/Button.tsx';
import { Icon } from '#ui/icons.tsx';
import './share.css';

export interface SecretsNoteProps {
  /** What would be revealed, in words. */
  readonly says: string;
  /** What of it, and where. */
  readonly names: readonly string[];
  readonly blankLabel: string;
  readonly onBlank: () => void;
}

/** A word of warning about what looks like a credential, with one press that blanks it. */
export function SecretsNote({ says, names, blankLabel, onBlank }: SecretsNoteProps): ReactElement {
  return (
    <div className="sg-secrets" role="note">
      <p>
        <Icon name="warning" />
        {says}
      </p>
      <ul>
        {names.map((name) => (
          <li key={name}>
            <code>{name}</code>
          </li>
        ))}
      </ul>
      <Button onClick={onBlank}>{blankLabel}</Button>
    </div>
  );
}
