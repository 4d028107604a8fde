import { useEffect, useRef, useState, type ReactElement } from 'react';
import { Button } from './Button.tsx';
import { copyText } from './clipboard.ts';
import './field.css';
import { announce } from './live.tsx';

export interface CopyFieldProps {
  /** Name of the text, for screen readers. */
  readonly label: string;
  readonly text: string;
  readonly copyLabel: string;
  readonly copiedLabel: string;
  /** Shown when the browser refuses the clipboard: the text is selected then. */
  readonly refusedLabel: string;
  /** The browser has refused already: the text is selected at once. */
  readonly isRefused?: boolean;
  /** `line`: one line that scrolls; `block`: wraps, for commands. */
  readonly form: 'line' | 'block';
  /** `primary` where copying is what the panel is for. */
  readonly look?: 'plain' | 'primary';
  /** Called just before the copy. */
  readonly onCopy?: () => void;
}

type Outcome = 'none' | 'copied' | 'refused';

/** A text to take along: shown in full, copied with one press, selected where copying is refused. */
export function CopyField(props: CopyFieldProps): ReactElement {
  const {
    label,
    text,
    copyLabel,
    copiedLabel,
    refusedLabel,
    form,
    look = 'plain',
    isRefused,
    onCopy,
  } = props;
  const field = useRef<HTMLTextAreaElement & HTMLInputElement>(null);
  const [outcome, setOutcome] = useState<Outcome>(isRefused === true ? 'refused' : 'none');
  useEffect(() => {
    if (isRefused === true) field.current?.select();
  }, [isRefused]);

  useEffect(() => {
    if (outcome !== 'copied') return undefined;
    const timer = setTimeout(() => setOutcome('none'), 2000);
    return () => clearTimeout(timer);
  }, [outcome]);

  const copy = async (): Promise<void> => {
    onCopy?.();
    const copied = await copyText(text);
    setOutcome(copied ? 'copied' : 'refused');
    announce(copied ? copiedLabel : refusedLabel);
    if (!copied) field.current?.select();
  };

  const common = { ref: field, 'aria-label': label, readOnly: true, value: text, spellCheck: false } as const;
  return (
    <div className={`sg-copy sg-copy-${form}`}>
      {form === 'line' ? (
        <input {...common} className="sg-copy-text" onFocus={(event) => event.target.select()} />
      ) : (
        <textarea {...common} className="sg-copy-text" rows={text.split('\n').length} />
      )}
      <Button
        look={look}
        icon={outcome === 'copied' ? 'check' : 'copy'}
        className="sg-copy-button"
        onClick={() => void copy()}
      >
        {outcome === 'copied' ? copiedLabel : copyLabel}
      </Button>
      {outcome === 'refused' && <p className="sg-copy-refused">{refusedLabel}</p>}
    </div>
  );
}
