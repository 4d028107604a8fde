import { useId, type InputHTMLAttributes, type ReactElement, type ReactNode } from 'react';
import './field.css';

export type FieldProps = InputHTMLAttributes<HTMLInputElement> & {
  readonly label: ReactNode;
  /** A line of explanation, read with the field. */
  readonly hint?: ReactNode;
  /** Values to offer; any other can be typed. */
  readonly suggestions?: readonly string[];
  /** A control at the end of the field, e.g. one that resets it. */
  readonly action?: ReactNode;
};

/** A labelled text field. */
export function Field({ label, hint, suggestions, action, ...input }: FieldProps): ReactElement {
  const id = useId();
  return (
    <div className="sg-field">
      <label htmlFor={id} className="sg-field-label">
        {label}
      </label>
      <div className="sg-field-line">
        <input
          id={id}
          className="sg-input"
          autoComplete="off"
          autoCapitalize="off"
          spellCheck={false}
          {...(hint === undefined ? {} : { 'aria-describedby': `${id}-hint` })}
          {...(suggestions === undefined ? {} : { list: `${id}-list` })}
          {...input}
        />
        {action}
      </div>
      {hint !== undefined && (
        <p id={`${id}-hint`} className="sg-field-hint">
          {hint}
        </p>
      )}
      {suggestions !== undefined && (
        <datalist id={`${id}-list`}>
          {suggestions.map((value) => (
            <option key={value} value={value} />
          ))}
        </datalist>
      )}
    </div>
  );
}
