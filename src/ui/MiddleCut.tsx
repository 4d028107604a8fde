import type { ReactElement } from 'react';
import { VisuallyHidden } from './VisuallyHidden.tsx';
import './middleCut.css';

/** Characters at the end of a name that stay, however little room there is. */
const KEPT = 5;

/** A name in one line. Where there is no room for it, its middle is left out, so that names which begin alike stay apart. */
export function MiddleCut({ name }: { readonly name: string }): ReactElement {
  const letters = Array.from(name);
  if (letters.length <= 2 * KEPT) return <>{name}</>;
  return (
    <>
      <VisuallyHidden>{name}</VisuallyHidden>
      <span className="sg-cut" aria-hidden="true" title={name}>
        <span className="sg-cut-start">{letters.slice(0, -KEPT).join('')}</span>
        <span>{letters.slice(-KEPT).join('')}</span>
      </span>
    </>
  );
}
