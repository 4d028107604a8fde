import type { ButtonHTMLAttributes, ReactElement, Ref } from 'react';
import './button.css';
import { Icon, type IconName } from './icons.tsx';

interface Look {
  /** `primary` once a screen at most, `quiet` without a border. */
  readonly look?: 'plain' | 'primary' | 'quiet';
  readonly ref?: Ref<HTMLButtonElement>;
}

export type ButtonProps = ButtonHTMLAttributes<HTMLButtonElement> & Look & { readonly icon?: IconName };

/** A button with words, and an icon before them where it helps. */
export function Button({
  look = 'plain',
  icon,
  className = '',
  children,
  ...rest
}: ButtonProps): ReactElement {
  return (
    <button type="button" className={`sg-button sg-button-${look} ${className}`} {...rest}>
      {icon !== undefined && <Icon name={icon} />}
      {children}
    </button>
  );
}

export type IconButtonProps = ButtonHTMLAttributes<HTMLButtonElement> &
  Look & {
    readonly icon: IconName;
    /** What it does: its accessible name and its tooltip. */
    readonly label: string;
  };

/** A button that is only an icon. */
export function IconButton({
  look = 'quiet',
  icon,
  label,
  className = '',
  ...rest
}: IconButtonProps): ReactElement {
  return (
    <button
      type="button"
      className={`sg-button sg-button-${look} sg-button-icon ${className}`}
      aria-label={label}
      data-tip={label}
      {...rest}
    >
      <Icon name={icon} />
    </button>
  );
}
